// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/resource.h"

#include <algorithm>
#include <iterator>

namespace overlap {

namespace {

std::vector<TaskId> tasksAt(const std::vector<Hold> &stretches, TimePoint time)
{
    std::vector<TaskId> tasks;
    for (const Hold &stretch : stretches) {
        if (stretch.start > time)
            break;
        if (stretch.covers(time))
            tasks.push_back(stretch.task);
    }
    return tasks;
}

} // namespace

std::vector<TaskId> Resource::holdersAt(TimePoint time) const
{
    return tasksAt(holds, time);
}

std::vector<TaskId> Resource::waitersAt(TimePoint time) const
{
    return tasksAt(waits, time);
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

void Resource::queue(TaskId task, TimePoint time)
{
    openWaits.push_back(waits.size());
    waits.push_back({task, time, {}});
}

void Resource::leave(TaskId task, TimePoint time)
{
    const auto found = std::ranges::find(openWaits, task, [&](std::size_t index) { return waits[index].task; });
    if (found == openWaits.end())
        return;
    waits[*found].end = time;
    openWaits.erase(found);
}

} // namespace overlap
