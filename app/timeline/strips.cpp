// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/strips.h"

#include "app/timeline/bars.h"

#include <QPainter>

#include <algorithm>

namespace overlap {

namespace {

/// A bracket below the bar, its arms along the bar's sides.
void drawHold(QPainter &painter, const QRectF &bar, const Theme &theme)
{
    constexpr qreal arm = 4;
    const qreal width = metrics.strip;
    const QRectF line = sharpRect(painter, {bar.left(), bar.bottom(), std::max(bar.width(), 2 * width), width});
    painter.fillRect(line, theme.hold);
    for (const qreal x : {line.left(), line.right() - width})
        painter.fillRect(QRectF(x, line.top() - arm, width, arm), theme.hold);
}

/// A band of short slanting lines over the bar's upper edge, with a post where it begins.
void drawCancel(QPainter &painter, const QRectF &bar, const Theme &theme)
{
    constexpr qreal height = 5;
    constexpr qreal period = 4;
    const QRectF band = sharpRect(painter, {bar.left(), bar.top() - metrics.strip, bar.width(), height});
    painter.fillRect(band, theme.panel);
    QList<QLineF> lines;
    const auto first = int(std::ceil((band.left() + height) / period));
    for (int i = first; i * period < band.right(); ++i)
        lines.append(QLineF(i * period, band.top(), i * period - height, band.bottom()));
    painter.setPen(QPen(theme.ink, 1.3, Qt::SolidLine, Qt::FlatCap));
    painter.drawLines(lines);
    painter.fillRect(sharpRect(painter, {band.left(), band.bottom() - 1, band.width(), 1}), theme.ink);
    painter.fillRect(sharpRect(painter, {band.left(), band.top(), metrics.strip, bar.bottom() - band.top()}),
                     theme.ink);
}

/// A turn, a wait and the post of an end.
void drawPast(QPainter &painter, const QRectF &bar, const Theme &theme)
{
    constexpr qreal height = 5;
    const QRectF line(bar.left(), std::round(bar.center().y() - height / 2), bar.width(), height);
    painter.fillRect(QRectF(line.left(), line.center().y() - 1, line.width(), 2), theme.wait);
    painter.fillRect(QRectF(line.left(), line.top(), line.width() / 4, height), theme.run);
    painter.fillRect(QRectF(line.right() - 2, line.top() - 1, 2, height + 1), theme.ink);
}

/// Two turns with a gap between them.
void drawLoop(QPainter &painter, const QRectF &bar, const Theme &theme)
{
    constexpr qreal height = 6;
    const qreal top = std::round(bar.center().y() - height / 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.run);
    for (const auto &[from, share] : {std::pair(0.0, 0.5), std::pair(0.7, 0.3)})
        painter.drawRoundedRect(QRectF(bar.left() + from * bar.width(), top, share * bar.width(), height), 2, 2);
}

/// The part of a stretch behind the sign of the cancel that it begins with, if that stands in it.
QRectF fromSign(const QRectF &stretch, const LaneRow &row, TimePoint asked)
{
    const auto isItsSign = [&](const Sign &sign) { return sign.kind == Sign::Kind::Cancel && sign.time == asked; };
    const auto sign = std::ranges::find_if(row.signs, isItsSign);
    QRectF rest = stretch;
    if (sign != row.signs.end())
        rest.setLeft(std::clamp(sign->x, stretch.left(), stretch.right()));
    return rest;
}

} // namespace

void drawStrip(QPainter &painter, Strip strip, const QRectF &bar, const Theme &theme)
{
    switch (strip) {
    case Strip::Hold:
        return drawHold(painter, bar, theme);
    case Strip::Cancel:
        return drawCancel(painter, bar, theme);
    case Strip::Past:
        return drawPast(painter, bar, theme);
    case Strip::Loop:
        return drawLoop(painter, bar, theme);
    }
}

void paintStrips(QPainter &painter, const TrackRows &rows, const LaneRow &row, const QRectF &bar, TimePoint edge,
                 const TimelineLayout &layout, const Theme &theme)
{
    const auto between = [&](TimePoint start, TimePoint end) {
        const qreal left = std::max(layout.axis.left, timeToX(layout.axis, start));
        return QRectF(left, bar.top(), std::min(layout.axis.right(), timeToX(layout.axis, end)) - left, bar.height());
    };
    for (const ResourceRow &resource : rows.resources) {
        const Resource *shown = row.run ? resource.run : resource.prediction;
        if (!shown)
            continue;
        for (const Hold &hold : shown->holds) {
            const bool isSeen = hold.start <= layout.axis.end && (!hold.end || *hold.end >= layout.axis.start);
            if (hold.task == row.task && hold.start <= edge && isSeen)
                drawStrip(painter, Strip::Hold, between(hold.start, std::min(hold.end.value_or(edge), edge)), theme);
        }
    }
    const std::optional<CancelStretch> cancel = cancelStretch(row.any(), row.prediction, edge);
    if (!cancel || cancel->end < layout.axis.start || cancel->start > layout.axis.end)
        return;
    if (const QRectF stretch = fromSign(between(cancel->start, cancel->end), row, cancel->start); stretch.width() >= 1)
        drawStrip(painter, Strip::Cancel, stretch, theme);
}

} // namespace overlap
