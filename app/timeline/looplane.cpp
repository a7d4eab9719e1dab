// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/looplane.h"

#include "app/timeline/bars.h"
#include "app/timeline/iterations.h"
#include "app/timeline/lanepaint.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace overlap {

namespace {

/// One beat, from 0 to 1: where it goes up and down, in parts of its width and of the height of the band's half.
constexpr std::array beat{QPointF(0.30, 0), QPointF(0.46, -0.9), QPointF(0.66, 0.55), QPointF(0.80, 0), QPointF(1, 0)};

/// The height of the beating line at a part of a beat.
qreal beatHeight(qreal part)
{
    QPointF before(0, 0);
    for (const QPointF &point : beat) {
        if (part <= point.x())
            return before.y() + (point.y() - before.y()) * (part - before.x()) / (point.x() - before.x());
        before = point;
    }
    return 0;
}

/// The beating line between two places. Beats have their places on the axis, so the line stands still as it grows.
QPolygonF beatingLine(const Band &band, const TimeAxis &axis, qreal from, qreal to)
{
    const qreal half = band.height / 2 - 2;
    const auto at = [&](qreal x, qreal height) { return QPointF(x, band.center() + half * height); };
    const auto partOf = [&](qreal x) {
        const qreal beats = (x - axis.left) / metrics.beat;
        return beats - std::floor(beats);
    };
    QPolygonF line{at(from, beatHeight(partOf(from)))};
    const auto startOf = [&](int index) { return axis.left + index * metrics.beat; };
    for (int index = int(std::floor((from - axis.left) / metrics.beat)); startOf(index) < to; ++index) {
        for (const QPointF &point : beat) {
            const qreal x = startOf(index) + point.x() * metrics.beat;
            if (x > from && x < to)
                line.append(at(x, point.y()));
        }
    }
    line.append(at(to, beatHeight(partOf(to))));
    return line;
}

/// A single beat: the loop has come round between two holds.
QPolygonF oneBeat(const Band &band, qreal left, qreal width)
{
    QPolygonF line{QPointF(left, band.center())};
    for (const QPointF &point : beat)
        line.append({left + point.x() * width, band.center() + point.y() * (band.height / 2 - 2)});
    return line;
}

/// The number of a hold that takes time.
std::size_t numberOf(const Timeline &run, const LoopSpan &hold)
{
    const auto after = std::ranges::upper_bound(run.loopSpans(), hold.start, {}, &LoopSpan::start);
    return std::size_t(after - run.loopSpans().begin()) - 1;
}

} // namespace

void paintLoop(QPainter &painter, BarCanvas &canvas, const TrackScene &track, const TrackRows &rows,
               const TimeAxis &axis, TimePoint edge, const Theme &theme)
{
    const Band place{rows.loop.top + 2, rows.loop.height - 4};
    if (track.prediction) {
        const TimePoint latest = track.prediction->latest();
        const auto paint = [&](const Detail<LoopSpan> &detail) {
            const qreal left = std::max(axis.left, timeToX(axis, detail.start));
            const qreal right = std::min(axis.right(), timeToX(axis, detail.end));
            if (right < left)
                return;
            const TaskState state = stateOf(detail.span);
            const bool recorded = track.run && !track.run->isEmpty() && detail.start <= edge;
            if (!detail.isColumn && right - left >= metrics.turnMark)
                drawGhost(painter, {left, place.top, right - left, place.height}, state, theme);
            else if ((detail.isColumn || state == TaskState::Running) && !recorded)
                painter.fillRect(QRectF(std::round(left), place.top, 1, place.height), theme.faint);
        };
        visitLoopDetails(*track.prediction, latest, detailScale(axis, latest), paint);
    }
    if (track.run)
        paintDetails(canvas, rows.loopDetails, rows.marks, metrics.turnMark, place, edge, axis);
}

void paintHeartbeat(QPainter &painter, const Timeline &run, const TrackRows &rows, const TimeAxis &axis, TimePoint edge,
                    const Theme &theme)
{
    if (run.isEmpty())
        return;
    const Band &band = rows.heartbeat;
    const QPen beating(theme.ok, 1.4, Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin);
    qreal free = axis.left;
    const auto beatUntil = [&](qreal x) {
        painter.setPen(beating);
        // Stroking gets slow with the length of a line: a few beats at a time, each from just before the last one's
        // end.
        constexpr qreal length = 4 * metrics.beat;
        constexpr qreal lap = 0.5;
        qreal from = free;
        while (free < x) {
            const qreal next = axis.left + (std::floor((free - axis.left) / length + 0.001) + 1) * length;
            free = std::min(x, next);
            painter.drawPolyline(beatingLine(band, axis, from, free));
            from = free - lap;
        }
    };
    painter.setBrush(Qt::NoBrush);
    LoopIterations iterations(run);
    std::optional<TimePoint> iteration; // of the hold before
    for (const Detail<LoopSpan> &detail : rows.loopDetails) {
        qreal left = std::max(axis.left, timeToX(axis, detail.start));
        const qreal right = std::min(axis.right(), timeToX(axis, std::min(detail.end, edge)));
        const bool isFlat = detail.isColumn ? 2 * detail.sums.of(TaskState::Blocking) > detail.end - detail.start
                                            : right - left >= metrics.turnMark;
        if (!isFlat || right <= left)
            continue;
        const std::optional<TimePoint> before = iteration;
        iteration = detail.isColumn ? std::nullopt : std::optional(iterations.startOf(numberOf(run, detail.span)));
        if (before && iteration && *before != *iteration && left - free < 1) {
            const qreal width = std::min(metrics.beat, right - left);
            painter.setPen(beating);
            painter.drawPolyline(oneBeat(band, left, width));
            free = left += width;
        }
        beatUntil(left);
        const TaskState state = detail.isColumn ? TaskState::Blocking : stateOf(detail.span);
        painter.setPen(QPen(stateColor(theme, state), 2, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(left, band.center()), QPointF(right, band.center()));
        free = right;
    }
    beatUntil(std::min(axis.right(), timeToX(axis, run.ended() ? std::min(edge, run.latest()) : edge)));
}

} // namespace overlap
