// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/columns.h"

#include <algorithm>

namespace overlap {

std::array<int, lastingStates> shareHeights(const StateSums &sums, Duration length, int height)
{
    std::array<int, lastingStates> heights{};
    const double scale = height / double(std::max<Duration>(length, 1ns).count());
    Duration filled{};
    int present = 0;
    int taken = 0;
    for (std::size_t i = 0; i < lastingStates; ++i) {
        const auto state = TaskState(i);
        const unsigned turns = state == TaskState::Running ? sums.turns : state == TaskState::Blocking ? sums.calls : 0;
        if (sums.time[i] <= 0ns && turns == 0)
            continue;
        filled += sums.time[i];
        heights[i] = std::max(qRound(double(sums.time[i].count()) * scale), 1);
        ++present;
        taken += heights[i];
    }
    const int whole = std::clamp(qRound(double(filled.count()) * scale), present, height);
    for (int over = taken - whole; over != 0;) {
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
