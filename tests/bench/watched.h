// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspection.h"
#include "app/theme.h"
#include "app/timeline/timelinesource.h"
#include "app/timeline/timelineview.h"
#include "core/liverun.h"
#include "core/pace.h"
#include "tests/bench/measure.h"

#include <QEventLoop>
#include <QTimer>

namespace overlap::bench {

constexpr QSize watchedSize(1600, 900);
constexpr std::chrono::milliseconds watchedFrame(16);

/// A live run as the window shows it.
class RunSource : public TimelineSource
{
public:
    explicit RunSource(const Timeline &timeline) : m_timeline(timeline) { }

    TimelineScene scene() const override
    {
        TimelineScene scene;
        TrackScene &track = scene.tracks.emplace_back();
        track.title = QStringLiteral("Watched");
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

    std::vector<Nanoseconds> frames;

protected:
    void paintEvent(QPaintEvent *event) override
    {
        frames.push_back(timeOf([&] { TimelineView::paintEvent(event); }));
    }
};

/// Lets a window draw `run` as it goes on, to its end. Returns how long each frame took to paint.
inline std::vector<Nanoseconds> watch(LiveRun &run, Pace &pace)
{
    RunSource source(run.timeline());
    TimedView view(source);
    view.resize(watchedSize);
    view.show();
    QEventLoop loop;
    QTimer timer;
    timer.setTimerType(Qt::PreciseTimer);
    QObject::connect(&timer, &QTimer::timeout, &loop, [&] {
        run.update();
        source.grow(std::max(pace.now(), run.timeline().latest()));
        if (run.timeline().ended())
            loop.quit();
    });
    timer.start(watchedFrame);
    pace.setPaused(false);
    loop.exec();
    return view.frames;
}

} // namespace overlap::bench
