// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/bars.h"

#include "app/timeline/geometry.h"

#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace overlap {

namespace {

/// The width of a line of whole device pixels, about one of ours.
qreal sharpWidth(const QPainter &painter)
{
    const qreal ratio = pixelRatio(painter);
    return std::max(1.0, std::floor(ratio)) / ratio;
}

QRectF inset(const QRectF &rect, qreal by)
{
    return rect.adjusted(by, by, -by, -by);
}

/// Draws a rectangle whose corners are round unless they are cut off.
void drawRound(QPainter &painter, const QRectF &rect, qreal radius, Cut cut)
{
    if (!cut.left && !cut.right) {
        painter.drawRoundedRect(rect, radius, radius);
        return;
    }
    if (cut.left && cut.right) {
        painter.drawRect(rect);
        return;
    }
    QPainterPath path;
    path.addRoundedRect(rect, radius, radius);
    QPainterPath square;
    square.setFillRule(Qt::WindingFill);
    const qreal middle = rect.center().x();
    if (cut.left)
        square.addRect(QRectF(rect.topLeft(), QPointF(middle, rect.bottom())));
    if (cut.right)
        square.addRect(QRectF(QPointF(middle, rect.top()), rect.bottomRight()));
    painter.drawPath(path.united(square));
}

/// Draws a dashed outline, open where it is cut. The dashes have their places in the picture, not in the outline, so
/// that they stand still when it changes its length.
void drawDashed(QPainter &painter, const QRectF &outline, QPen pen, Cut cut)
{
    const qreal radius = std::min({metrics.barRadius, outline.width() / 2, outline.height() / 2});
    const QRectF sides = outline.adjusted(cut.left ? 0 : radius, radius, cut.right ? 0 : -radius, -radius);
    QPainterPath corners;
    const auto addCorner = [&](qreal x, qreal y, int angle) {
        const QRectF circle(x, y, 2 * radius, 2 * radius);
        corners.arcMoveTo(circle, angle);
        corners.arcTo(circle, angle, 90);
    };
    if (!cut.left) {
        addCorner(outline.left(), outline.top(), 90);
        addCorner(outline.left(), outline.bottom() - 2 * radius, 180);
    }
    if (!cut.right) {
        addCorner(outline.right() - 2 * radius, outline.top(), 0);
        addCorner(outline.right() - 2 * radius, outline.bottom() - 2 * radius, 270);
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(pen);
    painter.drawPath(corners);

    pen.setDashPattern({4, 3});
    pen.setDashOffset(std::fmod(sides.left(), 7));
    painter.setPen(pen);
    painter.setRenderHint(QPainter::Antialiasing, false); // straight and sharp, and ten times as fast
    painter.drawLine(QPointF(sides.left(), outline.top()), QPointF(sides.right(), outline.top()));
    painter.drawLine(QPointF(sides.left(), outline.bottom()), QPointF(sides.right(), outline.bottom()));
    pen.setDashOffset(0);
    painter.setPen(pen);
    if (!cut.left)
        painter.drawLine(QPointF(outline.left(), sides.top()), QPointF(outline.left(), sides.bottom()));
    if (!cut.right)
        painter.drawLine(QPointF(outline.right(), sides.top()), QPointF(outline.right(), sides.bottom()));
    painter.setRenderHint(QPainter::Antialiasing);
}

} // namespace

qreal pixelRatio(const QPainter &painter)
{
    return painter.device()->devicePixelRatio();
}

bool drawsPixels(const QPainter &painter)
{
    const QPaintEngine::Type type = painter.paintEngine()->type();
    return type != QPaintEngine::SVG && type != QPaintEngine::Pdf && type != QPaintEngine::Picture;
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

QColor lookTone(const Theme &theme, Look look)
{
    const Pattern pattern = patternOf(theme, look);
    if (!pattern.border.isValid())
        return pattern.ground;
    // Half and half: the border and the marks of the pattern are strong, the ground is light.
    const auto mean = [](int a, int b) { return (a + b) / 2; };
    return {mean(pattern.ground.red(), pattern.border.red()), mean(pattern.ground.green(), pattern.border.green()),
            mean(pattern.ground.blue(), pattern.border.blue())};
}

QColor lookGround(const Theme &theme, Look look)
{
    return patternOf(theme, look).ground;
}

QColor lookWordColor(const Theme &theme, Look look)
{
    switch (look) {
    case Look::Ready:
        return theme.queue;
    case Look::Running:
        return theme.onAccent;
    case Look::Blocking:
        return theme.onBlock;
    case Look::Waiting:
    case Look::StartAwaited:
        return theme.waitText;
    case Look::InThread:
    case Look::Starting:
    case Look::BlockingCall:
        return theme.thread;
    case Look::Computing:
        return theme.onThread;
    case Look::Held:
        return theme.hold;
    case Look::HeldNext:
        return theme.panel;
    }
    Q_UNREACHABLE();
}

void drawBar(QPainter &painter, const QRectF &rect, Look look, const Theme &theme, Cut cut)
{
    QRectF bar = sharpRect(painter, rect);
    qreal radius = std::min({metrics.barRadius, bar.width() / 2, bar.height() / 2});
    const Pattern pattern = patternOf(theme, look);
    const bool tiled = drawsPixels(painter) && pattern.kind != PatternKind::Plain;
    painter.setPen(Qt::NoPen);
    if (pattern.border.isValid()) {
        painter.setBrush(pattern.border);
        drawRound(painter, bar, radius, cut);
        const qreal border = sharpWidth(painter);
        bar.adjust(cut.left ? 0 : border, border, cut.right ? 0 : -border, -border);
        radius = std::max(0.0, radius - border);
    }
    painter.setBrush(tiled ? patternBrush(theme, look, pixelRatio(painter)) : QBrush(pattern.ground));
    drawRound(painter, bar, radius, cut);
    if (!tiled)
        drawPattern(painter, inset(bar, radius / 4), pattern);
}

void drawShare(QPainter &painter, const QRectF &rect, Look look, const Theme &theme)
{
    const Pattern pattern = patternOf(theme, look);
    if (drawsPixels(painter) && pattern.kind != PatternKind::Plain) {
        painter.fillRect(rect, patternBrush(theme, look, pixelRatio(painter)));
        return;
    }
    painter.fillRect(rect, pattern.ground);
    drawPattern(painter, rect, pattern);
}

void drawMark(QPainter &painter, const QRectF &rect, bool blocking, const Theme &theme)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(blocking ? theme.block : theme.run);
    painter.drawRoundedRect(sharpRect(painter, rect), 1.5, 1.5);
}

void drawGhost(QPainter &painter, const QRectF &rect, TaskState state, const Theme &theme, Cut cut)
{
    const QRectF ghost = sharpRect(painter, rect);
    painter.setBrush(Qt::NoBrush);
    if (state == TaskState::Ready) {
        QPen pen(theme.queue, 1.6, Qt::CustomDashLine, Qt::RoundCap);
        pen.setDashPattern({0.01, 3.4});
        painter.setPen(pen);
        const qreal y = ghost.center().y();
        const qreal left = ghost.left() + (cut.left ? 0 : 4);
        if (ghost.right() - 2 > left)
            painter.drawLine(QPointF(left, y), QPointF(ghost.right() - (cut.right ? 0 : 2), y));
        return;
    }
    const QPen pen(theme.faint, sharpWidth(painter), Qt::SolidLine, Qt::FlatCap);
    drawDashed(painter, inset(ghost, pen.widthF() / 2), pen, cut);
}

} // namespace overlap
