// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/checklist/program.h"

#include "core/taskgroup.h"

namespace overlap {

// What the programs with task groups run in them; twins/prelude.py has the same in Python.

using Counter = std::shared_ptr<int>;

inline QCoro::Task<int> giving(int value, Seconds delay)
{
    co_await sleep(delay);
    co_return value;
}

inline QCoro::Task<> failing(Seconds delay)
{
    co_await sleep(delay);
    throw Broken("child");
}

/// Fails instead of being cancelled.
inline QCoro::Task<> failingAtTheEnd(Seconds delay)
{
    try {
        co_await sleep(delay);
    } catch (...) {
        throw Broken("cleanup");
    }
    throw Broken("end");
}

/// Counts its cancellation.
inline QCoro::Task<> counting(Counter counter, int amount = 1)
{
    try {
        co_await sleep(10s);
    } catch (const Cancelled &) {
        *counter += amount;
        throw;
    }
}

/// Makes a task of it, cancels that after 0.1 s and prints what becomes of it.
template<typename Awaitable>
QCoro::Task<> cancelledSoon(Awaitable awaitable)
{
    const auto task = createTask(std::move(awaitable));
    co_await sleep(0.1s);
    print(state(task));
    task.cancel();
    co_await ended(task);
}

} // namespace overlap
