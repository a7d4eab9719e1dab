// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operation.h"
#include "core/waiters.h"

#include <memory>
#include <stdexcept>

namespace overlap {

/// As in asyncio.QueueFull.
struct QueueFull : std::runtime_error
{
    QueueFull();
};

/// As in asyncio.QueueEmpty.
struct QueueEmpty : std::runtime_error
{
    QueueEmpty();
};

namespace detail {

/// The part of a queue that does not depend on what is in it.
class QueueState
{
public:
    QueueState(int maxSize, std::source_location where);

    /// Not recorded: a part of something else, for which tasks wait with `reason`.
    explicit QueueState(WaitReason reason) : maxSize(0), m_reason(reason) { }

    bool isFull() const { return maxSize > 0 && count >= maxSize; }
    void added();
    void removed();
    void taskDone();

    static Operation<> waitForRoom(std::shared_ptr<QueueState> state, std::source_location where);
    static Operation<> waitForItem(std::shared_ptr<QueueState> state, std::source_location where);
    static Operation<> join(std::shared_ptr<QueueState> state, std::source_location where);

    int maxSize;
    int count = 0;

private:
    void recordLength() const;

    int m_unfinished = 0; ///< Put, but not yet followed by a taskDone().
    Waiters m_getters;
    Waiters m_putters;
    Waiters m_joiners;
    ResourceId m_id = 0;
    WaitReason m_reason = WaitReason::Queue;
};

} // namespace detail

/// First in, first out, from tasks to tasks; with at most `maxSize` items, 0 for no limit. A handle: copies share the
/// queue. Used on its loop's thread only. The algorithm is that of asyncio.Queue in CPython 3.11
/// (Lib/asyncio/queues.py).
template<typename T>
class Queue
{
public:
    explicit Queue(int maxSize = 0, std::source_location where = std::source_location::current())
        : m_state(std::make_shared<State>(maxSize, where))
    { }

    /// A queue that is a part of something else: not recorded, and tasks wait for it with `reason`.
    explicit Queue(WaitReason reason) : m_state(std::make_shared<State>(reason)) { }

    /// Adds an item. *Suspends*: while the queue is full. *Resumes*: once there is room; whoever came first, first.
    /// *On cancel*: nothing is added; the room goes to the next. *Errors*: none. *As in*: Queue.put.
    Operation<> put(T item, std::source_location where = std::source_location::current()) const
    {
        return put(m_state, std::move(item), where);
    }

    /// Takes the oldest item. *Suspends*: while the queue is empty. *Resumes*: once there is an item; whoever came
    /// first, first. *On cancel*: nothing is taken; the item goes to the next. *Errors*: none. *As in*: Queue.get.
    Operation<T> get(std::source_location where = std::source_location::current()) const { return get(m_state, where); }

    /// Waits until taskDone() has been called for every item. *Suspends*: unless it has. *Resumes*: on the iteration
    /// after the last taskDone(). *On cancel*: the task no longer waits. *Errors*: none. *As in*: Queue.join.
    Operation<> join(std::source_location where = std::source_location::current()) const
    {
        return State::join(m_state, where);
    }

    /// Errors: QueueFull.
    void putNowait(T item) const { m_state->put(std::move(item)); }

    /// Errors: QueueEmpty.
    T getNowait() const { return m_state->get(); }

    /// Says that an item has been dealt with. Errors: UsageError if there have been more calls than items.
    void taskDone() const { m_state->taskDone(); }

    int size() const { return m_state->count; }
    bool isEmpty() const { return m_state->count == 0; }
    bool isFull() const { return m_state->isFull(); }

private:
    struct State : detail::QueueState
    {
        using QueueState::QueueState;

        void put(T item)
        {
            if (isFull())
                throw QueueFull();
            items.push_back(std::move(item));
            added();
        }

        T get()
        {
            if (items.empty())
                throw QueueEmpty();
            T item = std::move(items.front());
            items.pop_front();
            removed();
            return item;
        }

        std::deque<T> items;
    };

    static Operation<> put(std::shared_ptr<State> state, T item, std::source_location where)
    {
        while (state->isFull())
            co_await State::waitForRoom(state, where);
        state->put(std::move(item));
    }

    static Operation<T> get(std::shared_ptr<State> state, std::source_location where)
    {
        while (state->items.empty())
            co_await State::waitForItem(state, where);
        co_return state->get();
    }

    std::shared_ptr<State> m_state;
};

} // namespace overlap
