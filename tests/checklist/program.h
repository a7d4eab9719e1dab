// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/checklist/checklist.h"

#include "core/asyncwith.h"
#include "core/createtask.h"
#include "core/loop.h"
#include "core/print.h"
#include "core/program.h"
#include "core/sleep.h"
#include "core/timer.h"

#include <QList>

namespace overlap {

// What the programs have in common; twins/prelude.py is the same in Python.

/// An error of the program's own.
struct Broken : std::runtime_error
{
    using std::runtime_error::runtime_error;
};

/// Thrown, but no std::exception; in Python a BaseException.
struct Odd
{ };

/// What an error is called in the output.
QString text(const std::exception_ptr &error);

inline QString text(bool value)
{
    return value ? QStringLiteral("True") : QStringLiteral("False");
}
inline QString text(int value)
{
    return QString::number(value);
}
inline QString text(const QString &value)
{
    return value;
}

template<typename T>
QString text(const QList<T> &values)
{
    QStringList texts;
    for (const T &value : values)
        texts += text(value);
    return u'[' + texts.join(u", ") + u']';
}

/// In milliseconds.
QString text(std::optional<TimePoint> time);

/// "pending", "cancelled" or "done".
template<typename Handle>
QString state(const Handle &handle)
{
    const Ref<FutureBase> future = handle.future();
    if (!future->isDone())
        return QStringLiteral("pending");
    return future->isCancelled() ? QStringLiteral("cancelled") : QStringLiteral("done");
}

/// Prints what a plain call comes to.
template<typename Function>
void attempt(Function function)
{
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<Function &>>) {
            function();
            print("well");
        } else {
            print("well: %1", text(function()));
        }
    } catch (...) {
        print(text(std::current_exception()));
    }
}

/// Prints what an awaitable comes to.
template<typename Awaitable>
QCoro::Task<> ended(Awaitable awaitable)
{
    try {
        if constexpr (std::is_void_v<typename Awaitable::value_type>) {
            co_await std::move(awaitable);
            print("well");
        } else {
            const auto value = co_await std::move(awaitable);
            print("well: %1", text(value));
        }
    } catch (...) {
        print(text(std::current_exception()));
    }
}

/// Prints the error of an awaitable, and lets it go on.
template<typename Awaitable>
QCoro::Task<> noted(Awaitable awaitable)
{
    try {
        co_await std::move(awaitable);
    } catch (...) {
        print(text(std::current_exception()));
        throw;
    }
}

/// Waits until all of them have ended, however they do. As in `gather(..., return_exceptions=True)`.
Operation<> allEnded(std::vector<Ref<FutureBase>> futures,
                     std::source_location where = std::source_location::current());

/// As in loop.call_soon.
template<typename Function>
void callSoon(Function function)
{
    Loop::current().callSoon([function](FutureBase *) { function(); });
}

/// As in loop.call_later.
template<typename Function>
Ref<Timer> callLater(Seconds delay, Function function)
{
    const auto rounded = std::chrono::round<Duration>(delay);
    return Ref<Timer>(new Timer(rounded, [function](FutureBase *) { function(); }));
}

inline QCoro::Task<> nothing()
{
    co_return;
}

inline QCoro::Task<> nap(Seconds delay)
{
    co_await sleep(delay);
}

} // namespace overlap
