// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/arrows.h"

#include "app/timeline/textsize.h"
#include "app/timeline/timelinewords.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace overlap {

namespace {

constexpr qreal near = 3;            ///< Arrows of one kind between the same rows that are nearer are drawn as one.
constexpr std::size_t mostWords = 8; ///< With more arrows than this they have no words.
constexpr std::size_t mostLoud = 24; ///< With more than this they are quiet.
constexpr std::size_t mostSpansInView = 4000; ///< With more spans in view their causes cannot be told apart.
constexpr std::array<std::pair<qreal, bool>, 14> wordParts = {{
    {0.5, false},
    {0.4, false},
    {0.6, false},
    {0.3, false},
    {0.7, false},
    {0.2, false},
    {0.8, false}, //
    {0.5, true},
    {0.4, true},
    {0.6, true},
    {0.3, true},
    {0.7, true},
    {0.2, true},
    {0.8, true},
}}; ///< Where on its way, and whether within its bow.
constexpr qreal headLength = 8;
constexpr qreal headWidth = 6;
constexpr qreal halo = 1.2;

const LaneRow *rowOf(const TrackRows &rows, TaskId task)
{
    const auto row = std::ranges::find(rows.lanes, task, &LaneRow::task);
    return row == rows.lanes.end() ? nullptr : &*row;
}

/// Where a moment is on a row: in the middle of the mark of the turn there, which may have made room for others.
qreal placeOn(const LaneRow &row, TimePoint at, const TimeAxis &axis)
{
    const qreal x = timeToX(axis, at);
    const auto isThere = [&](const TurnMark &mark) { return std::abs(timeToX(axis, mark.start) - x) < 1; };
    const auto mark = std::ranges::find_if(row.marks, isThere);
    return mark == row.marks.end() ? x : std::max(axis.left, mark->x + metrics.turnMark / 2);
}

/// Whether the run of a row has ended about there.
bool endsNear(const LaneRow &row, qreal x, const TimeAxis &axis)
{
    constexpr qreal reach = 12;
    return row.run && row.run->end && std::abs(timeToX(axis, *row.run->end) - x) < reach;
}

Arrow arrowOf(const Cause &cause, const LaneRow &from, const LaneRow &to, const TimeAxis &axis)
{
    const qreal x = timeToX(axis, cause.at);
    const bool down = to.band.top > from.band.top;
    const qreal border = std::min(3.0, to.band.height / 4);
    Arrow arrow{.kind = cause.kind, .from = cause.from, .to = cause.to, .start = {}, .end = {}};
    arrow.start = {placeOn(from, cause.at, axis), from.band.center()};
    arrow.end = {placeOn(to, cause.at, axis), down ? to.band.top + border : to.band.bottom() - border};
    const qreal length = std::abs(arrow.end.y() - arrow.start.y());
    arrow.bow = std::min(40.0, 16 + length / 8) + 5 * int(cause.kind);
    const bool saysOutcome = endsNear(from, x, axis) || endsNear(to, x, axis); // to the right of there
    if (x + arrow.bow > axis.right() || (saysOutcome && x - arrow.bow > axis.left))
        arrow.bow = -arrow.bow;
    return arrow;
}

/// Whether the part of the picture that is meant has the arrow between two rows: what sticks has it if it has one of
/// them, unless it hides the other.
bool isShown(const Band &from, const Band &to, const TimelineLayout &layout)
{
    const bool stuck = from.stuck || to.stuck;
    if (stuck && !(layout.isSeen(from) && layout.isSeen(to)))
        return false;
    return layout.part == TimelineLayout::Part::All || stuck == (layout.part == TimelineLayout::Part::Stuck);
}

bool isSame(const Arrow &a, const Arrow &b)
{
    return a.kind == b.kind && a.from == b.from && a.to == b.to && std::abs(a.end.x() - b.end.x()) < near;
}

std::vector<Cause> causesInView(const TimelineScene &scene, const TimeAxis &axis)
{
    const Timeline *timeline = timelineOf(scene, *scene.selection);
    const Lane *lane = laneOf(scene, *scene.selection);
    if (!timeline || !lane)
        return {};
    const TimePoint now = knownUntil(scene, *scene.selection);
    const auto first = std::ranges::lower_bound(lane->spans, axis.start, {}, &Span::end);
    const auto last = std::ranges::upper_bound(lane->spans, axis.end, {}, &Span::start);
    if (last > first && std::size_t(last - first) > mostSpansInView)
        return {};
    return causesOf(*timeline, *lane, axis.start, axis.end, now);
}

QPen penOf(Cause::Kind kind, const Theme &theme)
{
    switch (kind) {
    case Cause::Kind::Started:
        return {theme.ink, 1.6, Qt::SolidLine, Qt::FlatCap};
    case Cause::Kind::Awaits: {
        QPen pen(theme.waitText, 1.8, Qt::CustomDashLine, Qt::FlatCap);
        pen.setDashPattern({4, 2});
        return pen;
    }
    case Cause::Kind::Woke:
        return {theme.ok, 1.6, Qt::SolidLine, Qt::FlatCap};
    case Cause::Kind::Cancelled: {
        QPen pen(theme.block, 1.6, Qt::CustomDashLine, Qt::FlatCap);
        pen.setDashPattern({5, 2, 1, 2});
        return pen;
    }
    }
    Q_UNREACHABLE();
}

/// The triangle at the end of an arrow, along the way in which it comes there.
QPolygonF headOf(const Arrow &arrow)
{
    const QPainterPath path = arrowPath(arrow);
    const QPointF before = path.pointAtPercent(std::max(0.0, 1 - headLength / std::max(headLength, path.length())));
    const QPointF along = arrow.end - before;
    const qreal length = std::max(1e-6, std::hypot(along.x(), along.y()));
    const QPointF forward = along / length;
    const QPointF aside(-forward.y() * headWidth / 2, forward.x() * headWidth / 2);
    const QPointF base = arrow.end - forward * headLength;
    return QPolygonF({arrow.end, base + aside, base - aside});
}

/// Draws an arrow with a dot where it starts, and around it a border of the ground's colour that keeps it off what it
/// lies on.
void drawArrow(QPainter &painter, const Arrow &arrow, const QPen &pen, qreal border, const Theme &theme)
{
    constexpr qreal dot = 2.4;
    const QPainterPath path = arrowPath(arrow);
    const QPolygonF head = headOf(arrow);
    if (border > 0) {
        painter.setPen(QPen(theme.panel, pen.widthF() + 2 * border, Qt::SolidLine, Qt::RoundCap));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(path);
        painter.setPen(QPen(theme.panel, 2 * border, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolygon(head);
        painter.drawEllipse(arrow.start, dot, dot);
    }
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    painter.setPen(Qt::NoPen);
    painter.setBrush(pen.color());
    painter.drawPolygon(head);
    painter.drawEllipse(arrow.start, dot, dot);
}

QString wordOf(const Arrow &arrow)
{
    const QString word = causeText(arrow.kind);
    return arrow.count > 1 ? QStringLiteral("%1 × %2").arg(word).arg(arrow.count) : word;
}

/// Beside the arrow, after a part of its way; on the side to which it bends, or on the other.
QRectF wordPlace(const Arrow &arrow, qreal textScale, qreal part = 0.5, bool isInside = false)
{
    constexpr qreal gap = 2;
    QRectF place({}, textSize(wordOf(arrow), uiFont(metrics.tinyText, textScale)) + QSizeF(4, 0));
    const QPointF beside = arrowPath(arrow).pointAtPercent(part);
    place.moveCenter(beside);
    if ((arrow.bow > 0) != isInside)
        place.moveLeft(beside.x() + gap);
    else
        place.moveRight(beside.x() - gap);
    return place;
}

void paintWord(QPainter &painter, const ArrowWord &word, const TimelineLayout &layout, const Theme &theme)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(word.rect, 3, 3);
    painter.setFont(uiFont(metrics.tinyText, layout.textScale));
    painter.setPen(penOf(word.kind, theme).color());
    painter.drawText(word.rect, int(Qt::AlignCenter) | int(Qt::TextSingleLine), word.text);
}

} // namespace

std::vector<Arrow> arrowsOf(const TimelineScene &scene, const TimelineLayout &layout)
{
    if (!scene.selection || scene.selection->track >= layout.tracks.size())
        return {};
    const TrackRows &rows = layout.tracks[scene.selection->track];
    std::vector<Arrow> arrows;
    for (const Cause &cause : causesInView(scene, layout.axis)) {
        const LaneRow *from = rowOf(rows, cause.from);
        const LaneRow *to = rowOf(rows, cause.to);
        if (!from || !to || !isShown(from->band, to->band, layout))
            continue;
        const Arrow arrow = arrowOf(cause, *from, *to, layout.axis);
        auto same = arrows.rbegin();
        while (same != arrows.rend() && !isSame(*same, arrow) && arrow.end.x() - same->end.x() < near)
            ++same;
        if (same != arrows.rend() && isSame(*same, arrow))
            ++same->count;
        else
            arrows.push_back(arrow);
    }
    return arrows;
}

QPainterPath arrowPath(const Arrow &arrow)
{
    QPainterPath path(arrow.start);
    const QPointF aside(arrow.bow * 4 / 3, 0);
    const QPointF along = (arrow.end - arrow.start) / 4;
    path.cubicTo(arrow.start + aside + along, arrow.end + aside - along, arrow.end);
    return path;
}

std::vector<Crossing> crossingsOf(const std::vector<Arrow> &arrows, const Band &band, qreal textScale)
{
    constexpr int steps = 24;
    constexpr qreal reach = 3;
    const qreal height = metrics.tinyText * textScale;
    std::vector<Crossing> crossings;
    for (const Arrow &arrow : arrows) {
        const QPainterPath path = arrowPath(arrow);
        std::optional<Crossing> crossing;
        for (int i = 0; i <= steps; ++i) {
            const QPointF point = path.pointAtPercent(qreal(i) / steps);
            if (std::abs(point.y() - band.center()) > height / 2)
                continue;
            const Crossing here{point.x() - reach, point.x() + reach};
            crossing =
                crossing ? Crossing{std::min(crossing->left, here.left), std::max(crossing->right, here.right)} : here;
        }
        if (crossing)
            crossings.push_back(*crossing);
        const QRectF word = wordPlace(arrow, textScale);
        const bool beside = word.bottom() > band.center() - height / 2 && word.top() < band.center() + height / 2;
        if (beside && arrows.size() <= mostWords)
            crossings.push_back({word.left(), word.right()});
    }
    std::ranges::sort(crossings, {}, &Crossing::left);
    return crossings;
}

QString causeText(Cause::Kind kind)
{
    switch (kind) {
    case Cause::Kind::Started:
        return TimelineWords::tr("starts");
    case Cause::Kind::Awaits:
        return TimelineWords::tr("awaits");
    case Cause::Kind::Woke:
        return TimelineWords::tr("wakes");
    case Cause::Kind::Cancelled:
        return TimelineWords::tr("cancels");
    }
    Q_UNREACHABLE();
}

std::vector<ArrowWord> arrowWords(const std::vector<Arrow> &arrows, const std::vector<Label> &labels,
                                  const TimelineLayout &layout)
{
    if (arrows.size() > mostWords)
        return {};
    std::vector<QRectF> taken;
    for (const Label &label : labels) {
        if (!label.isPinned())
            taken.push_back(label.rect);
    }
    const auto isFree = [&](const QRectF &place) {
        return place.right() <= layout.right() && place.left() >= layout.axis.left
            && std::ranges::none_of(taken, [&](const QRectF &other) { return other.intersects(place); });
    };
    std::vector<ArrowWord> words;
    for (const Arrow &arrow : arrows) {
        for (const auto &[part, isInside] : wordParts) {
            const QRectF place = wordPlace(arrow, layout.textScale, part, isInside);
            if (!isFree(place))
                continue;
            taken.push_back(place);
            words.push_back({arrow.kind, wordOf(arrow), place});
            break;
        }
    }
    return words;
}

void paintArrows(QPainter &painter, const std::vector<Arrow> &arrows, const std::vector<Label> &labels,
                 const TimelineLayout &layout, const Theme &theme)
{
    const bool quiet = arrows.size() > mostLoud;
    for (const Arrow &arrow : arrows) {
        QPen pen = penOf(arrow.kind, theme);
        if (quiet) {
            QColor color = pen.color();
            color.setAlphaF(0.5F);
            pen.setColor(color);
            pen.setWidthF(1);
        }
        drawArrow(painter, arrow, pen, quiet ? 0 : halo, theme);
    }
    for (const ArrowWord &word : arrowWords(arrows, labels, layout))
        paintWord(painter, word, layout, theme);
}

} // namespace overlap
