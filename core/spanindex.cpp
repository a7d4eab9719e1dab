// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spanindex.h"

#include <algorithm>

namespace overlap {

StateSums &StateSums::operator+=(const StateSums &other)
{
    for (std::size_t state = 0; state < time.size(); ++state)
        time[state] += other.time[state];
    turns += other.turns;
    calls += other.calls;
    return *this;
}

StateSums &StateSums::operator-=(const StateSums &other)
{
    for (std::size_t state = 0; state < time.size(); ++state)
        time[state] -= other.time[state];
    turns -= other.turns;
    calls -= other.calls;
    return *this;
}

void SpanIndex::add(TimePoint start, TimePoint end, TaskState state)
{
    if (m_size > 0)
        m_groups.back().longestPace = std::max(m_groups.back().longestPace, start - m_lastStart);
    if (m_size++ % step == 0)
        m_groups.push_back({m_sums, {}});
    m_lastStart = start;
    m_sums.add(state, end - start);
}

} // namespace overlap
