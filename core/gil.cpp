// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gil.h"

#include <algorithm>

namespace overlap {

void Gil::request(GilThread &thread, Duration cost, TimePoint now)
{
    thread.m_left = cost;
    thread.m_from = now;
    if (!m_holder) {
        give(thread, std::max(now, m_until)); // live, a thread may come late to its own beginning
        return;
    }
    now = std::max(now, m_since);
    m_waiting.push_back(&thread);
    thread.awaitGil(now);
    const TimePoint limit = now + switchInterval;
    if (m_waiting.size() == 1 && limit < m_until) {
        m_until = limit;
        m_holder->shortenGil(limit);
    }
}

bool Gil::letGo(GilThread &thread)
{
    const TimePoint now = m_until;
    thread.m_left -= now - m_since;
    m_holder = nullptr;
    const bool done = thread.m_left <= Duration::zero();
    if (!done) {
        m_waiting.push_back(&thread);
        thread.awaitGil(now);
    }
    if (!m_waiting.empty()) {
        GilThread *next = m_waiting.front();
        m_waiting.pop_front();
        give(*next, now);
    }
    return done;
}

void Gil::give(GilThread &thread, TimePoint now)
{
    m_holder = &thread;
    m_since = std::max(now, thread.m_from); // live, the holder before may be late to let go
    m_until = m_since + thread.m_left;
    if (!m_waiting.empty())
        m_until = std::min(m_until, m_since + switchInterval);
    thread.holdGil(m_since, m_until);
}

} // namespace overlap
