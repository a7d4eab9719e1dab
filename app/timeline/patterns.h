// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme.h"
#include "core/timeline.h"

#include <QBrush>
#include <QRectF>

QT_FORWARD_DECLARE_CLASS(QPainter)

namespace overlap {

enum class PatternKind : quint8 { Plain, Rising, Falling, Dots };

/// What tells a state apart besides its colour. Lengths in device independent pixels.
struct Pattern
{
    PatternKind kind;
    QColor ground;
    QColor mark;
    QColor border; ///< Invalid: none.
    int period;
    qreal width; ///< Of a stripe; of a dot.
};

/// Outcomes have the plain pattern of running.
Pattern patternOf(const Theme &theme, TaskState state);

/// Draws the marks of the pattern, without its ground, as lines and dots that lie within the rectangle.
void drawPattern(QPainter &painter, const QRectF &rect, const Pattern &pattern);

/// The pattern with its ground as a brush for a device of pixels, of which `ratio` make one of ours. The window's
/// thread only.
const QBrush &patternBrush(const Theme &theme, TaskState state, qreal ratio);

} // namespace overlap
