// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/viewport.h"

#include <algorithm>
#include <cmath>

namespace overlap {

TimeRange fitted(TimeRange range, const TimeRange &whole)
{
    const Duration length = std::min(std::max(range.length(), shortestView), whole.length());
    const TimePoint start = std::clamp(range.start, whole.start, whole.end - length);
    return {start, start + length};
}

TimeRange zoomed(const TimeRange &range, TimePoint at, double factor, const TimeRange &whole)
{
    const double closest = double(range.length().count()) / double(shortestView.count());
    const double by = std::min(factor, std::max(1.0, closest));
    const auto scaled = [&](Duration length) { return Duration(std::llround(double(length.count()) / by)); };
    const TimePoint start = at - scaled(at - range.start);
    return fitted({start, start + scaled(range.length())}, whole);
}

TimeRange panned(const TimeRange &range, Duration by, const TimeRange &whole)
{
    return fitted({range.start + by, range.end + by}, whole);
}

TimeRange framed(const TimeRange &range, const TimeRange &whole)
{
    const Duration air = std::max(range.length() / 20, (shortestView - range.length()) / 2);
    return fitted({range.start - air, range.end + air}, whole);
}

} // namespace overlap
