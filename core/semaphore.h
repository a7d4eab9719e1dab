// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operation.h"
#include "core/permit.h"

#include <memory>

namespace overlap {

/// At most so many tasks hold a permit of it. A handle: copies share the semaphore. Used on its loop's thread only.
/// The algorithm is that of asyncio.Semaphore in CPython 3.11 (Lib/asyncio/locks.py): a permit that is given back goes
/// to the longest waiting task at once, so that nobody can slip in before it.
class Semaphore
{
public:
    /// Errors: UsageError if `permits` is negative.
    explicit Semaphore(int permits = 1, std::source_location where = std::source_location::current())
        : Semaphore(QStringLiteral("semaphore"), permits, where)
    { }

    /// One with a name of its own in the picture.
    Semaphore(const QString &name, int permits, std::source_location where);

    /// Takes a permit. *Suspends*: while there is none, or others wait for one. *Resumes*: in the order of asking.
    /// *On cancel*: the task leaves the queue; a permit that it had been given goes to the next. *Errors*: none.
    /// *As in*: Semaphore.acquire.
    Operation<> acquire(std::source_location where = std::source_location::current()) const;

    /// As acquire(), until the end of the scope: `const auto permit = co_await semaphore.scoped();`.
    /// *As in*: `async with semaphore`.
    Operation<Permit<Semaphore>> scoped(std::source_location where = std::source_location::current()) const;

    /// Gives a permit back, or adds one: whoever calls it, as in asyncio.
    void release() const;

    /// Whether acquire() would suspend.
    bool isLocked() const;

private:
    struct State;
    static Operation<> acquire(std::shared_ptr<State> state, std::source_location where);
    static Operation<Permit<Semaphore>> scoped(Semaphore self, std::source_location where);
    std::shared_ptr<State> m_state;
};

} // namespace overlap
