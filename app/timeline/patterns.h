// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme.h"
#include "core/timeline.h"

#include <QBrush>
#include <QRectF>

QT_FORWARD_DECLARE_CLASS(QPainter)

namespace overlap {

/// How a stretch of a row looks: the states of a task, and what else has stretches.
enum class Look : quint8 {
    Ready,
    Running,
    Blocking,
    Waiting,
    InThread,
    Computing,    ///< A thread or process computes.
    Starting,     ///< A process starts up.
    StartAwaited, ///< A task waits while it does.
    BlockingCall, ///< A thread or process stands in a blocking call: that holds up nobody else.
    Held,         ///< A permit that a task holds, or the items of a queue.
    HeldNext,     ///< The same, to tell one holder from the next.
};

/// Outcomes look like running.
Look lookOf(TaskState state);

/// How the stretch of a worker looks.
Look workerLook(TaskState state);

enum class PatternKind : quint8 { Plain, Rising, Falling, Level, Upright, Dots };

/// What tells a look apart besides its colour. Lengths in device independent pixels.
struct Pattern
{
    PatternKind kind;
    QColor ground;
    QColor mark;
    QColor border; ///< Invalid: none.
    int period;
    qreal width; ///< Of a stripe; of a dot.
};

Pattern patternOf(const Theme &theme, Look look);

/// Draws the marks of the pattern, without its ground, as lines and dots that lie within the rectangle.
void drawPattern(QPainter &painter, const QRectF &rect, const Pattern &pattern);

/// The pattern with its ground as a brush for a device of pixels, of which `ratio` make one of ours. The window's
/// thread only.
const QBrush &patternBrush(const Theme &theme, Look look, qreal ratio);

} // namespace overlap
