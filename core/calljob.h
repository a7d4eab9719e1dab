// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operation.h"
#include "core/task.h"
#include "core/workerpool.h"

namespace overlap {

/// What a task awaits while a worker works for it.
template<typename T>
class JobFuture final : public FutureOf<T>
{
public:
    using FutureOf<T>::FutureOf;

    /// When the job was over, once it is.
    TimePoint due() const override { return ended; }

    TimePoint ended = TraceEvent::noDeadline;
};

/// A job that calls `call()` and ends a future with what that returns or throws.
template<typename T, typename Function>
class CallJob final : public Job
{
public:
    /// `crash`: the error of a job whose worker dies.
    CallJob(Function call, Ref<JobFuture<T>> future, std::exception_ptr crash)
        : Job(TaskBase::current().taskId()), m_call(std::move(call)), m_future(std::move(future)),
          m_crash(std::move(crash))
    { }

    void run() override
    {
        try {
            Function call = std::move(*m_call); // what it holds is to end with it, on the worker's thread
            m_call.reset();
            if constexpr (std::is_void_v<T>)
                call();
            else
                m_result.value.emplace(call());
        } catch (const JobCrashed &) {
            throw;
        } catch (...) {
            m_error = std::current_exception();
        }
    }

    void deliver(TimePoint ended) override
    {
        if (m_error) {
            fail(m_error, ended);
        } else if (!m_future->isDone()) {
            m_future->ended = ended;
            m_future->slot = std::move(m_result);
            m_future->setDone();
        }
    }

    void deliverCrash(TimePoint ended) override { fail(m_crash, ended); }

    void fail(const std::exception_ptr &error, TimePoint ended) override
    {
        if (m_future->isDone())
            return; // cancelled: nobody waits any more
        m_future->ended = ended;
        m_future->setError(error);
    }

private:
    std::optional<Function> m_call;
    Slot<T> m_result;
    std::exception_ptr m_error;
    Ref<JobFuture<T>> m_future;
    std::exception_ptr m_crash;
};

/// A handle to a job under way.
template<typename T>
class JobHandle
{
public:
    using value_type = T;

    explicit JobHandle(Ref<JobFuture<T>> future) : m_future(std::move(future)) { }

    T result() const
    {
        m_future->check();
        return m_future->slot.get();
    }

    Ref<FutureBase> future() const { return Ref<FutureBase>(m_future.data()); }

private:
    Ref<JobFuture<T>> m_future;
};

/// Has a worker of `pool` call `call()`. *Suspends*: always. *Resumes*: on the iteration after the one that learns of
/// the job's end. *On cancel*: a job that no worker has begun is taken back; one that is under way goes on to its end
/// and its result is dropped. *Errors*: those of the call; `crash` if the worker dies.
template<typename Function>
Operation<std::invoke_result_t<Function &>> runJob(WorkerPool &pool, WaitReason reason, Function call,
                                                   std::exception_ptr crash, std::source_location where)
{
    using T = std::invoke_result_t<Function &>;
    const Ref<JobFuture<T>> future(new JobFuture<T>(reason));
    const JobNumber number = pool.submit(Ref<Job>(new CallJob<T, Function>(std::move(call), future, std::move(crash))));
    future->addDoneCallback([&pool, number](FutureBase *done) {
        if (done->isCancelled())
            pool.drop(number);
    });
    HandleAwaiter<JobHandle<T>> end(JobHandle<T>(future), where.line());
    if constexpr (std::is_void_v<T>) {
        co_await end;
    } else {
        T result = co_await end;
        co_return result;
    }
}

} // namespace overlap
