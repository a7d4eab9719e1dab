// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme.h"
#include "core/timeline.h"

#include <QRectF>

QT_FORWARD_DECLARE_CLASS(QPainter)

namespace overlap {

/// How many device pixels the painter's device has to one of ours.
qreal pixelRatio(const QPainter &painter);

/// The rectangle with all borders on device pixels, at least one of them wide and high.
QRectF sharpRect(const QPainter &painter, const QRectF &rect);

/// The strong colour of a state.
QColor stateColor(const Theme &theme, TaskState state);

/// The ground of a state's pattern, behind its word, and the colour of that word.
QColor stateGround(const Theme &theme, TaskState state);
QColor stateWordColor(const Theme &theme, TaskState state);

/// Draws a stretch of a state: its ground, its pattern and its border, with round corners. The pattern stands still
/// when the stretch grows. Not for outcomes. The window's thread only.
void drawBar(QPainter &painter, const QRectF &rect, TaskState state, const Theme &theme);

/// Draws the mark of a turn.
void drawMark(QPainter &painter, const QRectF &rect, bool blocking, const Theme &theme);

/// Draws a stretch of a prediction: dashed, or dotted along the middle while the task is ready.
void drawGhost(QPainter &painter, const QRectF &rect, TaskState state, const Theme &theme);

} // namespace overlap
