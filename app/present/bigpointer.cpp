// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/present/bigpointer.h"

#include "app/theme.h"

#include <QPainter>
#include <QPixmap>

namespace overlap {

QCursor bigPointer(int height, double pixelRatio)
{
    const QPolygonF arrow({{0, 0}, {0, 17}, {4, 13.4}, {6.6, 19.4}, {9.4, 18.2}, {6.8, 12.4}, {12, 12.4}});
    constexpr double arrowHeight = 21;
    const double scale = height / arrowHeight;
    QPixmap picture(QSizeF(height * pixelRatio, height * pixelRatio).toSize());
    picture.setDevicePixelRatio(pixelRatio);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    painter.translate(1, 1);
    painter.setBrush(pointerColors.ground);
    painter.setPen(QPen(pointerColors.rim, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolygon(arrow);
    painter.end();
    return QCursor(picture, qRound(scale), qRound(scale));
}

} // namespace overlap
