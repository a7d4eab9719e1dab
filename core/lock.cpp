// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lock.h"

#include "core/loop.h"
#include "core/task.h"
#include "core/waiters.h"

#include <QScopeGuard>

namespace overlap {

struct Lock::State
{
    void wakeFirst()
    {
        // One that is done is on its way: it takes the lock, or, cancelled, comes back here.
        if (!waiters.empty() && !waiters.front().isDone())
            waiters.front().setResult();
    }

    Waiters waiters;
    ResourceId id = 0;
    bool locked = false;
};

Lock::Lock(std::source_location where) : m_state(std::make_shared<State>())
{
    m_state->id = Loop::current().addResource(WaitReason::Lock, QStringLiteral("lock"), 1, where.line());
}

Operation<> Lock::acquire(std::source_location where) const
{
    return acquire(m_state, where);
}

Operation<> Lock::acquire(std::shared_ptr<State> state, std::source_location where)
{
    if (state->locked || !std::ranges::all_of(state->waiters, &Future<>::isCancelled)) {
        const Future<> turn(WaitReason::Lock, state->id);
        state->waiters.push_back(turn);
        try {
            const auto leave = qScopeGuard([&] { removeWaiter(state->waiters, turn); });
            co_await turn.from(where);
        } catch (const Cancelled &) {
            if (!state->locked)
                state->wakeFirst();
            throw;
        }
    }
    state->locked = true;
    recordPermit(EventKind::Acquired, state->id);
}

Operation<Permit<Lock>> Lock::scoped(std::source_location where) const
{
    return scoped(*this, where);
}

Operation<Permit<Lock>> Lock::scoped(Lock self, std::source_location where)
{
    co_await acquire(self.m_state, where);
    co_return Permit<Lock>(std::move(self));
}

void Lock::release() const
{
    if (!m_state->locked)
        throw UsageError("the lock is not held");
    m_state->locked = false;
    recordPermit(EventKind::Released, m_state->id);
    m_state->wakeFirst();
}

bool Lock::isLocked() const
{
    return m_state->locked;
}

} // namespace overlap
