// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/painter.h"

#include <QImage>
#include <QPainter>

namespace overlap {

/// A picture of a scene and where its parts lie.
struct Picture
{
    TimelineLayout layout;
    QImage image;

    Picture(const TimelineScene &scene, QSize size, ThemeKind kind, qreal ratio = 1, const LayoutOptions &options = {})
        : layout(layoutTimeline(scene, size, options)), image(size * ratio, QImage::Format_RGB32)
    {
        image.setDevicePixelRatio(ratio);
        image.fill(theme(kind).panel);
        QPainter painter(&image);
        paintTimeline(painter, scene, layout, theme(kind));
    }

    /// The pixels of a band between two moments, without 2 at its upper and lower border.
    QRect part(const Band &band, TimePoint from, TimePoint to) const
    {
        return {QPoint(qRound(timeToX(layout.axis, from)), int(band.top) + 2),
                QPoint(qRound(timeToX(layout.axis, to)) - 1, int(band.bottom()) - 3)};
    }

    /// How many of them have that colour.
    int count(const QColor &color, const Band &band, TimePoint from, TimePoint to) const
    {
        const QRect pixels = part(band, from, to);
        int found = 0;
        for (int y = pixels.top(); y <= pixels.bottom(); ++y) {
            for (int x = pixels.left(); x <= pixels.right(); ++x)
                found += image.pixelColor(x, y) == color ? 1 : 0;
        }
        return found;
    }

    bool isDrawnOn(const Band &band, TimePoint from, TimePoint to) const
    {
        const QSize size = part(band, from, to).size();
        return count(image.pixelColor(0, 0), band, from, to) < size.width() * size.height();
    }

    /// As count(), as a share of all pixels.
    double share(const QColor &color, const Band &band, TimePoint from, TimePoint to) const
    {
        const QSize size = part(band, from, to).size();
        return double(count(color, band, from, to)) / (size.width() * size.height());
    }
};

} // namespace overlap
