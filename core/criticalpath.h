// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline.h"

#include <vector>

namespace overlap {

/// A stretch of a run in which its end depended on what one task did or waited for.
struct PathLeg
{
    TaskId task = 0;
    TaskState state{}; ///< Never Ready: the task that held the loop has that time.
    WaitReason reason = WaitReason::None;
    TimePoint start{};
    TimePoint end{};
    ResourceId from = 0; ///< What the task of the leg before had to give back, or put there, first; 0: nothing.
    quint32 line = 0;    ///< Of the lesson's C++ file, where the task stood; 0: unknown.

    friend bool operator==(const PathLeg &, const PathLeg &) = default;
};

/// What decided how long a run took: legs from its start to the end of the main task, in the order of time and without
/// gaps. Walks back from the end over who woke whom, as the critical path of a program's activity graph (Yang and
/// Miller, "Critical Path Analysis for the Execution of Parallel and Distributed Programs", 1988). Empty if the main
/// task has not ended, and for a recording by others.
std::vector<PathLeg> criticalPath(const Timeline &timeline);

} // namespace overlap
