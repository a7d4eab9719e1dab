// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qcoro/qcorotask.h>

#include <QString>

#include <functional>
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

/// A call of a coroutine function with its arguments that has not started: what asyncio's coroutine objects are.
/// QCoro's own tasks start at once, so what makes a task takes a call instead.
template<typename Function, typename... Arguments>
class Call
{
public:
    using value_type = typename CoroutineResult<std::invoke_result_t<Function &, Arguments &&...>>::type;

    Call(TaskName name, Function function, Arguments... arguments)
        : m_name(std::move(name)), m_function(std::move(function)), m_arguments(std::move(arguments)...)
    { }

    const TaskName &name() const { return m_name; }

    /// Starts the coroutine. Once only: the arguments are moved into it.
    QCoro::Task<value_type> operator()() { return std::apply(m_function, std::move(m_arguments)); }

private:
    TaskName m_name;
    Function m_function;
    std::tuple<Arguments...> m_arguments;
};

namespace detail {

/// What a call is named after if it has no name of its own: its first argument, if that is a text.
inline QString textOf(const char *text)
{
    return QString::fromUtf8(text);
}
inline QString textOf(const QString &text)
{
    return text;
}
template<typename T>
QString textOf(const T &)
{
    return {};
}

} // namespace detail

/// A call that has not started, for a task with a name: `call("users", fetch, "/users", 2s)`.
template<typename Function, typename... Arguments>
    requires std::is_invocable_v<Function &, Arguments...>
auto call(TaskName name, Function function, Arguments... arguments)
{
    return Call<Function, Arguments...>(std::move(name), std::move(function), std::move(arguments)...);
}

/// A call that has not started: `call(fetch, "users", 2s)`. The task is named after the first argument if that is a
/// text.
template<typename Function, typename... Arguments>
    requires std::is_invocable_v<Function &, Arguments...>
auto call(Function function, Arguments... arguments)
{
    TaskName name{QString()};
    name.line = 0; // a call does not know where it stands: the pack of arguments leaves no room for a location
    if constexpr (sizeof...(Arguments) > 0)
        name.text = detail::textOf(std::get<0>(std::tie(arguments...)));
    return Call<Function, Arguments...>(std::move(name), std::move(function), std::move(arguments)...);
}

} // namespace overlap
