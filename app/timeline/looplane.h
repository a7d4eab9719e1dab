// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/barcanvas.h"
#include "app/timeline/layout.h"

QT_FORWARD_DECLARE_CLASS(QPainter)

namespace overlap {

/// Draws who has held the loop up to `edge`: a bar for each hold that is wide enough to see, marks for the others.
void paintLoop(QPainter &painter, BarCanvas &canvas, const TrackScene &track, const TrackRows &rows,
               const TimeAxis &axis, TimePoint edge, const Theme &theme);

/// Draws the heart of the loop up to `edge` or the end of the run: it beats while the loop is free and is flat while
/// a task holds it. Where one hold follows another it beats once if the loop has come round between them.
void paintHeartbeat(QPainter &painter, const Timeline &run, const TrackRows &rows, const TimeAxis &axis, TimePoint edge,
                    const Theme &theme);

} // namespace overlap
