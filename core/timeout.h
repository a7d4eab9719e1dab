// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operation.h"
#include "core/timeouterror.h"

#include <memory>
#include <optional>

namespace overlap {

/// A context for asyncWith() whose body is cancelled once a moment has come; the exit turns that cancellation into a
/// TimeoutError. A handle: copies share it. Used on its loop's thread only.
/// The algorithm is that of asyncio.Timeout in CPython 3.11.7 (Lib/asyncio/timeouts.py).
class Timeout
{
public:
    /// `when` is a moment of the loop's logical time; none: never.
    explicit Timeout(std::optional<TimePoint> when);

    std::optional<TimePoint> when() const;

    /// Moves the moment. Errors: UsageError before the body and after it. As in Timeout.reschedule.
    void reschedule(std::optional<TimePoint> when) const;

    /// Whether the moment has come while the body ran. As in Timeout.expired.
    bool expired() const;

    /// *As in*: Timeout.__aenter__. *Suspends*: never. *Errors*: UsageError if it has been entered already,
    /// or outside a task.
    Operation<> enter();

    /// *As in*: Timeout.__aexit__. *Suspends*: never. *Errors*: TimeoutError if the moment has come and nobody else
    /// has asked the task to cancel.
    Operation<> exit(std::exception_ptr error);

private:
    struct State;
    std::shared_ptr<State> m_state;
};

/// Allows the body that long from now: `co_await asyncWith(timeout(2s), [&](Timeout &limit) -> QCoro::Task<> { ... })`.
/// As in asyncio.timeout.
Timeout timeout(std::chrono::duration<double> delay);

} // namespace overlap
