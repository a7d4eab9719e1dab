// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time.h"

#include <algorithm>
#include <functional>

namespace overlap {

class LiveLink;

/// Begins something that the calling thread is held for; calls `done` once that is over, from any thread, or at once.
using BeginOutside = std::function<void(const std::function<void()> &done)>;

/// What time means for one run. Used on the run's thread only.
class Clock
{
public:
    virtual ~Clock() = default;

    /// The measured moment: what events are stamped with. Never goes back.
    virtual TimePoint now() = 0;

    /// The loop's logical time has come to `time`, the deadline that it is going to process.
    virtual void reach(TimePoint time) = 0;

    /// Whether the time of the world passes: what a program asks of sockets and files is then done for real.
    bool isReal() { return link() != nullptr; }

    /// What ties that world to the run; null in a virtual run.
    virtual LiveLink *link() { return nullptr; }

    /// Holds the calling thread until `end`. Throws Cancelled if the run is stopped meanwhile.
    virtual void blockUntil(TimePoint end) = 0;

    /// Calls `begin` and holds the calling thread until what that has started is done. Throws Cancelled if the run is
    /// stopped meanwhile. Errors: UsageError in a virtual run, to which nothing comes from outside.
    virtual void blockWhile(const BeginOutside &begin);
};

/// A clock that jumps from deadline to deadline: a run under it takes no time.
class VirtualClock final : public Clock
{
public:
    TimePoint now() override { return m_now; }
    TimePoint time() const { return m_now; }
    void reach(TimePoint time) override { m_now = std::max(m_now, time); }
    void blockUntil(TimePoint end) override { reach(end); }

private:
    TimePoint m_now{};
};

} // namespace overlap
