// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workercall.h"

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
/// its result is dropped. *Errors*: those of the function; no more threads. *As in*: asyncio.to_thread.
template<typename Function, typename... Arguments>
    requires std::is_invocable_v<Function &, Arguments...>
class [[nodiscard]] toThread : public WorkerCall<Function, Arguments...>
{
public:
    toThread(Function function, Arguments... arguments, std::source_location where = std::source_location::current())
        : WorkerCall<Function, Arguments...>(where, std::move(function), std::move(arguments)...)
    { }

    auto operator co_await() { return this->start(detail::defaultThreads(), WaitReason::Thread, nullptr); }
};

template<typename Function, typename... Arguments>
    requires std::is_invocable_v<Function &, Arguments...>
toThread(Function, Arguments...) -> toThread<Function, Arguments...>;

/// Says whether the threads of this loop take turns to compute, as Python's do under the GIL; true unless it is called.
/// C++ has no such lock: this imitates Python's. To be called before the first thread computes.
void setGil(bool gil);

} // namespace overlap
