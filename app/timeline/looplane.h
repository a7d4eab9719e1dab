// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/barcanvas.h"
#include "app/timeline/layout.h"

QT_FORWARD_DECLARE_CLASS(QPainter)

namespace overlap {

/// Draws who has held the loop up to `edge`: a bar for each hold that is wide enough to see, marks for the others.
void paintLoop(QPainter &painter, BarCanvas &canvas, const TrackScene &track, const TrackRows &rows,
               const TimeAxis &axis, TimePoint edge, const Theme &theme);

} // namespace overlap
