// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/turns.h"
#include "core/timeline.h"

#include <vector>

namespace overlap {

/// A sign on a row at a moment: a cancel was asked for, or a mistake was noticed.
struct Sign
{
    enum class Kind : quint8 { Cancel, Warning };

    Kind kind{};
    TimePoint time{};
    qreal x = 0; ///< Left border of a square.
};

/// The signs of one task up to `edge`, `side` wide: each ends at its moment or before the marks of turns there, so that
/// what happens then shows behind it. Signs that would overlap stand side by side, or as one if they are of one kind.
std::vector<Sign> laneSigns(const Timeline &timeline, const Lane &lane, const std::vector<TurnMark> &marks,
                            const TimeAxis &axis, TimePoint edge, qreal side);

/// In the same way, the warnings that are about no task.
std::vector<Sign> trackSigns(const Timeline &timeline, const TimeAxis &axis, TimePoint edge, qreal side);

/// The stretch from the request that ended the task to its end or, while it has not ended, to `edge`. `expected`: how
/// the task is going to end, if that is known. None if nobody asked, or if the task went on all the same.
struct CancelStretch
{
    TimePoint start{};
    TimePoint end{};
};
std::optional<CancelStretch> cancelStretch(const Lane &lane, const Lane *expected, TimePoint edge);

} // namespace overlap
