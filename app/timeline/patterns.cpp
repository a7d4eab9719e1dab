// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/patterns.h"

#include <QHash>
#include <QImage>
#include <QPainter>

#include <cmath>

namespace overlap {

namespace {

/// The part of the stripe through (offset, 0) that lies within the rectangle, if any.
QLineF stripe(const QRectF &rect, qreal offset, bool rising)
{
    const qreal slope = rising ? -1 : 1; // x = offset + slope * y
    const qreal atLeft = slope * (rect.left() - offset);
    const qreal atRight = slope * (rect.right() - offset);
    const qreal top = std::max(rect.top(), std::min(atLeft, atRight));
    const qreal bottom = std::min(rect.bottom(), std::max(atLeft, atRight));
    return top < bottom ? QLineF(offset + slope * top, top, offset + slope * bottom, bottom) : QLineF();
}

void drawStripes(QPainter &painter, const QRectF &rect, const Pattern &pattern)
{
    const bool rising = pattern.kind == PatternKind::Rising;
    const qreal first = rising ? rect.left() + rect.top() : rect.left() - rect.bottom();
    const qreal last = rising ? rect.right() + rect.bottom() : rect.right() - rect.top();
    QList<QLineF> lines;
    const qreal period = pattern.period;
    for (int i = int(std::ceil(first / period)); i * period <= last; ++i) {
        if (const QLineF line = stripe(rect, i * period, rising); !line.isNull())
            lines.append(line);
    }
    painter.setPen(QPen(pattern.mark, pattern.width, Qt::SolidLine, Qt::FlatCap));
    painter.drawLines(lines);
}

void drawLevels(QPainter &painter, const QRectF &rect, const Pattern &pattern)
{
    const qreal period = pattern.period;
    QList<QLineF> lines;
    for (int i = int(std::ceil(rect.top() / period)); i * period < rect.bottom(); ++i)
        lines.append(QLineF(rect.left(), i * period, rect.right(), i * period));
    painter.setPen(QPen(pattern.mark, pattern.width, Qt::SolidLine, Qt::FlatCap));
    painter.drawLines(lines);
}

void drawUprights(QPainter &painter, const QRectF &rect, const Pattern &pattern)
{
    const qreal period = pattern.period;
    QList<QLineF> lines;
    for (int i = int(std::ceil(rect.left() / period - 0.5)); (i + 0.5) * period < rect.right(); ++i)
        lines.append(QLineF((i + 0.5) * period, rect.top(), (i + 0.5) * period, rect.bottom()));
    painter.setPen(QPen(pattern.mark, pattern.width, Qt::SolidLine, Qt::FlatCap));
    painter.drawLines(lines);
}

void drawDots(QPainter &painter, const QRectF &rect, const Pattern &pattern)
{
    const qreal period = pattern.period;
    painter.setPen(Qt::NoPen);
    painter.setBrush(pattern.mark);
    const auto at = [&](int index) { return (index + 0.5) * period; };
    const auto first = [&](qreal from) { return int(std::floor(from / period)); };
    for (int row = first(rect.top()); at(row) < rect.bottom(); ++row) {
        for (int column = first(rect.left()); at(column) < rect.right(); ++column) {
            if (const QPointF center(at(column), at(row)); rect.contains(center))
                painter.drawEllipse(center, pattern.width / 2, pattern.width / 2);
        }
    }
}

/// A brush of one tile of the pattern, drawn in device pixels.
QBrush tileBrush(const Pattern &pattern, qreal ratio)
{
    const int side = std::max(1, qRound(pattern.period * ratio));
    const qreal scale = qreal(side) / pattern.period;
    QImage tile(side, side, QImage::Format_ARGB32_Premultiplied);
    tile.fill(pattern.ground);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    const qreal period = pattern.period;
    drawPattern(painter, QRectF(-period, -period, 3 * period, 3 * period), pattern);
    QBrush brush(tile);
    brush.setTransform(QTransform::fromScale(1 / scale, 1 / scale));
    return brush;
}

} // namespace

Look lookOf(TaskState state)
{
    switch (state) {
    case TaskState::Ready:
        return Look::Ready;
    case TaskState::Blocking:
        return Look::Blocking;
    case TaskState::Waiting:
        return Look::Waiting;
    case TaskState::InThread:
        return Look::InThread;
    case TaskState::Running:
    case TaskState::Finished:
    case TaskState::Failed:
    case TaskState::Cancelled:
        return Look::Running;
    }
    Q_UNREACHABLE();
}

Look workerLook(TaskState state)
{
    if (state == TaskState::Ready)
        return Look::Ready;
    if (state == TaskState::Waiting)
        return Look::Starting;
    return state == TaskState::Blocking ? Look::BlockingCall : Look::Computing;
}

Pattern patternOf(const Theme &theme, Look look)
{
    switch (look) {
    case Look::Ready:
        return {PatternKind::Dots, theme.queuebg, theme.queue, theme.queue, 6, 1.6};
    case Look::Blocking: {
        QColor stripe = theme.onBlock;
        stripe.setAlphaF(0.65F);
        return {PatternKind::Rising, theme.block, stripe, {}, 8, 1.6};
    }
    case Look::Waiting:
        return {PatternKind::Rising, theme.waitbg, theme.wait, theme.wait, 10, 2.2};
    case Look::InThread:
        return {PatternKind::Falling, theme.threadbg, theme.thread, theme.thread, 8, 1.4};
    case Look::Computing: {
        QColor line = theme.onThread;
        line.setAlphaF(0.5F);
        return {PatternKind::Upright, theme.thread, line, {}, 5, 1.2};
    }
    case Look::Starting:
        return {PatternKind::Plain, theme.threadbg, {}, theme.thread, 1, 0};
    case Look::StartAwaited:
        return {PatternKind::Plain, theme.waitbg, {}, theme.wait, 1, 0};
    case Look::BlockingCall:
        return {PatternKind::Level, theme.threadbg, theme.thread, theme.thread, 5, 1};
    case Look::Held:
        return {PatternKind::Plain, theme.holdbg, {}, theme.hold, 1, 0};
    case Look::HeldNext:
        return {PatternKind::Plain, theme.hold, {}, {}, 1, 0};
    case Look::Running:
        return {PatternKind::Plain, theme.run, {}, {}, 1, 0};
    }
    Q_UNREACHABLE();
}

void drawPattern(QPainter &painter, const QRectF &rect, const Pattern &pattern)
{
    switch (pattern.kind) {
    case PatternKind::Plain:
        break;
    case PatternKind::Rising:
    case PatternKind::Falling:
        drawStripes(painter, rect, pattern);
        break;
    case PatternKind::Level:
        drawLevels(painter, rect, pattern);
        break;
    case PatternKind::Upright:
        drawUprights(painter, rect, pattern);
        break;
    case PatternKind::Dots:
        drawDots(painter, rect, pattern);
        break;
    }
}

const QBrush &patternBrush(const Theme &theme, Look look, qreal ratio)
{
    static QHash<int, QBrush> brushes;
    const int key = (qRound(ratio * 64) * 16 + int(look)) * 4 + int(theme.kind);
    auto found = brushes.find(key);
    if (found == brushes.end())
        found = brushes.insert(key, tileBrush(patternOf(theme, look), ratio));
    return *found;
}

} // namespace overlap
