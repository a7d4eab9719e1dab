// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call.h"
#include "core/calljob.h"

namespace overlap {

namespace detail {

WorkerPool &defaultThreads();

} // namespace detail

/// A call of a plain function in a thread of its own, which has not started: `co_await toThread(resize, "photo", 2s)`.
/// The loop goes on meanwhile. Can be made a task, as a call can. In the function compute(), blockingSleep() and
/// print() work; it must not await, nor touch what belongs to the loop, and what it shares with others needs a lock.
/// There are at most Workers::maxThreads threads; more calls wait for one that is free.
/// In a virtual run the function is called by the loop's thread once its turn has come, and what it asks for is played
/// in the loop's time.
/// *Suspends*: always. *Resumes*: on the iteration after the one that learns of the end, with the result. *On cancel*:
/// the task ends at once; a call that no thread has begun is dropped, one that is under way goes on to its end and
/// its result is dropped. *Errors*: those of the function. *As in*: asyncio.to_thread.
template<typename Function, typename... Arguments>
    requires std::is_invocable_v<Function &, Arguments...>
class [[nodiscard]] toThread
{
public:
    using value_type = std::invoke_result_t<Function &, Arguments...>;

    toThread(Function function, Arguments... arguments, std::source_location where = std::source_location::current())
        : m_name(detail::textOf(arguments...), where), m_where(where), m_function(std::move(function)),
          m_arguments(std::move(arguments)...)
    { }

    toThread(toThread &&other) noexcept
        : m_name(std::move(other.m_name)), m_where(other.m_where), m_function(std::move(other.m_function)),
          m_arguments(std::move(other.m_arguments)), m_started(std::exchange(other.m_started, true))
    { }

    toThread &operator=(toThread &&) = delete;

    ~toThread()
    {
        if (!m_started)
            warnNeverAwaited(m_name.text, m_name.line);
    }

    /// A task of it is named after the first argument if that is a text.
    const TaskName &name() const { return m_name; }

    /// Drops it without a warning.
    void forget() { m_started = true; }

    /// Once only: the arguments are moved into it.
    Operation<value_type> operator co_await()
    {
        m_started = true;
        auto call = [function = std::move(m_function), arguments = std::move(m_arguments)]() mutable -> value_type {
            return std::apply(function, std::move(arguments));
        };
        return runJob(detail::defaultThreads(), WaitReason::Thread, std::move(call), nullptr, m_where);
    }

private:
    TaskName m_name;
    std::source_location m_where;
    Function m_function;
    std::tuple<Arguments...> m_arguments;
    bool m_started = false;
};

template<typename Function, typename... Arguments>
    requires std::is_invocable_v<Function &, Arguments...>
toThread(Function, Arguments...) -> toThread<Function, Arguments...>;

/// Says whether the threads of this loop take turns to compute, as Python's do under the GIL; true unless it is called.
/// C++ has no such lock: this imitates Python's. To be called before the first thread computes.
void setGil(bool gil);

} // namespace overlap
