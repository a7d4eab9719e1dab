// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time.h"

#include <QtGlobal>

#include <type_traits>

namespace overlap {

/// Numbers the tasks of one run in the order of their creation, from 1. 0 is nobody: the loop itself.
using TaskId = quint32;

enum class EventKind : quint8 {
    TaskCreated, ///< `other`: the parent, `line`: where, text: its name.
    TurnStarted, ///< The task holds the loop from here.
    Suspended,   ///< The turn ends in an await. `reason`, `line`, `other`: the awaited task, `due`: the deadline of a
                 ///< timer.
    Yielded,     ///< The turn ends in an await that asks for nothing (sleep(0)): the task is ready at once. `line`.
    Woken, ///< What the task waited for has come. `other`: who did it, `due`: when it could have run (at most `time`).
    BlockingStarted, ///< The task holds the loop inside a blocking call. `line`, `due`: when the call will end.
    BlockingEnded,   ///< The blocking call is over; the turn goes on.
    CancelRequested, ///< `other`: the task that asks.
    Finished,        ///< The task returned.
    Failed,          ///< The task ended with an error. Text: its message.
    Cancelled,       ///< The task ended by cancellation.
    Printed,         ///< The task wrote a line of output. `line`, text.
    RunEnded,        ///< The main task has ended and what it left behind has been cleaned up.
};

/// Whether a text belongs to events of that kind.
constexpr bool hasText(EventKind kind)
{
    return kind == EventKind::TaskCreated || kind == EventKind::Failed || kind == EventKind::Printed;
}

/// What a suspended task waits for. Thread shows as a state of its own, `in thread`.
enum class WaitReason : quint8 { None, Timer, Task, Lock, Queue, Event, Network, Process, Thread };

/// One thing that happened in a run. Plain data: recording one is a store.
struct Event
{
    static constexpr TimePoint noDeadline = TimePoint::max();

    TimePoint time{};           ///< As measured by the run's clock.
    TimePoint due = noDeadline; ///< See EventKind.
    TaskId task = 0;            ///< Whom it is about.
    quint32 other = 0;          ///< See EventKind.
    quint32 line = 0;           ///< Line of the lesson's C++ file; 0: unknown.
    EventKind kind{};
    WaitReason reason{};
};

static_assert(std::is_trivially_copyable_v<Event> && sizeof(Event) == 32);

} // namespace overlap
