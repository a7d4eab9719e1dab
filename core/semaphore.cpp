// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/semaphore.h"

#include "core/loop.h"
#include "core/task.h"
#include "core/waiters.h"

#include <QScopeGuard>

namespace overlap {

struct Semaphore::State
{
    bool isLocked() const { return permits == 0 || !std::ranges::all_of(waiters, &Future<>::isCancelled); }

    void wakeNext()
    {
        const auto next = std::ranges::find_if_not(waiters, &Future<>::isDone);
        if (next == waiters.end())
            return;
        --permits;
        next->setResult();
    }

    Waiters waiters;
    int permits = 0;
    ResourceId id = 0;
};

Semaphore::Semaphore(const QString &name, int permits, std::source_location where) : m_state(std::make_shared<State>())
{
    if (permits < 0)
        throw UsageError("a semaphore cannot have fewer than 0 permits");
    m_state->permits = permits;
    m_state->id = Loop::current().addResource(WaitReason::Lock, name, std::size_t(permits), where.line());
}

Operation<> Semaphore::acquire(std::source_location where) const
{
    return acquire(m_state, where);
}

Operation<> Semaphore::acquire(std::shared_ptr<State> state, std::source_location where)
{
    if (!state->isLocked()) {
        --state->permits;
        recordPermit(EventKind::Acquired, state->id);
        co_return;
    }
    const Future<> turn(WaitReason::Lock, state->id);
    state->waiters.push_back(turn);
    try {
        const auto leave = qScopeGuard([&] { removeWaiter(state->waiters, turn); });
        co_await turn.from(where);
    } catch (const Cancelled &) {
        if (!turn.isCancelled()) { // it had been given the permit
            ++state->permits;
            state->wakeNext();
        }
        throw;
    }
    recordPermit(EventKind::Acquired, state->id);
    if (state->permits > 0)
        state->wakeNext();
}

Operation<Permit<Semaphore>> Semaphore::scoped(std::source_location where) const
{
    return scoped(*this, where);
}

Operation<Permit<Semaphore>> Semaphore::scoped(Semaphore self, std::source_location where)
{
    co_await acquire(self.m_state, where);
    co_return Permit<Semaphore>(std::move(self));
}

void Semaphore::release() const
{
    ++m_state->permits;
    recordPermit(EventKind::Released, m_state->id);
    m_state->wakeNext();
}

bool Semaphore::isLocked() const
{
    return m_state->isLocked();
}

} // namespace overlap
