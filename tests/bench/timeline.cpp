// SPDX-License-Identifier: GPL-3.0-or-later
// What a frame of the timeline costs at 10,000 and at 1,000,000 spans in 1,000 lanes, at rest and while 100,000 events
// a second arrive, beside a copy of the frame and a painter that draws a rectangle for each span.

#include "app/timeline/painter.h"
#include "app/timeline/viewport.h"
#include "tests/bench/manyspans.h"
#include "tests/bench/measure.h"

#include <QApplication>
#include <QImage>
#include <QPainter>

#include <cstring>

using namespace overlap;

namespace {

constexpr QSize size(1600, 900);
constexpr quint32 lanes = 1000;
constexpr std::size_t few = 10'000;
constexpr std::size_t many = 1'000'000;
constexpr int frames = 120;
constexpr std::size_t eventsInFrame = 100'000 / 60;
constexpr Duration restTime = 100ms; // between the turns of a task

struct View
{
    RowHeight rows;
    TimePoint start;
    TimePoint end;
    qreal scroll;
};

struct Script
{
    Duration length; ///< Of the trace.
    RowHeight rows;

    /// Zooms in at a third from everything to a thousandth, pans there to and fro, scrolls, and zooms out again.
    View at(int frame) const
    {
        constexpr double deepest = 6.9; // e to this is a thousand
        const double part = frame / double(frames - 1);
        const double depth = deepest * std::clamp(std::min(3 * part, 3 * (1 - part)), 0.0, 1.0);
        const double seen = double(length.count()) * std::exp(-depth);
        const double sway = 0.3 * std::sin(part * 20);
        const double start =
            std::clamp(double(length.count()) / 3 - seen / 3 + sway * seen, 0.0, double(length.count()) - seen);
        return {rows, TimePoint(Duration(qint64(start))), TimePoint(Duration(qint64(start + seen))),
                rows == RowHeight::Fitted ? 0 : std::round(6000 * part)};
    }
};

/// What `work` takes of a CPU: others may use the machine too.
template<typename Work>
bench::Nanoseconds cpuTimeOf(Work &&work)
{
    const bench::Seconds start = bench::threadTime();
    work();
    return bench::threadTime() - start;
}

TimelineScene sceneOf(const Timeline &timeline)
{
    TimelineScene scene;
    TrackScene &track = scene.tracks.emplace_back();
    track.title = QStringLiteral("Many");
    track.run = &timeline;
    scene.edge = timeline.latest();
    scene.playhead = scene.edge;
    return scene;
}

void draw(QImage &image, const TimelineScene &scene, const View &view)
{
    const Theme &colors = theme(ThemeKind::Light);
    LayoutOptions options;
    options.rowHeight = view.rows;
    options.axisStart = view.start;
    options.axisEnd = view.end;
    options.scroll = view.scroll;
    QPainter painter(&image);
    painter.fillRect(QRect({}, size), colors.panel);
    paintTimeline(painter, scene, layoutTimeline(scene, size, options), colors);
}

/// A rectangle for each span.
void drawPlainly(QImage &image, const Timeline &timeline, const TimeAxis &axis)
{
    QPainter painter(&image);
    painter.fillRect(QRect({}, size), Qt::white);
    const qreal height = qreal(size.height()) / lanes;
    for (const Lane &lane : timeline.lanes()) {
        for (const Span &span : lane.spans) {
            painter.setPen(Qt::GlobalColor(int(Qt::red) + int(span.state)));
            const qreal left = timeToX(axis, span.start);
            painter.drawRect(QRectF(left, lane.id * height, timeToX(axis, span.end) - left, height));
        }
    }
}

bench::Nanoseconds copyTime(const QImage &image)
{
    std::vector<bench::Nanoseconds> times;
    QImage copy(image.size(), image.format());
    for (int i = 0; i < 50; ++i)
        times.push_back(cpuTimeOf([&] {
            std::memcpy(copy.bits(), image.constBits(), std::size_t(image.sizeInBytes()));
            asm volatile("" : : "r"(copy.constBits()) : "memory");
        }));
    return bench::median(times);
}

/// The frames of a script, with what `source`, if there is one, records meanwhile: to take that in is part of a frame,
/// to make it up is not.
std::vector<bench::Nanoseconds> play(QImage &image, Timeline &timeline, RowHeight rows,
                                     bench::ManySpans *source = nullptr)
{
    const Script script{timeline.latest().time_since_epoch(), rows};
    std::vector<bench::Nanoseconds> times;
    for (int frame = 0; frame < frames; ++frame) {
        const auto arrived = source ? source->take(eventsInFrame) : std::vector<TraceEvent>();
        times.push_back(cpuTimeOf([&] {
            for (const TraceEvent &event : arrived)
                timeline.apply(event);
            draw(image, sceneOf(timeline), script.at(frame));
        }));
    }
    return times;
}

double worst(const std::vector<bench::Nanoseconds> &times)
{
    return bench::quantile(times, 0.99).count() / 1e6;
}

/// What it takes to keep the index: a run of events with it, beside only what it adds.
void measureIndex(const Timeline &timeline)
{
    std::size_t spans = timeline.loopIndex().size();
    std::size_t bytes = timeline.loopIndex().bytes();
    for (const Lane &lane : timeline.lanes()) {
        spans += lane.index.size();
        bytes += lane.index.bytes() + lane.levels.bytes();
    }
    bench::report("index_bytes", double(bytes) / double(spans));

    std::vector<bench::Nanoseconds> times;
    for (int round = 0; round < 5; ++round) {
        times.push_back(cpuTimeOf([&] {
            for (const Lane &lane : timeline.lanes()) {
                SpanIndex index;
                SpanLevels levels;
                for (std::size_t i = 0; i < lane.spans.size(); ++i) {
                    const Span &span = lane.spans[i];
                    index.add(span.start, span.end, span.state);
                    levels.grow(std::span(lane.spans).first(i + 1));
                }
                asm volatile("" : : "r"(&index), "r"(&levels) : "memory");
            }
        }));
    }
    bench::report("index_ns", bench::median(times).count() / double(spans - timeline.loopIndex().size()));
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::white);

    Timeline small;
    bench::ManySpans(lanes, restTime).grow(small, few);
    Timeline large;
    bench::ManySpans source(lanes, restTime);
    source.grow(large, many);

    const bench::Nanoseconds plain = cpuTimeOf([&] {
        drawPlainly(image, large, {0, qreal(size.width()), large.latest(), {}});
    });
    bench::report("plain_ms", plain.count() / 1e6);
    bench::report("first_ms",
                  cpuTimeOf([&] {
                      draw(image, sceneOf(large), {RowHeight::Fitted, {}, large.latest(), 0});
                  }).count()
                      / 1e6);
    bench::report("copy_ms", copyTime(image).count() / 1e6);
    bench::report("fitted_ms", worst(play(image, large, RowHeight::Fitted)));
    bench::report("small_rows_ms", worst(play(image, large, RowHeight::Small)));
    bench::report("fitted_few_ms", worst(play(image, small, RowHeight::Fitted)));
    bench::report("small_rows_few_ms", worst(play(image, small, RowHeight::Small)));
    measureIndex(large);

    for (const auto &[rows, name] :
         {std::pair(RowHeight::Fitted, "fitted"), std::pair(RowHeight::Small, "small_rows")}) {
        const std::string prefix = std::string("live_") + name;
        const auto live = play(image, large, rows, &source);
        bench::report((prefix + "_ms").c_str(), worst(live));
        bench::report((prefix + "_frozen_ms").c_str(), worst(play(image, large, rows)));
    }
}
