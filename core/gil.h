// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time.h"

#include <deque>

namespace overlap {

/// A thread that has to have the GIL while it computes. The functions are called by Gil; `now` is logical time.
class GilThread
{
public:
    virtual ~GilThread() = default;

protected:
    /// It has the GIL from `now` on, and must call Gil::letGo() at `until`.
    virtual void holdGil(TimePoint now, TimePoint until) = 0;
    /// It must let go earlier, at `until`: another thread waits.
    virtual void shortenGil(TimePoint until) = 0;
    /// It waits for the GIL from `now` on.
    virtual void awaitGil(TimePoint now) = 0;

private:
    friend class Gil;
    Duration m_left{};  ///< What it has still to compute.
    TimePoint m_from{}; ///< Since when it wants to.
};

/// The lock that lets only one thread of a Python program compute at a time. Threads take turns, first come, first
/// served: one that computes while another waits lets go after the switch interval. Only the threads of the pool take
/// part: the loop's own thread does not, so that what the loop does and what threads do can be told apart.
/// A model in logical time, whoever lets that pass. Not thread-safe. *As in*: CPython's ceval_gil.
class Gil
{
public:
    /// As sys.getswitchinterval().
    static constexpr Duration switchInterval = std::chrono::milliseconds(5);

    /// `thread` has to compute for `cost`.
    void request(GilThread &thread, Duration cost, TimePoint now);

    /// The moment has come at which `thread`, which has the GIL, must let it go. Returns whether it has computed all;
    /// if not, it waits for its next turn.
    bool letGo(GilThread &thread);

private:
    void give(GilThread &thread, TimePoint now);

    GilThread *m_holder = nullptr;
    TimePoint m_since{};
    TimePoint m_until{}; ///< When the holder has to let go, or the last one did.
    std::deque<GilThread *> m_waiting;
};

} // namespace overlap
