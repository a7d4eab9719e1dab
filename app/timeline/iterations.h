// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline.h"

#include <optional>

namespace overlap {

// The iterations of a loop: each runs what was ready when it began; only between two of them does the loop look at
// timers and at what comes from outside. A recording does not name them, but its turns and states tell them apart; what
// became ready in the moment of a beginning counts as part of it.

/// Whether that hold, by its number in Timeline::loopSpans(), takes time. Of the others it is not clear to which turn
/// they belong.
bool takesTime(const Timeline &timeline, std::size_t hold);

/// The number in Timeline::loopSpans() of a hold with which an iteration certainly begins: the last such one up to
/// `hold`, which takes time. Looks back a thousand holds at most, and takes the last one then.
std::size_t sureBeginning(const Timeline &timeline, std::size_t hold);

/// Follows the iterations from hold to hold.
class LoopIterations
{
public:
    explicit LoopIterations(const Timeline &timeline) : m_timeline(timeline) { }

    /// The start of the iteration that the hold of that number, which takes time, is in. The next one is told at once,
    /// any other from a sure beginning.
    TimePoint startOf(std::size_t hold);

private:
    TimePoint step(const LoopSpan &hold);

    const Timeline &m_timeline;
    std::size_t m_next = 0;
    std::optional<TimePoint> m_start; ///< Of the first turn of the iteration.
};

} // namespace overlap
