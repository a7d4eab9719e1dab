// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operation.h"

#include <qcoro/qcorotask.h>

namespace overlap {

namespace detail {

template<typename Context>
auto enterContext(Context &context, std::source_location where)
{
    if constexpr (requires { context.enter(where); })
        return context.enter(where);
    else
        return context.enter();
}

template<typename Context>
auto exitContext(Context &context, const std::exception_ptr &error, std::source_location where)
{
    if constexpr (requires { context.exit(error, where); })
        return context.exit(error, where);
    else
        return context.exit(error);
}

/// `Context` is a reference if the caller keeps the context.
template<typename Context, typename Body>
Operation<> withContext(Context context, Body body, std::source_location where)
{
    co_await enterContext(context, where);
    std::exception_ptr error; // a handler cannot await
    try {
        if constexpr (std::is_invocable_v<Body &, Context &>)
            co_await body(context);
        else
            co_await body();
    } catch (...) {
        error = std::current_exception();
    }
    using Exit = decltype(exitContext(context, error, where));
    bool dealtWith = false;
    if constexpr (std::is_void_v<typename Exit::value_type>)
        co_await exitContext(context, error, where);
    else
        dealtWith = co_await exitContext(context, error, where);
    if (error && !dealtWith)
        std::rethrow_exception(error);
}

} // namespace detail

/// Enters a context, awaits `body(context)` and exits the context, whatever became of the body: an error or a
/// cancellation goes on after the exit. A context has `enter()` and `exit(std::exception_ptr)`, both awaited; an exit
/// that gives true has dealt with the error. A temporary context is kept until the end, a named one is referred to.
/// *Suspends*: where enter, body and exit do. *Resumes*: after the exit. *On cancel*: the body is cancelled, then the
/// exit is awaited. *Errors*: of the exit, else of the body; of enter, and then nothing else has run.
/// *As in*: `async with`.
template<typename Context, typename Body>
Operation<> asyncWith(Context &&context, Body body, std::source_location where = std::source_location::current())
{
    return detail::withContext<Context, Body>(std::forward<Context>(context), std::move(body), where);
}

} // namespace overlap
