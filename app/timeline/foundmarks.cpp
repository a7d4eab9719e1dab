// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/foundmarks.h"

#include "app/timeline/namesigns.h"
#include "app/timeline/textsize.h"

#include <QPainter>

#include <algorithm>
#include <set>

namespace overlap {

namespace {

void markName(QPainter &painter, const QString &name, qreal left, qreal end, const Band &band,
              const TimelineLayout &layout, const Theme &theme)
{
    const QSizeF size = textSize(name, uiFont(metrics.bodyText, layout.textScale));
    QRectF rect(left, band.center() - size.height() / 2, std::min(size.width(), end - left), size.height());
    rect.adjust(-3, -1, 3, 1);
    painter.setPen(QPen(theme.queue, 1));
    painter.setBrush(theme.hl);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), metrics.pillRadius, metrics.pillRadius);
}

/// A flag whose tip is at the moment, over the upper edge of the row.
void markMoment(QPainter &painter, qreal x, const Band &band, const Theme &theme)
{
    constexpr qreal half = 4;
    constexpr qreal height = 6;
    painter.setPen(QPen(theme.panel, 1));
    painter.setBrush(theme.queue);
    painter.drawPolygon(QPolygonF({{x - half, band.top}, {x + half, band.top}, {x, band.top + height}}));
}

} // namespace

void paintFound(QPainter &painter, const TimelineScene &scene, const TimelineLayout &layout, const Theme &theme)
{
    std::set<std::pair<qreal, qreal>> flags; // Many fall on one place when a long run is seen whole.
    for (const FoundMark &mark : scene.found) {
        if (mark.track >= layout.tracks.size())
            continue;
        const TrackRows &rows = layout.tracks[mark.track];
        if (mark.resource != 0) {
            const auto row = std::ranges::find(rows.resources, mark.resource, &ResourceRow::resource);
            if (row != rows.resources.end() && layout.isVisible(row->band))
                markName(painter, row->any().name, layout.left(), layout.axis.left,
                         row->used.height > 0 ? row->used : row->band, layout, theme);
            continue;
        }
        const auto row = std::ranges::find(rows.lanes, mark.task, &LaneRow::task);
        const Band band = mark.task == 0 ? rows.loop : row == rows.lanes.end() ? Band{} : row->band;
        if (band.height <= 0 || !layout.isVisible(band))
            continue;
        if (mark.time && *mark.time >= layout.axis.start && *mark.time <= layout.axis.end) {
            const qreal x = std::round(timeToX(layout.axis, *mark.time));
            if (flags.emplace(band.top, x).second)
                markMoment(painter, x, band, theme);
        } else if (!mark.time && layout.hasText(band)) {
            markName(painter, nameText(*row), layout.left() + row->depth * metrics.indent,
                     nameEnd(layout, *row, row->pinned), band, layout, theme);
        }
    }
}

} // namespace overlap
