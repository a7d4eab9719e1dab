// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/columns.h"

#include <algorithm>
#include <numeric>

namespace overlap {

std::array<int, lastingStates> shareHeights(const StateSums &sums, Duration length, int height)
{
    std::array<int, lastingStates> heights{};
    const double scale = height / double(std::max<Duration>(length, 1ns).count());
    Duration filled{};
    int present = 0;
    for (std::size_t i = 0; i < lastingStates; ++i) {
        const auto state = TaskState(i);
        const bool isThere = sums.time[i] > 0ns || (state == TaskState::Running && sums.turns > 0)
            || (state == TaskState::Blocking && sums.calls > 0);
        filled += sums.time[i];
        heights[i] = isThere ? std::max(1, qRound(double(sums.time[i].count()) * scale)) : 0;
        present += isThere ? 1 : 0;
    }
    const int whole = std::clamp(qRound(double(filled.count()) * scale), present, height);
    for (int over = std::accumulate(heights.begin(), heights.end(), 0) - whole; over != 0;) {
        int &highest = *std::ranges::max_element(heights);
        if (highest == 0)
            break;
        const int by = over > 0 ? 1 : over; // a pixel too many is taken from whichever is highest then
        highest -= by;
        over -= by;
    }
    return heights;
}

} // namespace overlap
