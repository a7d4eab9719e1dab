// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operation.h"

#include <memory>

namespace overlap {

/// A flag that tasks can wait for. A handle: copies share the flag. Used on its loop's thread only.
/// The algorithm is that of asyncio.Event in CPython 3.11 (Lib/asyncio/locks.py).
class Event
{
public:
    explicit Event(std::source_location where = std::source_location::current());

    /// Waits until the flag is set. *Suspends*: unless it is. *Resumes*: on the iteration after set(), even if the flag
    /// has been cleared since. *On cancel*: the task no longer waits. *Errors*: none. *As in*: Event.wait.
    Operation<> wait(std::source_location where = std::source_location::current()) const;

    void set() const;
    void clear() const;
    bool isSet() const;

private:
    struct State;
    static Operation<> wait(std::shared_ptr<State> state, std::source_location where);
    std::shared_ptr<State> m_state;
};

} // namespace overlap
