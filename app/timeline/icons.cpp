// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/icons.h"

#include "app/timeline/barcanvas.h"

#include <QImage>
#include <QPainter>
#include <QPainterPath>

#include <array>
#include <cmath>
#include <map>

namespace overlap {

namespace {

// All icons are drawn on a square of 12 by 12.
constexpr qreal gridSide = 12;

QPainterPath triangle()
{
    QPainterPath path;
    path.addPolygon(QPolygonF({{2.5, 1.2}, {10.8, 6}, {2.5, 10.8}}));
    path.closeSubpath();
    return path;
}

QPainterPath polyline(std::initializer_list<QPointF> points)
{
    QPainterPath path;
    path.addPolygon(QPolygonF(QList<QPointF>(points)));
    return path;
}

/// Three in a queue.
QPainterPath dots()
{
    QPainterPath path;
    for (const qreal x : {2.2, 6.0, 9.8})
        path.addEllipse(QPointF(x, 6), 1.5, 1.5);
    return path;
}

QPainterPath ring()
{
    QPainterPath path;
    path.addEllipse(QPointF(6, 6), 4.8, 4.8);
    return path;
}

/// A clock: the ring and its hands.
QPainterPath clock()
{
    QPainterPath path = ring();
    path.addPath(polyline({{6, 3.2}, {6, 6}, {8.2, 7.2}}));
    return path;
}

/// No entry: a disc with a bar left out.
QPainterPath barred()
{
    QPainterPath path;
    path.setFillRule(Qt::OddEvenFill);
    path.addEllipse(QPointF(6, 6), 5.4, 5.4);
    path.addRect(2.8, 4.9, 6.4, 2.2);
    return path;
}

/// A line that leaves the loop's line and comes back.
QPainterPath detour()
{
    QPainterPath path(QPointF(1, 9.5));
    path.lineTo(11, 9.5);
    path.moveTo(2, 9.5);
    path.cubicTo(3.2, 1.2, 8.8, 1.2, 10, 9.5);
    return path;
}

QPainterPath struckRing()
{
    QPainterPath path = ring();
    path.addPath(polyline({{2.8, 9.2}, {9.2, 2.8}}));
    return path;
}

QPainterPath heart()
{
    QPainterPath path(QPointF(6, 11));
    path.cubicTo(0.2, 7.2, 0.2, 1.6, 3.4, 1.6);
    path.cubicTo(4.8, 1.6, 5.6, 2.5, 6, 3.5);
    path.cubicTo(6.4, 2.5, 7.2, 1.6, 8.6, 1.6);
    path.cubicTo(11.8, 1.6, 11.8, 7.2, 6, 11);
    return path;
}

/// A triangle with a sign of exclamation left out.
QPainterPath exclamation()
{
    QPainterPath path;
    path.setFillRule(Qt::OddEvenFill);
    path.addPolygon(QPolygonF({{6, 0.6}, {11.8, 11}, {0.2, 11}}));
    path.closeSubpath();
    path.addRect(5.3, 4.2, 1.4, 3.4);
    path.addRect(5.3, 8.4, 1.4, 1.4);
    return path;
}

/// A key.
QPainterPath key()
{
    QPainterPath path;
    path.addEllipse(QPointF(3.4, 6), 2.4, 2.4);
    path.addPath(polyline({{5.8, 6}, {11.2, 6}, {11.2, 8.4}}));
    path.addPath(polyline({{8.6, 6}, {8.6, 7.8}}));
    return path;
}

/// A triangle that points right or down.
QPainterPath fold(bool folded)
{
    QPainterPath path;
    path.addPolygon(folded ? QPolygonF({{4, 2.4}, {9, 6}, {4, 9.6}}) : QPolygonF({{2.4, 4}, {9.6, 4}, {6, 9}}));
    path.closeSubpath();
    return path;
}

/// A drawing pin, with its needle down.
QPainterPath pin()
{
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    path.addRect(3.4, 0.8, 5.2, 1.6);
    path.addPolygon(QPolygonF({{4.4, 2}, {7.6, 2}, {8, 5.4}, {9.8, 7.6}, {2.2, 7.6}, {4, 5.4}}));
    path.closeSubpath();
    path.addRect(5.4, 7, 1.2, 4.6);
    return path;
}

/// The outline of lines of that width, so that every icon is a filled path.
QPainterPath outline(const QPainterPath &lines, qreal width)
{
    QPainterPathStroker stroker;
    stroker.setWidth(width);
    stroker.setCapStyle(Qt::RoundCap);
    stroker.setJoinStyle(Qt::RoundJoin);
    QPainterPath path = stroker.createStroke(lines);
    path.setFillRule(Qt::WindingFill);
    return path;
}

QPainterPath cross()
{
    QPainterPath path = polyline({{2.4, 2.4}, {9.6, 9.6}});
    path.addPath(polyline({{9.6, 2.4}, {2.4, 9.6}}));
    return path;
}

QPainterPath makeIcon(Icon icon)
{
    switch (icon) {
    case Icon::None:
        return {};
    case Icon::Ready:
        return dots();
    case Icon::Running:
        return triangle();
    case Icon::Blocking:
        return barred();
    case Icon::Waiting:
        return outline(clock(), 1.4);
    case Icon::InThread:
        return outline(detour(), 1.4);
    case Icon::Done:
        return outline(polyline({{1.6, 6.6}, {4.6, 9.6}, {10.4, 2.6}}), 1.9);
    case Icon::Failed:
        return outline(cross(), 1.9);
    case Icon::Cancelled:
        return outline(struckRing(), 1.5);
    case Icon::Heart:
        return heart();
    case Icon::Warning:
        return exclamation();
    case Icon::Held:
        return outline(key(), 1.4);
    case Icon::Folded:
        return fold(true);
    case Icon::Unfolded:
        return fold(false);
    case Icon::Pin:
        return pin();
    }
    Q_UNREACHABLE();
}

} // namespace

Icon stateIcon(TaskState state)
{
    switch (state) {
    case TaskState::Ready:
        return Icon::Ready;
    case TaskState::Running:
        return Icon::Running;
    case TaskState::Blocking:
        return Icon::Blocking;
    case TaskState::Waiting:
        return Icon::Waiting;
    case TaskState::InThread:
        return Icon::InThread;
    case TaskState::Finished:
        return Icon::Done;
    case TaskState::Failed:
        return Icon::Failed;
    case TaskState::Cancelled:
        return Icon::Cancelled;
    }
    Q_UNREACHABLE();
}

namespace {

void fillIcon(QPainter &painter, Icon icon, const QRectF &square, const QColor &color)
{
    static std::map<Icon, QPainterPath> icons;
    auto place = icons.find(icon);
    if (place == icons.end())
        place = icons.emplace(icon, makeIcon(icon)).first;
    QTransform fit = QTransform::fromTranslate(square.left(), square.top());
    fit.scale(square.width() / gridSide, square.height() / gridSide);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPath(fit.map(place->second));
}

/// The icon in a square that begins so far from the corner of the image.
QImage iconImage(Icon icon, const QSizeF &square, const QPointF &offset, const QColor &color, qreal ratio)
{
    QImage image(int(std::ceil(square.width() * ratio)) + 1, int(std::ceil(square.height() * ratio)) + 1,
                 QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(ratio);
    image.fill(0);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    fillIcon(painter, icon, {offset, square}, color);
    return image;
}

} // namespace

void drawIcon(QPainter &painter, Icon icon, const QRectF &square, const QColor &color)
{
    if (!isOnPixels(painter)) {
        fillIcon(painter, icon, square, color);
        return;
    }
    // A path takes fifty times as long as an image, and most icons are those of the frame before.
    constexpr std::size_t most = 500;
    constexpr int parts = 4096; // of a pixel
    static std::map<std::array<int, 7>, QImage> images;
    const qreal ratio = pixelRatio(painter);
    const QPointF corner = square.topLeft() * ratio;
    const QPointF pixel(std::floor(corner.x()), std::floor(corner.y()));
    const QPoint offset = ((corner - pixel) * parts).toPoint();
    const QSize size = (square.size() * parts).toSize();
    const std::array key{int(icon),  int(color.rgba()), qRound(ratio * parts), size.width(), size.height(),
                         offset.x(), offset.y()};
    auto place = images.find(key);
    if (place == images.end()) {
        if (images.size() >= most)
            images.clear();
        const QPointF inside = QPointF(offset) / (parts * ratio);
        place = images.emplace(key, iconImage(icon, square.size(), inside, color, ratio)).first;
    }
    painter.drawImage(pixel / ratio, place->second);
}

} // namespace overlap
