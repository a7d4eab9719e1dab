// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operation.h"
#include "core/permit.h"

#include <memory>

namespace overlap {

/// At most one task holds it. A handle: copies share the lock. Used on its loop's thread only.
/// The algorithm is that of asyncio.Lock in CPython 3.11 (Lib/asyncio/locks.py).
class Lock
{
public:
    explicit Lock(std::source_location where = std::source_location::current());

    /// Takes the lock. *Suspends*: while another task holds it or waits for it. *Resumes*: in the order of asking.
    /// *On cancel*: the task leaves the queue; if it was its turn, the next one gets it. *Errors*: none.
    /// *As in*: Lock.acquire.
    Operation<> acquire(std::source_location where = std::source_location::current()) const;

    /// As acquire(), until the end of the scope: `const auto permit = co_await lock.scoped();`.
    /// *As in*: `async with lock`.
    Operation<Permit<Lock>> scoped(std::source_location where = std::source_location::current()) const;

    /// Gives it to the next in the queue. Errors: UsageError if nobody holds it.
    void release() const;

    bool isLocked() const;

private:
    struct State;
    static Operation<> acquire(std::shared_ptr<State> state, std::source_location where);
    static Operation<Permit<Lock>> scoped(Lock self, std::source_location where);
    std::shared_ptr<State> m_state;
};

} // namespace overlap
