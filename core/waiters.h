// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/future.h"

#include <algorithm>
#include <deque>

namespace overlap {

/// The futures of those who queue for something that tasks share, the longest waiting in front.
using Waiters = std::deque<Future<>>;

inline void removeWaiter(Waiters &waiters, const Future<> &waiter)
{
    const auto found = std::ranges::find(waiters, waiter);
    if (found != waiters.end())
        waiters.erase(found);
}

/// Records that the current task has acquired or released a permit; nothing outside of a task, or of a resource that is
/// not recorded.
void recordPermit(EventKind kind, ResourceId resource);

} // namespace overlap
