// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call.h"
#include "core/calljob.h"

namespace overlap {

/// A call of a plain function by a worker, which has not started: what toThread and ProcessPool::run() have in common.
/// One that is dropped without being started is warned of.
template<typename Function, typename... Arguments>
class WorkerCall
{
public:
    using value_type = std::invoke_result_t<Function &, Arguments...>;

    WorkerCall(std::source_location where, Function function, Arguments... arguments)
        : m_name(detail::textOf(arguments...), where), m_where(where), m_function(std::move(function)),
          m_arguments(std::move(arguments)...)
    { }

    WorkerCall(WorkerCall &&other) noexcept
        : m_name(std::move(other.m_name)), m_where(other.m_where), m_function(std::move(other.m_function)),
          m_arguments(std::move(other.m_arguments)), m_started(std::exchange(other.m_started, true))
    { }

    WorkerCall &operator=(WorkerCall &&) = delete;

    ~WorkerCall()
    {
        if (!m_started)
            warnNeverAwaited(m_name.text, m_name.line);
    }

    /// A task of it is named after the first argument if that is a text.
    const TaskName &name() const { return m_name; }

    /// Drops it without a warning.
    void forget() { m_started = true; }

protected:
    /// See runJob(). Once only: the arguments are moved into it.
    Operation<value_type> start(WorkerPool &pool, WaitReason reason, std::exception_ptr crash)
    {
        m_started = true;
        auto call = [function = std::move(m_function), arguments = std::move(m_arguments)]() mutable -> value_type {
            return std::apply(function, std::move(arguments));
        };
        return runJob(pool, reason, std::move(call), std::move(crash), m_where);
    }

private:
    TaskName m_name;
    std::source_location m_where;
    Function m_function;
    std::tuple<Arguments...> m_arguments;
    bool m_started = false;
};

} // namespace overlap
