// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workers.h"

#include "core/modelledpool.h"

#include <numeric>

namespace overlap {

QString workerName(const PoolPlan &plan, std::size_t number)
{
    return plan.maxWorkers == 1 && plan.place == JobPlace::Thread ? plan.name
                                                                  : QStringLiteral("%1 %2").arg(plan.name).arg(number);
}

Workers::Workers(Loop &loop) : m_loop(loop) { }

Workers::~Workers() = default;

WorkerPool &Workers::threads()
{
    if (!m_threads)
        m_threads = &addPool({.place = JobPlace::Thread, .name = QStringLiteral("thread"), .maxWorkers = maxThreads});
    return *m_threads;
}

WorkerPool &Workers::addPool(const PoolPlan &plan)
{
    if (m_maker)
        m_pools.push_back(m_maker(m_loop, plan));
    else
        m_pools.push_back(std::make_unique<ModelledPool>(m_loop, plan));
    return *m_pools.back();
}

std::size_t Workers::unfinished() const
{
    return std::accumulate(m_pools.begin(), m_pools.end(), std::size_t(0),
                           [](std::size_t sum, const auto &pool) { return sum + pool->unfinished(); });
}

void Workers::jobIsOver()
{
    if (m_whenIdle && unfinished() == 0)
        std::exchange(m_whenIdle, nullptr)();
}

void Workers::whenIdle(std::function<void()> then)
{
    m_whenIdle = std::move(then);
    jobIsOver();
}

void Workers::stop()
{
    for (const auto &pool : m_pools)
        pool->stop();
}

void Workers::close()
{
    m_threads = nullptr;
    m_pools.clear();
}

} // namespace overlap
