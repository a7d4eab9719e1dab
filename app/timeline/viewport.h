// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time.h"

namespace overlap {

/// A stretch of time, such as the one that a view shows. The end is after the start, or the same where it says so.
struct TimeRange
{
    TimePoint start{};
    TimePoint end{};

    Duration length() const { return end - start; }
    bool contains(TimePoint time) const { return start <= time && time <= end; }
    friend bool operator==(const TimeRange &, const TimeRange &) = default;
};

/// The shortest stretch that a view shows.
constexpr Duration shortestView = 10us;

/// The range moved into `whole`, and cut to it if it is longer; at least shortestView long, unless `whole` is shorter.
TimeRange fitted(TimeRange range, const TimeRange &whole);

/// The range made shorter (`factor` above 1) or longer around `at`, which keeps its place, as far as `whole` allows.
TimeRange zoomed(const TimeRange &range, TimePoint at, double factor, const TimeRange &whole);

/// The range moved by that much, as far as `whole` allows.
TimeRange panned(const TimeRange &range, Duration by, const TimeRange &whole);

/// The range with air at both sides, a twentieth of its length each, as far as `whole` allows. What takes no time is
/// shown in the middle of shortestView.
TimeRange framed(const TimeRange &range, const TimeRange &whole);

} // namespace overlap
