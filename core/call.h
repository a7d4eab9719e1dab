// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operation.h"

#include <qcoro/qcorotask.h>

#include <QString>

#include <source_location>
#include <tuple>
#include <type_traits>

namespace overlap {

/// The name of a task and the line that gives it.
struct TaskName
{
    TaskName(const char *text, std::source_location where = std::source_location::current())
        : text(QString::fromUtf8(text)), line(where.line())
    { }

    TaskName(QString text, std::source_location where = std::source_location::current())
        : text(std::move(text)), line(where.line())
    { }

    QString text;
    quint32 line;
};

template<typename T>
struct CoroutineResult;

template<typename T>
struct CoroutineResult<QCoro::Task<T>>
{
    using type = T;
};

namespace detail {

/// What a call is named after if it has no name of its own: its first argument, if that is a text.
inline QString textOf()
{
    return {};
}
template<typename... Rest>
QString textOf(const char *text, const Rest &...)
{
    return QString::fromUtf8(text);
}
template<typename... Rest>
QString textOf(const QString &text, const Rest &...)
{
    return text;
}
template<typename First, typename... Rest>
QString textOf(const First &, const Rest &...)
{
    return {};
}

/// Awaits a coroutine that it keeps alive.
template<typename T>
class CoroutineAwaiter
{
public:
    explicit CoroutineAwaiter(QCoro::Task<T> coroutine)
        : m_coroutine(std::move(coroutine)), m_awaiter(m_coroutine.operator co_await())
    { }

    bool await_ready() { return m_awaiter.await_ready(); }
    void await_suspend(std::coroutine_handle<> handle) { m_awaiter.await_suspend(handle); }
    T await_resume() { return m_awaiter.await_resume(); }

private:
    QCoro::Task<T> m_coroutine;
    decltype(std::declval<QCoro::Task<T> &>().operator co_await()) m_awaiter;
};

} // namespace detail

/// A call of a coroutine function with its arguments that has not started, `call(fetch, "users", 2s)`: what asyncio's
/// coroutine objects are. QCoro's own tasks start at once, so what makes a task takes a call instead. Awaited, it runs
/// in the task that awaits it. A call that is dropped without being started is warned of.
/// A class and not a function, because only a constructor can take its caller's location behind a pack.
template<typename Function, typename... Arguments>
    requires std::is_invocable_v<Function &, Arguments...>
class call
{
public:
    using value_type = typename CoroutineResult<std::invoke_result_t<Function &, Arguments &&...>>::type;

    /// The task is named after the first argument if that is a text.
    call(Function function, Arguments... arguments, std::source_location where = std::source_location::current())
        : m_name(detail::textOf(arguments...), where), m_function(std::move(function)),
          m_arguments(std::move(arguments)...)
    { }

    /// `call("users", fetch, "/users", 2s)`: for a task with that name.
    call(TaskName name, Function function, Arguments... arguments)
        : m_name(std::move(name)), m_function(std::move(function)), m_arguments(std::move(arguments)...)
    { }

    call(call &&other) noexcept
        : m_name(std::move(other.m_name)), m_function(std::move(other.m_function)),
          m_arguments(std::move(other.m_arguments)), m_started(std::exchange(other.m_started, true))
    { }

    call &operator=(call &&) = delete;

    ~call()
    {
        if (!m_started)
            warnNeverAwaited(m_name.text, m_name.line);
    }

    const TaskName &name() const { return m_name; }

    /// Starts the coroutine. Once only: the arguments are moved into it.
    QCoro::Task<value_type> start()
    {
        m_started = true;
        return std::apply(m_function, std::move(m_arguments));
    }

    /// Drops it without a warning.
    void forget() { m_started = true; }

    auto operator co_await() { return detail::CoroutineAwaiter<value_type>(start()); }

private:
    TaskName m_name;
    Function m_function;
    std::tuple<Arguments...> m_arguments;
    bool m_started = false;
};

template<typename Function, typename... Arguments>
    requires std::is_invocable_v<Function &, Arguments...>
call(Function, Arguments...) -> call<Function, Arguments...>;

template<typename Function, typename... Arguments>
    requires std::is_invocable_v<Function &, Arguments...>
call(TaskName, Function, Arguments...) -> call<Function, Arguments...>;

} // namespace overlap
