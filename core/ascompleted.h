// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ensurefuture.h"
#include "core/queue.h"
#include "core/timeouterror.h"
#include "core/timer.h"

#include <optional>
#include <unordered_set>
#include <vector>

namespace overlap {

/// What asCompleted() returns: a range of operations, each of which gives the value of the next that is done.
template<typename Handle>
class AsCompleted
{
public:
    using value_type = typename Handle::value_type;

    AsCompleted(std::vector<Handle> handles, std::optional<Duration> limit, std::source_location where)
        : m_state(std::make_shared<State>(std::move(handles))), m_where(where)
    {
        for (std::size_t i = 0; i < m_state->handles.size(); ++i)
            m_state->handles[i].future()->addDoneCallback([state = m_state, i](FutureBase *) { state->completed(i); });
        if (limit && m_state->left > 0) {
            const auto expire = [weak = std::weak_ptr(m_state)](FutureBase *) {
                if (const auto state = weak.lock())
                    state->expire();
            };
            m_state->timer = Ref<Timer>(new Timer(*limit, expire));
        }
    }

    class iterator
    {
    public:
        iterator(const AsCompleted *range, std::size_t index) : m_range(range), m_index(index) { }
        bool operator!=(const iterator &other) const { return m_index != other.m_index; }
        iterator &operator++()
        {
            m_next.reset();
            ++m_index;
            return *this;
        }

        /// The operation of this round; it starts when it is awaited.
        Operation<value_type> &operator*()
        {
            if (!m_next)
                m_next.emplace(next(m_range->m_state, m_range->m_where));
            return *m_next;
        }

    private:
        const AsCompleted *m_range;
        std::size_t m_index;
        std::optional<Operation<value_type>> m_next;
    };

    iterator begin() const { return {this, 0}; }
    iterator end() const { return {this, m_state->handles.size()}; }

private:
    struct State
    {
        explicit State(std::vector<Handle> all) : handles(std::move(all)), left(handles.size()) { }

        void completed(std::size_t index)
        {
            if (left == 0)
                return; // too late
            done.putNowait(index);
            if (--left == 0 && timer)
                timer->disarm();
        }

        void expire()
        {
            for (; left > 0; --left)
                done.putNowait(std::nullopt);
        }

        /// Records whom the current task waits for: each round anew, so not if they are many.
        void recordAwaited() const
        {
            constexpr std::size_t many = 64;
            if (left > many || !done.isEmpty())
                return;
            for (const Handle &handle : handles)
                FutureBase::recordAwaited(TaskBase::current().taskId(), EventKind::AwaitsAny, *handle.future());
        }

        std::vector<Handle> handles;
        std::size_t left;                                         ///< How many rounds there is nothing for yet.
        Queue<std::optional<std::size_t>> done{WaitReason::Task}; ///< None: the limit came first.
        Ref<Timer> timer;
    };

    static Operation<value_type> next(std::shared_ptr<State> state, std::source_location where)
    {
        state->recordAwaited();
        const std::optional<std::size_t> index = co_await state->done.get(where);
        if (!index)
            throw TimeoutError();
        co_return state->handles[*index].result();
    }

    std::shared_ptr<State> m_state;
    std::source_location m_where;
};

namespace detail {

template<typename Awaitable>
auto makeAsCompleted(std::vector<Awaitable> awaitables, std::optional<Duration> limit, std::source_location where)
{
    std::vector<EnsuredFuture<Awaitable>> handles;
    handles.reserve(awaitables.size());
    std::unordered_set<const FutureBase *> known;
    for (Awaitable &awaitable : awaitables) {
        auto handle = ensureFuture(std::move(awaitable), where);
        if (known.insert(handle.future().data()).second)
            handles.push_back(std::move(handle));
    }
    return AsCompleted<EnsuredFuture<Awaitable>>(std::move(handles), limit, where);
}

} // namespace detail

/// Gives what is awaited in the order in which it ends: `for (auto &next : asCompleted(std::move(tasks))) { const T
/// value = co_await next; }`. What is given twice comes once. Calls become tasks at once, in the order given (CPython:
/// in the arbitrary order of a set). *Suspends*: each round, until one more is done. *Resumes*: on the iteration after
/// that was noticed. *On cancel*: the others go on. *Errors*: those of the one that is done. *As in*:
/// asyncio.as_completed.
template<typename Awaitable>
    requires(Started<Awaitable> || Startable<Awaitable>)
auto asCompleted(std::vector<Awaitable> awaitables, std::source_location where = std::source_location::current())
{
    return detail::makeAsCompleted(std::move(awaitables), std::nullopt, where);
}

/// As above; after `limit` each round that nothing has come for ends with a TimeoutError. What is not done goes on.
/// As in `asyncio.as_completed(..., timeout=limit)`.
template<typename Awaitable>
    requires(Started<Awaitable> || Startable<Awaitable>)
auto asCompleted(std::vector<Awaitable> awaitables, std::chrono::duration<double> limit,
                 std::source_location where = std::source_location::current())
{
    return detail::makeAsCompleted(std::move(awaitables), std::chrono::round<Duration>(limit), where);
}

/// As above, for tasks that have a name each: `asCompleted(users, orders)`.
template<Started Handle, std::same_as<Handle>... More>
auto asCompleted(Handle first, More... more)
{
    return asCompleted(std::vector<Handle>{std::move(first), std::move(more)...});
}

} // namespace overlap
