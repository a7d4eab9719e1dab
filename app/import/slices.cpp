// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/slices.h"

#include <algorithm>
#include <functional>
#include <queue>

namespace overlap {

namespace {

Span spanOf(const Slice &slice, TimePoint zero)
{
    const TimePoint start = TimePoint{} + (slice.start - zero);
    return {.start = start, .end = start + slice.length, .state = TaskState::Running, .name = slice.name};
}

template<typename Value>
using Least = std::priority_queue<Value, std::vector<Value>, std::greater<>>;

} // namespace

std::vector<Slice> joined(std::vector<Slice> slices, TimePoint latest, LeftOut &leftOut)
{
    std::ranges::stable_sort(slices, {}, &Slice::start);
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < slices.size(); ++i) {
        if (slices[i].length == Slice::begins) {
            open.push_back(i);
        } else if (slices[i].length == Slice::ends) {
            if (open.empty()) {
                ++leftOut.ends;
                continue;
            }
            Slice &begun = slices[open.back()];
            begun.length = slices[i].start - begun.start;
            open.pop_back();
        }
    }
    for (const std::size_t i : open)
        slices[i].length = latest - slices[i].start;
    std::erase_if(slices, [](const Slice &slice) { return slice.length == Slice::ends; });
    std::ranges::stable_sort(slices, [](const Slice &a, const Slice &b) {
        return a.start != b.start ? a.start < b.start : a.length > b.length;
    });
    return slices;
}

SpanRows nested(const std::vector<Slice> &slices, TimePoint zero, std::size_t levels, LeftOut &leftOut)
{
    SpanRows rows;
    std::vector<TimePoint> ends; // of the calls that are open
    for (const Slice &slice : slices) {
        while (!ends.empty() && ends.back() <= slice.start)
            ends.pop_back();
        if (ends.size() == levels) {
            ++leftOut.deep;
            continue;
        }
        if (ends.size() == rows.size())
            rows.emplace_back();
        rows[ends.size()].push_back(spanOf(slice, zero));
        ends.push_back(slice.start + slice.length);
    }
    return rows;
}

SpanRows packed(const std::vector<Slice> &slices, TimePoint zero, std::size_t rows, LeftOut &leftOut)
{
    SpanRows packed;
    Least<std::pair<TimePoint, std::size_t>> busy; // until when, which row
    Least<std::size_t> free;
    for (const Slice &slice : slices) {
        for (; !busy.empty() && busy.top().first <= slice.start; busy.pop())
            free.push(busy.top().second);
        if (free.empty() && packed.size() == rows) {
            ++leftOut.lanes;
            continue;
        }
        if (free.empty()) {
            free.push(packed.size());
            packed.emplace_back();
        }
        packed[free.top()].push_back(spanOf(slice, zero));
        busy.emplace(slice.start + slice.length, free.top());
        free.pop();
    }
    return packed;
}

} // namespace overlap
