// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/bars.h"

#include "app/timeline/geometry.h"
#include "app/timeline/patterns.h"

#include <QPaintEngine>
#include <QPainter>

namespace overlap {

namespace {

bool drawsPixels(const QPainter &painter)
{
    const QPaintEngine::Type type = painter.paintEngine()->type();
    return type != QPaintEngine::SVG && type != QPaintEngine::Pdf && type != QPaintEngine::Picture;
}

void drawRounded(QPainter &painter, const QRectF &rect)
{
    const qreal radius = std::min({metrics.barRadius, rect.width() / 2, rect.height() / 2});
    painter.drawRoundedRect(rect, radius, radius);
}

/// A pen of whole device pixels, about one of ours, and the rectangle whose outline it draws sharply inside `rect`.
QPen sharpPen(const QPainter &painter, const QColor &color)
{
    const qreal ratio = pixelRatio(painter);
    return QPen(color, std::max(1.0, std::floor(ratio)) / ratio);
}

QRectF inset(const QRectF &rect, const QPen &pen)
{
    const qreal half = pen.widthF() / 2;
    return rect.adjusted(half, half, -half, -half);
}

} // namespace

qreal pixelRatio(const QPainter &painter)
{
    return painter.device()->devicePixelRatio();
}

QRectF sharpRect(const QPainter &painter, const QRectF &rect)
{
    const qreal ratio = pixelRatio(painter);
    const qreal left = sharp(rect.left(), ratio);
    const qreal top = sharp(rect.top(), ratio);
    return {left, top, std::max(1 / ratio, sharp(rect.right(), ratio) - left),
            std::max(1 / ratio, sharp(rect.bottom(), ratio) - top)};
}

QColor stateColor(const Theme &theme, TaskState state)
{
    switch (state) {
    case TaskState::Ready:
        return theme.queue;
    case TaskState::Running:
        return theme.run;
    case TaskState::Blocking:
    case TaskState::Failed:
        return theme.block;
    case TaskState::Waiting:
        return theme.waitText;
    case TaskState::InThread:
        return theme.thread;
    case TaskState::Finished:
        return theme.ok;
    case TaskState::Cancelled:
        return theme.soft;
    }
    Q_UNREACHABLE();
}

QColor stateGround(const Theme &theme, TaskState state)
{
    return isOutcome(state) ? theme.panel : patternOf(theme, state).ground;
}

QColor stateWordColor(const Theme &theme, TaskState state)
{
    if (state == TaskState::Running)
        return theme.onAccent;
    return state == TaskState::Blocking ? theme.onBlock : stateColor(theme, state);
}

void drawBar(QPainter &painter, const QRectF &rect, TaskState state, const Theme &theme)
{
    const QRectF bar = sharpRect(painter, rect);
    const Pattern pattern = patternOf(theme, state);
    const bool tiled = drawsPixels(painter) && pattern.kind != PatternKind::Plain;
    painter.setPen(Qt::NoPen);
    painter.setBrush(tiled ? patternBrush(theme, state, pixelRatio(painter)) : QBrush(pattern.ground));
    drawRounded(painter, bar);
    if (!tiled)
        drawPattern(painter, bar.adjusted(1.2, 1.2, -1.2, -1.2), pattern);
    if (!pattern.border.isValid())
        return;
    const QPen pen = sharpPen(painter, pattern.border);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    drawRounded(painter, inset(bar, pen));
}

void drawMark(QPainter &painter, const QRectF &rect, bool blocking, const Theme &theme)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(blocking ? theme.block : theme.run);
    painter.drawRoundedRect(sharpRect(painter, rect), 1.5, 1.5);
}

void drawGhost(QPainter &painter, const QRectF &rect, TaskState state, const Theme &theme)
{
    const QRectF ghost = sharpRect(painter, rect);
    painter.setBrush(Qt::NoBrush);
    if (state == TaskState::Ready) {
        QPen pen(theme.queue, 1.6, Qt::CustomDashLine, Qt::RoundCap);
        pen.setDashPattern({0.01, 3.4});
        painter.setPen(pen);
        const qreal y = ghost.center().y();
        if (ghost.width() > 6)
            painter.drawLine(QPointF(ghost.left() + 4, y), QPointF(ghost.right() - 2, y));
        return;
    }
    QPen pen = sharpPen(painter, theme.faint);
    pen.setDashPattern({4, 3});
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    drawRounded(painter, inset(ghost, pen));
}

} // namespace overlap
