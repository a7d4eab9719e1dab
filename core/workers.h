// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workerpool.h"

#include <atomic>

namespace overlap {

/// The pools of one loop. Used on the loop's thread.
class Workers
{
public:
    /// How many threads toThread() has. CPython's default depends on the machine, min(32, cores + 4); a fixed number
    /// keeps a prediction the same on every machine.
    static constexpr std::size_t maxThreads = 32;

    explicit Workers(Loop &loop);
    ~Workers();
    Q_DISABLE_COPY_MOVE(Workers)

    /// Makes real pools instead of modelled ones. Before the first pool.
    void setMaker(PoolMaker maker) { m_maker = std::move(maker); }

    /// The pool of toThread(), made at its first use.
    WorkerPool &threads();

    /// How many pools have been made.
    std::size_t pools() const { return m_pools.size(); }

    /// Makes a pool, which lasts as long as the run.
    WorkerPool &addPool(const PoolPlan &plan);

    /// A number for one more thread or process. Any thread.
    WorkerId nextId() { return ++m_lastId; }

    /// Whether threads take turns to compute, as Python's do. C++ has no such lock.
    bool hasGil() const { return m_hasGil; }
    void setGil(bool gil) { m_hasGil = gil; }

    /// How many jobs have been handed over to the pools and neither delivered nor dropped.
    std::size_t unfinished() const;

    /// A pool tells that it has delivered or dropped a job.
    void jobIsOver();

    /// Calls `then` once there is no unfinished job. One caller at a time.
    void whenIdle(std::function<void()> then);

    /// Tells the workers to end already while the loop ends its tasks. Nothing is delivered any more; close() follows.
    void stop();

    /// Ends all workers at once, whatever they do, and waits until they are gone.
    void close();

private:
    Loop &m_loop;
    PoolMaker m_maker;
    std::vector<std::unique_ptr<WorkerPool>> m_pools;
    WorkerPool *m_threads = nullptr;
    std::function<void()> m_whenIdle;
    std::atomic<WorkerId> m_lastId{0};
    bool m_hasGil = true;
};

} // namespace overlap
