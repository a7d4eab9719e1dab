// SPDX-License-Identifier: GPL-3.0-or-later
// How late sleeps of 10 ms end in a live run while nobody looks, and while a window draws the run as it goes on; and
// how long a frame of that takes.

#include "app/inspection.h"
#include "app/theme.h"
#include "app/timeline/timelinesource.h"
#include "app/timeline/timelineview.h"
#include "core/createtask.h"
#include "core/liverun.h"
#include "core/pace.h"
#include "core/sleep.h"
#include "tests/bench/live.h"
#include "tests/bench/measure.h"

#include <QApplication>
#include <QEventLoop>
#include <QTimer>

using namespace overlap;

namespace {

constexpr QSize size(1600, 900);
constexpr int rounds = 5;
constexpr int sleepsInRound = 100;
constexpr Duration length = 10ms;
constexpr std::chrono::milliseconds frame(16);

QCoro::Task<> sleepOften()
{
    for (int i = 0; i < sleepsInRound; ++i)
        co_await sleep(length);
}

/// Turn k of the run begins with the end of its k-th sleep.
void takeLateness(const Timeline &timeline, std::vector<bench::Nanoseconds> &late)
{
    for (std::size_t turn = 1; turn < timeline.turns().size(); ++turn)
        late.emplace_back(timeline.turns()[turn].time_since_epoch() - qint64(turn) * length);
}

/// A live run as the window shows it.
class RunSource : public TimelineSource
{
public:
    explicit RunSource(const Timeline &timeline) : m_timeline(timeline) { }

    TimelineScene scene() const override
    {
        TimelineScene scene;
        TrackScene &track = scene.tracks.emplace_back();
        track.title = QStringLiteral("Sleeps");
        track.run = &m_timeline;
        scene.edge = m_edge;
        scene.playhead = m_edge;
        return scene;
    }

    Inspection &inspection() override { return m_inspection; }
    void setPlayhead(TimePoint) override { }

    void grow(TimePoint edge)
    {
        m_edge = edge;
        Q_EMIT grown();
    }

private:
    const Timeline &m_timeline;
    mutable Inspection m_inspection;
    TimePoint m_edge{};
};

/// Times the painting of the window.
class TimedView : public TimelineView
{
public:
    using TimelineView::TimelineView;

    std::vector<bench::Nanoseconds> frames;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        frames.push_back(bench::timeOf([&] { TimelineView::paintEvent(event); }));
    }
};

void runWatched(std::vector<bench::Nanoseconds> &late, std::vector<bench::Nanoseconds> &frames)
{
    const auto pace = std::make_shared<Pace>();
    LiveRun run(pace, [](const KnobValues &) { return sleepOften(); }, {});
    RunSource source(run.timeline());
    TimedView view(source);
    view.resize(size);
    view.show();
    QEventLoop loop;
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        run.update();
        source.grow(std::max(pace->now(), run.timeline().latest()));
        if (run.timeline().ended())
            loop.quit();
    });
    timer.start(frame);
    pace->setPaused(false);
    loop.exec();
    takeLateness(run.timeline(), late);
    frames.insert(frames.end(), view.frames.begin(), view.frames.end());
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    std::vector<bench::Nanoseconds> idle;
    std::vector<bench::Nanoseconds> watched;
    std::vector<bench::Nanoseconds> frames;
    for (int round = 0; round < rounds; ++round) {
        takeLateness(bench::runLive([](const KnobValues &) { return sleepOften(); }, frame), idle);
        runWatched(watched, frames);
    }
    bench::report("idle", bench::median(idle).count());
    bench::report("watched", bench::median(watched).count());
    bench::report("idle_p99", bench::quantile(idle, 0.99).count());
    bench::report("watched_p99", bench::quantile(watched, 0.99).count());
    bench::report("frame", bench::median(frames).count());
}
