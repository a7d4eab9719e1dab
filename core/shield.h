// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ensurefuture.h"

namespace overlap {

/// The future of a shield: ends as `inner` does, but cancelling it leaves `inner` alone.
class ShieldFuture final : public FutureBase
{
public:
    explicit ShieldFuture(Ref<FutureBase> inner);

    TaskId taskId() const override { return m_inner->taskId(); }

    using FutureBase::recordAwaited;
    void recordAwaited(TaskId waiter) const override { m_inner->recordAwaited(waiter); }

private:
    void innerDone(const FutureBase &inner);

    Ref<FutureBase> m_inner;
};

/// A handle to something shielded from cancellation. Copies share it.
template<typename Inner>
class Shielded
{
public:
    using value_type = typename Inner::value_type;

    explicit Shielded(Inner inner)
        : m_outer(inner.future()->isDone() ? inner.future() : Ref<FutureBase>(new ShieldFuture(inner.future()))),
          m_inner(std::move(inner))
    { }

    HandleAwaiter<Shielded> operator co_await() const { return HandleAwaiter<Shielded>(*this); }

    /// Cancels the wait, not what is waited for.
    bool cancel() const { return m_outer->cancel(); }
    bool isDone() const { return m_outer->isDone(); }

    value_type result() const
    {
        m_outer->check();
        return m_inner.result();
    }

    Ref<FutureBase> future() const { return m_outer; }

private:
    Ref<FutureBase> m_outer;
    Inner m_inner;
};

/// Awaits a task, or a call that becomes one, and keeps cancellation away from it. *Suspends*: unless it is done.
/// *Resumes*: on the iteration after the one that noticed its end. *On cancel*: only the wait is cancelled; the task
/// goes on. *Errors*: its own; Cancelled if it is cancelled by somebody else. *As in*: asyncio.shield.
template<typename Awaitable>
    requires(Started<Awaitable> || Startable<Awaitable>)
auto shield(Awaitable awaitable, std::source_location where = std::source_location::current())
{
    return Shielded<EnsuredFuture<Awaitable>>(ensureFuture(std::move(awaitable), where));
}

} // namespace overlap
