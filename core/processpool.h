// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/poolhandle.h"

namespace overlap {

/// The error of a call whose worker process died, or could not be started. As in Python's BrokenProcessPool.
struct BrokenProcess : std::runtime_error
{
    using std::runtime_error::runtime_error;
    BrokenProcess();
};

/// A call of a plain function in a worker process, which has not started; see ProcessPool.
template<typename Function, typename... Arguments>
class [[nodiscard]] ProcessCall : public WorkerCall<Function, Arguments...>
{
public:
    ProcessCall(WorkerPool &pool, std::source_location where, Function function, Arguments... arguments)
        : WorkerCall<Function, Arguments...>(where, std::move(function), std::move(arguments)...), m_pool(pool)
    { }

    auto operator co_await()
    {
        return this->start(m_pool, WaitReason::Process, std::make_exception_ptr(BrokenProcess()));
    }

private:
    WorkerPool &m_pool;
};

/// Processes that call plain functions for the tasks of one loop, at most so many at once. The first call makes the
/// first process, one more is made while all have work; each needs `startup` before its first call. They last until
/// the run ends. A handle: copies share the pool. Used on its loop's thread only.
/// *As in*: concurrent.futures.ProcessPoolExecutor with loop.run_in_executor. There the whole pool breaks when one
/// process dies. Here only the call fails that was in it, and the next call gets a new process: a lesson shows better
/// what an accident costs if not everything ends with it.
///
/// In every run the function itself is called here, in the run's own process, on the loop's thread and in no time: what
/// it computes, blocks and prints is noted and becomes a script, and its result is kept. A live run sends the script
/// to a real process, which goes through it step by step and says so as it comes to each; the run tells it when the
/// time of a step is over, and delivers the result when it has said that it is at the end. A C++ program cannot send
/// a function to another program, as Python does by its name. So what a function changes outside of itself does change
/// here, but not in Python.
///
/// run() makes a call that has not started: `const QString face = co_await pool.run(detect, "photo", 2s)`. Can be made
/// a task. In the function compute(), blockingSleep(), print() and crashProcess() work. *Suspends*: always. *Resumes*:
/// on the iteration after the one that learns of the end, with the result. *On cancel*: the task ends at once; a call
/// that no process has begun is dropped, one that is under way goes on to its end and its result is dropped. *Errors*:
/// those of the function; BrokenProcess. *As in*: loop.run_in_executor, which hands the call over at once instead of
/// when it is awaited.
class ProcessPool : public PoolHandle<ProcessCall>
{
public:
    /// Errors: std::invalid_argument if `processes` is not positive.
    explicit ProcessPool(int processes, std::chrono::duration<double> startup = {});
};

/// In a function that a ProcessPool calls: its process dies here, as by abort(). Errors: UsageError elsewhere.
/// *As in*: os.abort().
[[noreturn]] void crashProcess(std::source_location where = std::source_location::current());

} // namespace overlap
