// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/poolhandle.h"

namespace overlap {

/// A call of a plain function in a thread of a pool, which has not started; see ThreadPool.
template<typename Function, typename... Arguments>
class [[nodiscard]] ThreadCall : public WorkerCall<Function, Arguments...>
{
public:
    ThreadCall(WorkerPool &pool, std::source_location where, Function function, Arguments... arguments)
        : WorkerCall<Function, Arguments...>(where, std::move(function), std::move(arguments)...), m_pool(pool)
    { }

    auto operator co_await() { return this->start(m_pool, WaitReason::Thread, nullptr); }

private:
    WorkerPool &m_pool;
};

/// Threads of its own that call plain functions for the tasks of one loop, at most so many at once; more calls wait for
/// one that is free. The first call makes the first thread, one more is made while all have work. They last until the
/// run ends. A handle: copies share the pool. Used on its loop's thread only.
/// `co_await pool.run(chat, "first", 2s)`: as toThread(), of which there are no more than Workers::maxThreads.
/// *As in*: concurrent.futures.ThreadPoolExecutor with loop.run_in_executor.
class ThreadPool : public PoolHandle<ThreadCall>
{
public:
    /// `name`: of its threads, which are numbered. Errors: std::invalid_argument if `threads` is not positive.
    ThreadPool(int threads, const QString &name);
};

} // namespace overlap
