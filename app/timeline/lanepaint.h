// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/barcanvas.h"
#include "app/timeline/layout.h"

namespace overlap {

/// Draws what details show of a row, in the part of it that lies on the axis and before `edge`, from `top` on in that
/// height: bars for spans of at least `least` pixels, columns of shares for those that are too narrow, and marks.
void paintDetails(BarCanvas &canvas, const Details<Span> &details, const std::vector<TurnMark> &marks, qreal least,
                  const Band &place, TimePoint edge, const TimeAxis &axis);
void paintDetails(BarCanvas &canvas, const Details<LoopSpan> &details, const std::vector<TurnMark> &marks, qreal least,
                  const Band &place, TimePoint edge, const TimeAxis &axis);

} // namespace overlap
