// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/future.h"

namespace overlap {

/// A future that waits on behalf of another: the trace shows whom the task really waits for.
class Waiter final : public FutureBase
{
public:
    /// `limit`: when it will be released, whatever becomes of `on`.
    explicit Waiter(Ref<FutureBase> on, TimePoint limit = TraceEvent::noDeadline)
        : FutureBase(on->reason(), on->resource(), on->queueWait()), m_on(std::move(on)), m_limit(limit)
    { }

    TaskId taskId() const override { return m_on->taskId(); }
    TimePoint due() const override { return m_limit; }

    using FutureBase::recordAwaited;
    void recordAwaited(TaskId waiter) const override { m_on->recordAwaited(waiter); }

    /// Wakes whoever waits, if that has not happened.
    void release()
    {
        if (!isDone())
            setDone();
    }

    /// Releases it on the iteration after `future` is done.
    CallbackId releaseWhenDone(FutureBase &future)
    {
        return future.addDoneCallback([self = Ref<Waiter>(this)](FutureBase *) { self->release(); });
    }

private:
    Ref<FutureBase> m_on;
    TimePoint m_limit;
};

/// Awaits a future without a value on behalf of a caller, who is seen to wait at `line`.
class BareAwaiter : public FutureAwaiterBase
{
public:
    BareAwaiter(Ref<FutureBase> future, std::source_location where) : FutureAwaiterBase(std::move(future), where.line())
    { }
    void await_resume() { resume(); }
};

} // namespace overlap
