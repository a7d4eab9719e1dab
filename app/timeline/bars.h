// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/patterns.h"

#include <QRectF>

QT_FORWARD_DECLARE_CLASS(QPainter)

namespace overlap {

/// How many device pixels the painter's device has to one of ours.
qreal pixelRatio(const QPainter &painter);

/// The rectangle with all borders on device pixels, at least one of them wide and high.
QRectF sharpRect(const QPainter &painter, const QRectF &rect);

/// The strong colour of a state.
QColor stateColor(const Theme &theme, TaskState state);

/// The ground of a look's pattern, behind its word, and the colour of that word.
QColor lookGround(const Theme &theme, Look look);
QColor lookWordColor(const Theme &theme, Look look);

/// Whether the painter's device consists of pixels, unlike a drawing in a file.
bool drawsPixels(const QPainter &painter);

/// The one colour of a look where there is no room for its pattern.
QColor lookTone(const Theme &theme, Look look);

/// The sides at which a stretch goes on beyond what is drawn of it, or meets the mark of a turn: there it has no border
/// and no round corners.
struct Cut
{
    bool left = false;
    bool right = false;
};

/// Draws a stretch: its ground, its pattern and its border, with round corners. The pattern stands still when the
/// stretch grows. The window's thread only.
void drawBar(QPainter &painter, const QRectF &rect, Look look, const Theme &theme, Cut cut = {});

/// Draws a part of a column that several looks share: ground and pattern, without a border or round corners.
void drawShare(QPainter &painter, const QRectF &rect, Look look, const Theme &theme);

/// Draws the mark of a turn.
void drawMark(QPainter &painter, const QRectF &rect, bool blocking, const Theme &theme);

/// Draws a stretch of a prediction: dashed, or dotted along the middle while the task is ready.
void drawGhost(QPainter &painter, const QRectF &rect, TaskState state, const Theme &theme, Cut cut = {});

} // namespace overlap
