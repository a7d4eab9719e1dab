// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resource.h"

#include <algorithm>
#include <iterator>

namespace overlap {

std::vector<TaskId> Resource::holdersAt(TimePoint time) const
{
    std::vector<TaskId> holders;
    for (const Hold &hold : holds) {
        if (hold.start > time)
            break;
        if (hold.covers(time))
            holders.push_back(hold.task);
    }
    return holders;
}

quint32 Resource::lengthAt(TimePoint time) const
{
    const auto after = std::ranges::upper_bound(lengths, time, {}, &Length::time);
    return after == lengths.begin() ? 0 : std::prev(after)->items;
}

void Resource::acquire(TaskId task, TimePoint time)
{
    openHolds.push_back(holds.size());
    holds.push_back({task, time, {}});
}

void Resource::release(TaskId task, TimePoint time)
{
    // A semaphore may be released by a task that holds nothing of it; then the oldest permit is the one that ends, and
    // if there is none there is one more from now on.
    auto found = std::ranges::find(openHolds, task, [&](std::size_t index) { return holds[index].task; });
    if (found == openHolds.end())
        found = openHolds.begin();
    if (found == openHolds.end())
        return;
    holds[*found].end = time;
    openHolds.erase(found);
}

} // namespace overlap
