// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/asyncevent.h"

#include "core/loop.h"
#include "core/waiters.h"

#include <QScopeGuard>

namespace overlap {

struct Event::State
{
    Waiters waiters;
    ResourceId id = 0;
    bool isSet = false;
};

Event::Event(std::source_location where) : m_state(std::make_shared<State>())
{
    m_state->id = Loop::current().addResource(WaitReason::Event, QStringLiteral("event"), 0, where.line());
}

Operation<> Event::wait(std::source_location where) const
{
    return wait(m_state, where);
}

Operation<> Event::wait(std::shared_ptr<State> state, std::source_location where)
{
    if (state->isSet)
        co_return;
    const Future<> set(WaitReason::Event, state->id);
    state->waiters.push_back(set);
    const auto leave = qScopeGuard([&] { removeWaiter(state->waiters, set); });
    co_await set.from(where);
}

void Event::set() const
{
    if (std::exchange(m_state->isSet, true))
        return;
    for (const Future<> &waiter : m_state->waiters) {
        if (!waiter.isDone())
            waiter.setResult();
    }
}

void Event::clear() const
{
    m_state->isSet = false;
}

bool Event::isSet() const
{
    return m_state->isSet;
}

} // namespace overlap
