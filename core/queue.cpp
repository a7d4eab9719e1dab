// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/queue.h"

#include "core/loop.h"
#include "core/task.h"

#include <QScopeGuard>

namespace overlap {

QueueFull::QueueFull() : std::runtime_error("the queue is full") { }
QueueEmpty::QueueEmpty() : std::runtime_error("the queue is empty") { }

namespace detail {

namespace {

void wakeNext(Waiters &waiters)
{
    while (!waiters.empty()) {
        const Future<> next = waiters.front();
        waiters.pop_front();
        if (!next.isDone()) {
            next.setResult();
            return;
        }
    }
}

} // namespace

QueueState::QueueState(int maxSize, std::source_location where)
    : maxSize(maxSize), m_id(Loop::current().addResource(WaitReason::Queue, QStringLiteral("queue"),
                                                         std::size_t(std::max(maxSize, 0)), where.line()))
{ }

void QueueState::recordLength() const
{
    Loop &loop = Loop::current();
    if (m_id)
        loop.record({.other = static_cast<quint32>(count), .resource = m_id, .kind = EventKind::QueueLength});
}

void QueueState::added()
{
    ++count;
    ++m_unfinished;
    recordLength();
    wakeNext(m_getters);
}

void QueueState::removed()
{
    --count;
    recordLength();
    wakeNext(m_putters);
}

void QueueState::taskDone()
{
    if (m_unfinished == 0)
        throw UsageError("taskDone() called more often than there were items");
    if (--m_unfinished > 0)
        return;
    for (const Future<> &joiner : m_joiners) {
        if (!joiner.isDone())
            joiner.setResult();
    }
}

Operation<> QueueState::waitForRoom(std::shared_ptr<QueueState> state, std::source_location where)
{
    const Future<> room(state->m_reason, state->m_id, QueueWait::Room);
    state->m_putters.push_back(room);
    try {
        co_await room.from(where);
    } catch (...) {
        room.cancel();
        removeWaiter(state->m_putters, room);
        if (!state->isFull() && !room.isCancelled())
            wakeNext(state->m_putters); // the room that it was given goes to the next
        throw;
    }
}

Operation<> QueueState::waitForItem(std::shared_ptr<QueueState> state, std::source_location where)
{
    const Future<> item(state->m_reason, state->m_id, QueueWait::Item);
    state->m_getters.push_back(item);
    try {
        co_await item.from(where);
    } catch (...) {
        item.cancel();
        removeWaiter(state->m_getters, item);
        if (state->count > 0 && !item.isCancelled())
            wakeNext(state->m_getters); // the item that it was given goes to the next
        throw;
    }
}

Operation<> QueueState::join(std::shared_ptr<QueueState> state, std::source_location where)
{
    if (state->m_unfinished == 0)
        co_return;
    const Future<> finished(state->m_reason, state->m_id, QueueWait::Join);
    state->m_joiners.push_back(finished);
    const auto leave = qScopeGuard([&] { removeWaiter(state->m_joiners, finished); });
    co_await finished.from(where);
}

} // namespace detail

} // namespace overlap
