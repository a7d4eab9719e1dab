// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/livelink.h"

#include "core/loop.h"

namespace overlap {

void LiveLink::post(TimePoint time, std::function<void()> action, quint64 rank)
{
    m_runner.expect();
    {
        const std::lock_guard lock(m_mutex);
        m_posted.push_back({time, rank, std::move(action)});
        m_any.store(true, std::memory_order_relaxed);
    }
    Q_EMIT posted();
}

std::vector<LiveLink::Posted> LiveLink::take()
{
    const std::lock_guard lock(m_mutex);
    m_any.store(false, std::memory_order_relaxed);
    return std::exchange(m_posted, {});
}

void LiveLink::receive()
{
    if (!m_any.load(std::memory_order_relaxed))
        return; // what comes later says so by posted()
    for (Posted &item : take()) {
        const auto action = std::make_shared<std::function<void()>>(std::move(item.action));
        Loop::current().addOutside(item.time, item.rank, [action](FutureBase *) { (*action)(); });
        m_runner.arrived();
    }
}

} // namespace overlap
