// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/layout.h"

QT_FORWARD_DECLARE_CLASS(QPainter)

namespace overlap {

/// What runs along the edge of a task's bar.
enum class Strip : quint8 {
    Hold,   ///< Below it, a bracket: the task holds a permit.
    Cancel, ///< Above it, hatched: a cancel was asked for, and the task has not ended yet.
    Past,   ///< Below it, thin: what the task did in the run before.
    Loop,   ///< In the legend only: two turns in the row of the loop.
};

/// Draws a strip along the upper or lower edge of a bar, from its left to its right.
void drawStrip(QPainter &painter, Strip strip, const QRectF &bar, const Theme &theme);

/// Draws the strips of a task's row up to `edge`, around bars as high as `bar`. `ghost`: those of its prediction.
void paintStrips(QPainter &painter, const TrackRows &rows, const LaneRow &row, const QRectF &bar, TimePoint edge,
                 const TimelineLayout &layout, const Theme &theme);

} // namespace overlap
