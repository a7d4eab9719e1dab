// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/compactrow.h"

#include "app/timeline/bars.h"

#include <QPainter>

#include <cmath>

namespace overlap {

namespace {

/// What a pixel shows, from what matters least.
enum class Shown : quint8 { Nothing, Waiting, Ready, InThread, Running, Blocking };

Shown shownOf(TaskState state)
{
    switch (state) {
    case TaskState::Ready:
        return Shown::Ready;
    case TaskState::Running:
        return Shown::Running;
    case TaskState::Blocking:
        return Shown::Blocking;
    case TaskState::Waiting:
        return Shown::Waiting;
    case TaskState::InThread:
        return Shown::InThread;
    case TaskState::Finished:
    case TaskState::Failed:
    case TaskState::Cancelled:
        return Shown::Nothing;
    }
    Q_UNREACHABLE();
}

void drawStretch(QPainter &painter, Shown shown, const QRectF &rect, const Theme &theme)
{
    constexpr qreal line = 2;
    constexpr qreal period = 5;
    const auto part = [&](qreal top, qreal height) {
        return sharpRect(painter, {rect.left(), rect.top() + top, rect.width(), height});
    };
    switch (shown) {
    case Shown::Nothing:
        return;
    case Shown::Waiting:
        painter.fillRect(part((rect.height() - line) / 2, line), theme.wait);
        return;
    case Shown::Ready:
        for (qreal x = std::ceil(rect.left() / period) * period; x < rect.right(); x += period)
            painter.fillRect(sharpRect(painter, {x, rect.center().y() - line / 2, line, line}), theme.queue);
        return;
    case Shown::InThread:
        painter.fillRect(part(0, 1), theme.thread);
        painter.fillRect(part(rect.height() - 1, 1), theme.thread);
        return;
    case Shown::Running:
        painter.fillRect(part(0, rect.height()), theme.run);
        return;
    case Shown::Blocking:
        painter.fillRect(part(0, rect.height()), theme.block);
        return;
    }
}

} // namespace

void paintCompact(QPainter &painter, const std::vector<const Lane *> &lanes, const Band &band, TimePoint now,
                  const TimeAxis &axis, bool faintly, const Theme &theme)
{
    constexpr std::ptrdiff_t turn = 2; // The least width of what holds the loop.
    const auto width = std::ptrdiff_t(std::floor(axis.width));
    std::vector<Shown> pixels(std::size_t(width) + 1, Shown::Nothing);
    for (const Lane *lane : lanes) {
        lane->visitSpans(axis.start, axis.end, now, [&](const Span &span) {
            const Shown shown = shownOf(span.state);
            const qreal left = timeToX(axis, span.start) - axis.left;
            const qreal right = timeToX(axis, std::min(span.end, now)) - axis.left;
            const auto from = std::ptrdiff_t(std::floor(std::clamp(left, 0.0, axis.width)));
            auto to = std::ptrdiff_t(std::ceil(std::clamp(right, 0.0, axis.width)));
            if (shown >= Shown::Running)
                to = std::max(to, from + turn);
            for (std::ptrdiff_t x = from; x < std::min(to, width + 1); ++x)
                pixels[std::size_t(x)] = std::max(pixels[std::size_t(x)], shown);
        });
    }
    painter.save();
    if (faintly)
        painter.setOpacity(0.5);
    std::size_t begin = 0;
    for (std::size_t x = 1; x <= pixels.size(); ++x) {
        if (x < pixels.size() && pixels[x] == pixels[begin])
            continue;
        drawStretch(painter, pixels[begin], {axis.left + qreal(begin), band.top, qreal(x - begin), band.height}, theme);
        begin = x;
    }
    painter.restore();
}

Band pastLine(const LaneRow &row)
{
    constexpr qreal least = 3;
    constexpr qreal raised = 2; // into the gap below the bar
    constexpr qreal alone = 5;
    if (row.isPast()) {
        const qreal height = std::min(alone, row.past.height);
        return {std::round(row.past.center() - height / 2), height};
    }
    return {row.past.top - std::min(raised, row.past.height / 2), std::max(least, row.past.height - 1)};
}

void paintPast(QPainter &painter, const TrackScene &track, const LaneRow &row, const TimelineLayout &layout,
               const Theme &theme)
{
    if (!row.previous)
        return;
    const Band line = pastLine(row);
    paintCompact(painter, {row.previous}, line, track.previousEdge, layout.axis, false, theme);
    if (!row.previous->end || *row.previous->end < layout.axis.start || *row.previous->end > layout.axis.end)
        return;
    constexpr qreal width = 2;
    const qreal x = timeToX(layout.axis, *row.previous->end);
    painter.fillRect(sharpRect(painter, {x, line.top, width, line.height + 1}), theme.ink);
}

void paintSummary(QPainter &painter, const TimelineScene &scene, std::size_t index, const LaneRow &row,
                  const TimelineLayout &layout, const Theme &theme)
{
    const TrackScene &track = scene.tracks[index];
    const bool expected = !track.run;
    const Timeline *timeline = expected ? track.prediction : track.run;
    if (!timeline || (expected && !scene.showsPrediction))
        return;
    std::vector<const Lane *> lanes;
    for (const TaskId task : row.hidden) {
        if (const Lane *lane = timeline->lane(task))
            lanes.push_back(lane);
    }
    const Band line{row.summary.top, row.summary.height - 2};
    paintCompact(painter, lanes, line, expected ? timeline->latest() : scene.edge, layout.axis, expected, theme);
}

} // namespace overlap
