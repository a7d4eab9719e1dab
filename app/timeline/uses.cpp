// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/uses.h"

#include <algorithm>

namespace overlap {

namespace {

bool hasOneUser(const Resource &resource)
{
    return !resource.holds.empty() && std::ranges::all_of(resource.holds, [&](const Hold &hold) {
        return hold.task == resource.holds.front().task;
    });
}

} // namespace

std::vector<UseStep> useSteps(const Resource &resource, TimePoint edge)
{
    // First the changes, then their sums. The number of items is not a change: it is told as it is.
    std::vector<UseStep> steps;
    const auto add = [&](const std::vector<Hold> &stretches, int UseStep::*count) {
        const auto change = [&](TimePoint time, int by) {
            UseStep step{.time = time};
            step.*count = by;
            if (time <= edge)
                steps.push_back(step);
        };
        for (const Hold &stretch : stretches) {
            change(stretch.start, 1);
            if (stretch.end)
                change(*stretch.end, -1);
        }
    };
    steps.push_back({.time = resource.start});
    add(resource.holds, &UseStep::held);
    add(resource.waits, &UseStep::waiting);
    int items = 0;
    for (const Resource::Length &length : resource.lengths) {
        if (length.time <= edge)
            steps.push_back({.time = length.time, .items = int(length.items) - items});
        items = int(length.items);
    }
    std::ranges::stable_sort(steps, {}, &UseStep::time);

    std::vector<UseStep> sums;
    for (const UseStep &step : steps) {
        UseStep sum = sums.empty() ? UseStep{} : sums.back();
        sum.time = step.time;
        sum.held += step.held;
        sum.waiting += step.waiting;
        sum.items += step.items;
        if (!sums.empty() && sums.back().time == step.time)
            sums.back() = sum;
        else
            sums.push_back(sum);
    }
    return sums;
}

std::vector<int> holdPlaces(const Resource &resource)
{
    std::vector<int> places;
    places.reserve(resource.holds.size());
    std::vector<std::optional<TimePoint>> freeFrom; // none: taken for good
    for (const Hold &hold : resource.holds) {
        auto place = std::ranges::find_if(freeFrom, [&](const auto &from) { return from && *from <= hold.start; });
        if (place == freeFrom.end())
            place = freeFrom.insert(freeFrom.end(), hold.start);
        *place = hold.end;
        places.push_back(int(place - freeFrom.begin()));
    }
    return places;
}

bool isShared(const Resource &resource)
{
    if (resource.reason == WaitReason::Queue || !resource.waits.empty())
        return true;
    return !resource.holds.empty() && !hasOneUser(resource);
}

bool isForOne(const Resource &resource)
{
    return resource.reason == WaitReason::Lock && hasOneUser(resource) && resource.waits.empty();
}

} // namespace overlap
