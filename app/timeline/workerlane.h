// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/layout.h"
#include "app/timeline/work.h"

QT_FORWARD_DECLARE_CLASS(QPainter)

namespace overlap {

/// Where the bars of a row stand.
QRectF barPlace(const Band &band, qreal left, qreal right);

/// The pieces of a row on the axis.
std::vector<Piece> rowPieces(const std::vector<Part> &parts, int kinds, const TimeAxis &axis);

/// How the holds of the GIL by that worker look.
Look gilLook(int kind);

/// Draws what a worker does up to `edge`, and what it is expected to do.
void paintWorker(QPainter &painter, const WorkerRow &row, TimePoint edge, const TimeAxis &axis, const Theme &theme);

/// Draws how the GIL moves between the threads up to `edge`: shares from top to bottom in the order of their rows.
void paintGil(QPainter &painter, const TrackScene &track, const Band &band, TimePoint edge, const TimeAxis &axis,
              const Theme &theme);

} // namespace overlap
