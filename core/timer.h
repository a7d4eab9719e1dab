// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/future.h"

namespace overlap {

/// A future that time completes, at a moment of the loop's logical time.
class Timer final : public FutureBase
{
public:
    /// Fires `delay` after the loop's logical time; at once if that is not positive.
    explicit Timer(Duration delay);

    /// Runs `action` when the time has come, instead of completing the future.
    Timer(Duration delay, Callback action);

    /// Runs `action` at `deadline`, on the loop's next iteration if that has passed.
    Timer(TimePoint deadline, Callback action);

    TimePoint due() const override { return m_deadline; }

    /// Keeps it from firing, and completes nothing.
    void disarm();

private:
    friend class Loop;
    void fire();

    TimePoint m_deadline;
    Callback m_action;
    bool m_armed = true;
    bool m_inHeap = true;
};

} // namespace overlap
