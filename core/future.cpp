// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/future.h"

#include "core/loop.h"
#include "core/task.h"

namespace overlap {

FutureBase::FutureBase(WaitReason reason, ResourceId resource, QueueWait queueWait)
    : m_loop(Loop::current()), m_queueWait(queueWait), m_resource(resource), m_reason(reason)
{ }

FutureBase::~FutureBase()
{
    if (m_isWatched)
        m_loop.unwatch(*this);
}

bool FutureBase::cancel()
{
    if (isDone()) {
        m_errorTaken = true;
        return false;
    }
    finish(State::Cancelled);
    return true;
}

void FutureBase::expectPending() const
{
    if (isDone())
        throw UsageError("the future is done already");
}

void FutureBase::setError(std::exception_ptr error)
{
    expectPending();
    m_error = std::move(error);
    finish(State::Failed);
}

void FutureBase::check() const
{
    switch (m_state) {
    case State::Done:
        return;
    case State::Pending:
        throw UsageError("the result is not there yet");
    case State::Failed:
        std::rethrow_exception(error());
    case State::Cancelled:
        throw Cancelled();
    }
}

void FutureBase::finish(State state)
{
    expectPending();
    m_state = state;
    if (std::exchange(m_isWatched, false))
        m_loop.unwatch(*this);
    auto waiters = std::move(m_waiters);
    m_waiters.clear();
    for (Waiter &waiter : waiters)
        schedule(waiter);
}

void FutureBase::schedule(Waiter &waiter)
{
    if (!waiter.task) {
        m_loop.callSoon(std::move(waiter.callback), Ref<FutureBase>(this));
        return;
    }
    const TaskBase *by = m_loop.currentTask();
    m_loop.record({.due = std::min(due(), m_loop.clock().now()),
                   .task = waiter.task->taskId(),
                   .other = by ? by->taskId() : m_loop.endedTask(),
                   .kind = EventKind::Woken});
    m_loop.takeTurnSoon(std::move(waiter.callback), Ref<FutureBase>(this));
}

void FutureBase::recordAwaited(TaskId waiter, EventKind kind, const FutureBase &awaited)
{
    if (awaited.isDone())
        return;
    if (const TaskId task = awaited.taskId())
        awaited.m_loop.record({.task = waiter, .other = task, .kind = kind});
    else
        awaited.recordAwaited(waiter);
}

FutureBase::CallbackId FutureBase::addWaiter(TaskBase *task, Callback callback)
{
    Waiter waiter{task, ++m_lastId, std::move(callback)};
    const CallbackId id = waiter.id;
    if (isDone())
        schedule(waiter);
    else
        m_waiters.push_back(std::move(waiter));
    if (!isDone() && !task && taskId() == 0 && !std::exchange(m_isWatched, true))
        m_loop.watch(*this);
    return id;
}

/// What waits for it may hold it, as a gather does its children: neither would ever end.
void FutureBase::dropWaiters()
{
    const Ref<FutureBase> self(this);
    m_isWatched = false;
    m_loop.unwatch(*this);
    const auto waiters = std::move(m_waiters);
    m_waiters.clear();
}

void FutureBase::removeDoneCallback(CallbackId id)
{
    const auto found = std::ranges::find(m_waiters, id, &Waiter::id);
    if (found != m_waiters.end())
        m_waiters.erase(found);
}

void FutureAwaiterBase::await_suspend(std::coroutine_handle<> handle, std::source_location where)
{
    m_task = &TaskBase::current();
    m_task->suspend(handle, m_future, m_line ? m_line : where.line());
}

void FutureAwaiterBase::resume()
{
    if (m_task)
        m_task->throwInjected();
    m_future->check();
}

} // namespace overlap
