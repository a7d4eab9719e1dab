// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/looplane.h"

#include "app/timeline/bars.h"
#include "app/timeline/facts.h"

#include <QPainter>

#include <array>
#include <cmath>

namespace overlap {

namespace {

TaskState holdState(const LoopSpan &hold)
{
    return hold.blocking ? TaskState::Blocking : TaskState::Running;
}

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

} // namespace

void paintMarks(QPainter &painter, const std::vector<TurnMark> &marks, const Band &band, const Theme &theme)
{
    const TurnMark *before = nullptr;
    for (const TurnMark &mark : marks) {
        if (before && std::abs(mark.x - before->x) < 1 && mark.blocking == before->blocking)
            continue; // in the same place
        drawMark(painter, QRectF(mark.x, band.top, metrics.turnMark, band.height), mark.blocking, theme);
        before = &mark;
    }
}

void paintLoop(QPainter &painter, const TrackScene &track, const TrackRows &rows, const TimeAxis &axis, TimePoint edge,
               const Theme &theme)
{
    const auto place = [&](qreal left, qreal right) {
        return QRectF(left, rows.loop.top + 2, right - left, rows.loop.height - 4);
    };
    const auto placeHold = [&](const LoopSpan &hold) {
        return place(timeToX(axis, hold.start), timeToX(axis, hold.end));
    };
    if (track.prediction) {
        visitHolds(*track.prediction, track.prediction->latest(), [&](const LoopSpan &hold) {
            const QRectF rect = placeHold(hold);
            const bool recorded = track.run && !track.run->isEmpty() && hold.start <= edge;
            if (rect.width() >= metrics.turnMark)
                drawGhost(painter, rect, holdState(hold), theme);
            else if (!hold.blocking && !recorded)
                painter.fillRect(QRectF(std::round(rect.left()), rect.top(), 1, rect.height()), theme.faint);
        });
    }
    if (!track.run)
        return;
    visitHolds(*track.run, edge, [&](const LoopSpan &hold) {
        if (const QRectF rect = placeHold(hold); rect.width() >= metrics.turnMark)
            drawBar(painter, rect, lookOf(holdState(hold)), theme);
    });
    paintMarks(painter, rows.marks, {rows.loop.top + 2, rows.loop.height - 4}, theme);
}

void paintHeartbeat(QPainter &painter, const Timeline &run, const Band &band, const TimeAxis &axis, TimePoint edge,
                    const Theme &theme)
{
    if (run.isEmpty())
        return;
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
    visitHolds(run, edge, [&](const LoopSpan &hold) {
        const qreal left = timeToX(axis, hold.start);
        const qreal right = timeToX(axis, hold.end);
        if (right - left < metrics.turnMark)
            return;
        beatUntil(left);
        painter.setPen(QPen(stateColor(theme, holdState(hold)), 2, Qt::SolidLine, Qt::FlatCap));
        painter.drawLine(QPointF(left, band.center()), QPointF(right, band.center()));
        free = right;
    });
    beatUntil(timeToX(axis, run.ended() ? std::min(edge, run.latest()) : edge));
}

} // namespace overlap
