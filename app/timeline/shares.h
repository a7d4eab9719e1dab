// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/geometry.h"

#include <span>
#include <vector>

namespace overlap {

/// A stretch of a row in one of a few kinds, counted from 0.
struct Part
{
    TimePoint start{};
    TimePoint end{};
    int kind = 0;
};

/// What is drawn of parts: one of them, where it is wide enough to see, or a column that says which share of its time
/// each kind has.
struct Piece
{
    qreal left = 0;
    qreal right = 0;
    int kind = -1;              ///< Of the part; -1 for a column.
    std::vector<double> shares; ///< Of a column, for each kind; what is missing to 1 belongs to none.
    bool cutLeft = false;       ///< The part goes on before the axis.
    bool cutRight = false;      ///< After it.
};

/// The pieces of parts in the order of time, which do not overlap, within the axis. Parts narrower than `least` pixels
/// share columns of `column` pixels, which have their places on the axis and are cut where the parts begin and end. No
/// time is lost and none invented: widths times shares add up to the time of each kind.
std::vector<Piece> pieces(std::span<const Part> parts, int kinds, const TimeAxis &axis, qreal least, qreal column);

} // namespace overlap
