// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/geometry.h"
#include "core/timeline.h"

#include <vector>

namespace overlap {

/// The mark of a turn that is too short to see at its true width.
struct TurnMark
{
    TaskId task = 0;
    qreal x = 0; ///< Left border; `width` is the same for all.
    bool blocking = false;
};

/// The marks of all turns up to `edge` that are narrower than `width` pixels, in order. Marks of turns that follow
/// one another at once stand side by side, so that their order shows; the last turn of a task ends where the task
/// does, and none reaches beyond `edge` unless that is at the very start. Where more than eight turns meet they
/// overlap, each in its own place.
std::vector<TurnMark> turnMarks(const Timeline &timeline, const TimeAxis &axis, TimePoint edge, qreal width);

} // namespace overlap
