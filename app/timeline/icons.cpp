// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/icons.h"

#include <QPainter>
#include <QPainterPath>

namespace overlap {

namespace {

// All icons are drawn on a square of 12 by 12.
constexpr qreal side = 12;

QPainterPath polygon(std::initializer_list<QPointF> points)
{
    QPainterPath path;
    path.addPolygon(QPolygonF(QList<QPointF>(points)));
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

void fill(QPainter &painter, const QPainterPath &path, const QColor &color)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPath(path);
}

void stroke(QPainter &painter, const QPainterPath &path, const QColor &color, qreal width)
{
    painter.setPen(QPen(color, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
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

void drawIcon(QPainter &painter, Icon icon, const QRectF &square, const QColor &color)
{
    painter.save();
    painter.translate(square.topLeft());
    painter.scale(square.width() / side, square.height() / side);
    switch (icon) {
    case Icon::None:
        break;
    case Icon::Ready:
        fill(painter, dots(), color);
        break;
    case Icon::Running:
        fill(painter, polygon({{2.5, 1.2}, {10.8, 6}, {2.5, 10.8}}), color);
        break;
    case Icon::Blocking:
        fill(painter, barred(), color);
        break;
    case Icon::Waiting:
        stroke(painter, clock(), color, 1.4);
        break;
    case Icon::InThread:
        stroke(painter, detour(), color, 1.4);
        break;
    case Icon::Done:
        stroke(painter, polyline({{1.6, 6.6}, {4.6, 9.6}, {10.4, 2.6}}), color, 1.9);
        break;
    case Icon::Failed:
        stroke(painter, polyline({{2.4, 2.4}, {9.6, 9.6}}), color, 1.9);
        stroke(painter, polyline({{9.6, 2.4}, {2.4, 9.6}}), color, 1.9);
        break;
    case Icon::Cancelled:
        stroke(painter, struckRing(), color, 1.5);
        break;
    case Icon::Heart:
        fill(painter, heart(), color);
        break;
    }
    painter.restore();
}

} // namespace overlap
