// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/namesigns.h"

#include "app/timeline/labelmaker.h"

#include <cmath>

namespace overlap {

namespace {

qreal iconSide(qreal textScale)
{
    return std::round(metrics.icon * textScale);
}

} // namespace

QString nameText(const LaneRow &row)
{
    return row.hidden.empty() ? row.any().name : QStringLiteral("%1 +%2").arg(row.any().name).arg(row.hidden.size());
}

qreal nameSigns(const LaneRow &row, qreal textScale)
{
    return row.pinned ? iconSide(textScale) + metrics.gap / 2 : 0;
}

QRectF foldRect(const TimelineLayout &layout, const LaneRow &row)
{
    if (!row.hasChildren)
        return {};
    // In the margin, or where the name is indented: no name moves for it.
    const qreal side = std::min(iconSide(layout.textScale), metrics.margin - 2);
    const qreal x = layout.left() + row.depth * metrics.indent - side;
    return {std::round(x), std::round(row.band.center() - side / 2), side, side};
}

QRectF pinRect(const TimelineLayout &layout, const LaneRow &row)
{
    const qreal side = iconSide(layout.textScale);
    return {std::round(layout.axis.left - metrics.gap - 2 * side - metrics.gap / 2),
            std::round(row.band.center() - side / 2), side, side};
}

qreal nameEnd(const TimelineLayout &layout, const LaneRow &row, bool withPin)
{
    const qreal sign = layout.axis.left - metrics.gap - metrics.icon * layout.textScale;
    return (withPin ? pinRect(layout, row).left() : sign) - 2;
}

void addNameSigns(LabelMaker &make, const TimelineScene &scene, std::size_t track, const TrackRows &rows)
{
    const TimelineLayout &layout = make.layout();
    const Theme &theme = make.theme();
    const auto add = [&](Icon icon, const QColor &color, const QRectF &place, bool stuck) {
        Label sign = make.label(Label::Kind::NameSign, {}, make.font(metrics.bodyText), color, icon);
        sign.rect = place;
        sign.iconSide = place.width();
        sign.isStuck = stuck;
        make.add(sign);
    };
    for (const LaneRow &row : rows.lanes) {
        if (!layout.isVisible(row.band) || !layout.hasText(row.band))
            continue;
        const bool pointed = scene.pointed == LaneKey{track, row.task};
        if (row.hasChildren && (scene.foldable || row.collapsed))
            add(row.collapsed ? Icon::Folded : Icon::Unfolded, pointed ? theme.ink : theme.soft, foldRect(layout, row),
                row.band.stuck);
        if (row.pinned || pointed)
            add(Icon::Pin, row.pinned ? theme.accent : theme.soft, pinRect(layout, row), row.band.stuck);
    }
}

} // namespace overlap
