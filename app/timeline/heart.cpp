// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/heart.h"

#include "app/timeline/barcanvas.h"
#include "app/timeline/iterations.h"

#include <QImage>
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

/// What a place looks like when the painter draws a line on nothing.
QImage lineImage(const QPainter &painter, const QPolygonF &line, const QRectF &place)
{
    const qreal ratio = pixelRatio(painter);
    QImage image((place.size() * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(0);
    QPainter lines(&image);
    lines.setRenderHint(QPainter::Antialiasing);
    lines.setPen(painter.pen());
    lines.translate(-place.topLeft());
    lines.drawPolyline(line);
    return image;
}

/// Draws beats from one place to another. Stroking gets slow with the length of a line: a few beats at a time, each
/// from just before the last one's end. All but the first few and the last look the same: one image of them is enough.
void drawBeats(QPainter &painter, const Band &band, const TimeAxis &axis, qreal from, qreal to)
{
    constexpr qreal length = 4 * metrics.beat;
    constexpr qreal lap = 0.5;
    const qreal ratio = pixelRatio(painter);
    const auto isWhole = [&](qreal x) { return qFuzzyIsNull(x * ratio - std::round(x * ratio)); };
    const qreal top = std::floor(band.top);
    const bool repeats = isOnPixels(painter) && isWhole(length) && isWhole(axis.left) && isWhole(top);
    QImage image;
    qreal begin = from;
    for (qreal free = from; free < to;) {
        const qreal next = axis.left + (std::floor((free - axis.left) / length + 0.001) + 1) * length;
        free = std::min(to, next);
        const QPolygonF line = beatingLine(band, axis, begin, free);
        if (repeats && begin > from && free - begin == length + lap) {
            const QRectF place(free - length - 1, top, length + 2, std::ceil(band.height) + 1);
            if (image.isNull())
                image = lineImage(painter, line, place);
            painter.drawImage(place.topLeft(), image);
        } else {
            painter.drawPolyline(line);
        }
        begin = free - lap;
    }
}

/// The number of a hold that takes time.
std::size_t numberOf(const Timeline &run, const LoopSpan &hold)
{
    const auto after = std::ranges::upper_bound(run.loopSpans(), hold.start, {}, &LoopSpan::start);
    return std::size_t(after - run.loopSpans().begin()) - 1;
}

} // namespace

std::vector<HeartPart> heartParts(const Timeline &run, const TrackRows &rows, const TimeAxis &axis, TimePoint edge)
{
    using Kind = HeartPart::Kind;
    constexpr qreal least = 1; // less between two holds is not seen
    std::vector<HeartPart> parts;
    if (run.isEmpty())
        return parts;
    qreal free = axis.left;
    const auto beatUntil = [&](qreal x) {
        if (x - free < least)
            return;
        parts.push_back({Kind::Beats, free, x});
        free = x;
    };
    LoopIterations iterations(run);
    std::optional<TimePoint> iteration; // of the hold before
    for (const Detail<LoopSpan> &detail : rows.loopDetails) {
        const qreal left = std::max(axis.left, timeToX(axis, detail.start()));
        const qreal right = std::min(axis.right(), timeToX(axis, std::min(detail.end(), edge)));
        const bool isFlat = detail.isColumn
            ? 2 * rows.loopDetails.sumsOf(detail).of(TaskState::Blocking) > detail.end() - detail.start()
            : right - left >= metrics.turnMark;
        if (!isFlat || right <= left)
            continue;
        const std::optional<TimePoint> before = iteration;
        iteration = detail.isColumn ? std::nullopt : std::optional(iterations.startOf(numberOf(run, detail.span)));
        if (before && iteration && *before != *iteration && left - free < least) {
            const qreal width = std::min(metrics.beat, right - left);
            parts.push_back({Kind::Once, left, left + width});
            free = left + width;
        }
        beatUntil(left);
        const TaskState state = detail.isColumn ? TaskState::Blocking : stateOf(detail.span);
        const bool goesOn = !parts.empty() && parts.back().kind == Kind::Flat && parts.back().state == state
            && parts.back().right == free;
        if (goesOn && left - free < least)
            parts.back().right = right;
        else
            parts.push_back({Kind::Flat, free, right, state});
        free = right;
    }
    beatUntil(std::min(axis.right(), timeToX(axis, run.ended() ? std::min(edge, run.latest()) : edge)));
    return parts;
}

void paintHeartbeat(QPainter &painter, const Timeline &run, const TrackRows &rows, const TimeAxis &axis, TimePoint edge,
                    const Theme &theme)
{
    const Band &band = rows.heartbeat;
    painter.setBrush(Qt::NoBrush);
    for (const HeartPart &part : heartParts(run, rows, axis, edge)) {
        painter.setPen(QPen(theme.ok, 1.4, Qt::SolidLine, Qt::FlatCap, Qt::BevelJoin));
        switch (part.kind) {
        case HeartPart::Kind::Beats:
            drawBeats(painter, band, axis, part.left, part.right);
            break;
        case HeartPart::Kind::Once:
            painter.drawPolyline(oneBeat(band, part.left, part.right - part.left));
            break;
        case HeartPart::Kind::Flat:
            if (rows.heartIsInLoop())
                break; // A bar is there.
            painter.setPen(QPen(stateColor(theme, part.state), 2, Qt::SolidLine, Qt::FlatCap));
            painter.drawLine(QPointF(part.left, band.center()), QPointF(part.right, band.center()));
            break;
        }
    }
}

std::optional<qreal> roomInHeart(const std::vector<HeartPart> &parts, qreal width, qreal x, bool here, qreal right,
                                 std::optional<qreal> line)
{
    using Kind = HeartPart::Kind;
    constexpr qreal beside = 1; // the line, which is not much wider
    const auto roomBetween = [&](qreal from, qreal to) -> std::optional<qreal> {
        const bool isCrossed = line && *line > from - beside && *line < from + width + beside;
        const qreal left = isCrossed ? *line + beside : from;
        return left + width <= to ? std::optional(left) : std::nullopt;
    };
    std::optional<qreal> room;
    for (auto part = parts.begin(); part != parts.end();) {
        const auto end = std::find_if(part, parts.end(), [](const HeartPart &each) { return each.kind != Kind::Flat; });
        if (end == part) {
            ++part;
            continue;
        }
        // Behind the last one nothing is drawn.
        const qreal until = end == parts.end() ? right : end->left;
        const bool isHere = x >= part->left - 1 && x < until;
        const std::optional<qreal> found = roomBetween(part->left, until);
        if (found && isHere)
            return found;
        if (!here && !room)
            room = found;
        part = end;
    }
    if (!room && !parts.empty())
        room = roomBetween(parts.back().right, right);
    return room;
}

} // namespace overlap
