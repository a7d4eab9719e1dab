// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ensurefuture.h"
#include "core/operation.h"
#include "core/timeouterror.h"

namespace overlap {

namespace detail {

/// How waiting with a limit came out.
enum class WaitEnd : quint8 { Done, TimedOut };

/// Waits until `future` is done; after `limit` cancels it and waits until it is done then.
Operation<WaitEnd> waitAtMost(Ref<FutureBase> future, Duration limit, std::source_location where);

} // namespace detail

/// Waits for a call, a task or another awaitable, but not for longer than `limit`: then it is cancelled, and waited for
/// until its cleanup is done, however long that takes.
/// *Suspends*: unless it is done. *Resumes*: on the iteration after it is done, with its value. *On cancel*: it is
/// cancelled too and its cleanup waited for. *Errors*: TimeoutError; its own. *As in*: asyncio.wait_for of
/// CPython 3.11. A value that comes after the limit, or after a cancellation, still counts. From CPython 3.12 on
/// wait_for is built on asyncio.timeout, awaits a call in the task itself, and a cancellation always wins: learners
/// would see tasks come and go with the version, so this stays with 3.11.
template<typename Awaitable>
    requires(Started<Awaitable> || Startable<Awaitable>)
Operation<typename Awaitable::value_type> waitFor(Awaitable awaitable, std::chrono::duration<double> limit,
                                                  std::source_location where = std::source_location::current())
{
    const auto handle = ensureFuture(std::move(awaitable), where);
    const Duration longest = std::chrono::round<Duration>(limit);
    const detail::WaitEnd end = co_await detail::waitAtMost(handle.future(), longest, where);
    try {
        co_return handle.result();
    } catch (const Cancelled &) {
        if (end == detail::WaitEnd::TimedOut)
            throw TimeoutError();
        throw;
    }
}

} // namespace overlap
