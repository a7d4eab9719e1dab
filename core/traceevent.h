// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time.h"

#include <QString>

#include <type_traits>

namespace overlap {

/// Numbers the tasks of one run in the order of their creation, from 1. 0 is nobody: the loop itself.
using TaskId = quint32;

/// Numbers what the tasks of one run share (locks, semaphores, events, queues), from 1. 0 is none: not recorded.
using ResourceId = quint16;

/// Numbers the threads and processes that work for one run, from 1. 0 is the loop's own thread.
using WorkerId = quint32;

enum class EventKind : quint8 {
    TaskCreated, ///< `other`: the parent, `line`: where, text: its name, empty for the default.
    TurnStarted, ///< The task holds the loop from here.
    AwaitsAll,   ///< The task is about to be suspended until several tasks have ended; `other` is one of them.
    AwaitsAny,   ///< The task is about to be suspended until one of several tasks has ended; `other` is one of them.
    Suspended,   ///< The turn ends in an await. `reason`, `line`, `resource`, `due`: the deadline of a timer, `other`:
                 ///< the awaited task; of a queue, a QueueWait; of a timer, the delay in us (0: too long to tell).
    Yielded,     ///< The turn ends in an await that asks for nothing (sleep(0)): the task is ready at once. `line`.
    Woken, ///< What the task waited for has come. `other`: whose turn or end did it, `due`: when it could have run (at
           ///< most `time`).
    BlockingStarted, ///< The task holds the loop inside a blocking call. `line`, `due`: when the call will end.
    BlockingEnded,   ///< The blocking call is over; the turn goes on.
    CancelRequested, ///< `other`: the task that asks, or whose end is the reason; 0: a timeout.
    Finished,        ///< The task returned.
    Failed,          ///< The task ended with an error. Text: its message.
    Cancelled,       ///< The task ended by cancellation.
    Printed,         ///< The task wrote a line of output. `line`, `other`: the worker that wrote it for the task, text.
    RunEnded,        ///< The main task has ended and what it left behind has been cleaned up.

    ResourceCreated, ///< Something that tasks share: `resource`. `reason`: its kind, `other`: its capacity, 0 if
                     ///< unlimited, `line`: where, text: its name, such as "semaphore".
    Acquired,        ///< The task holds one permit more of `resource`.
    Released,        ///< The task gives one permit of `resource` back, its own or, where it has none, another's.
    QueueLength,     ///< The queue `resource` holds `other` items now.

    WorkerStarted,  ///< `other`: the worker's id, `reason`: Thread or Process, text: its name.
    WorkerStarting, ///< The worker `other` starts up; `task` waits for it.
    WorkerBusy,     ///< The worker `other` computes for `task`. `reason`: Lock if it holds the GIL.
    WorkerReady,    ///< It could compute for `task`, but another thread holds the GIL.
    WorkerBlocked,  ///< It waits inside a blocking call for `task`.
    WorkerIdle,     ///< It has nothing to do.
    WorkerEnded,    ///< It is gone.

    Warned, ///< A mistake of the program was noticed. `other`: a WarningKind, `task`, `line`, text: in words.

    Listens, ///< Others can reach the program from now on. Text: at which address; empty: no longer.
};

/// What a warning is about.
enum class WarningKind : quint8 {
    SlowTurn,        ///< A turn held the loop for longer than debug mode allows.
    NeverAwaited,    ///< A call was dropped without ever being started.
    ErrorNeverTaken, ///< A task failed and was dropped without anybody asking for its result.
};

/// Whether a text belongs to events of that kind.
constexpr bool hasText(EventKind kind)
{
    return kind == EventKind::TaskCreated || kind == EventKind::Failed || kind == EventKind::Printed
        || kind == EventKind::ResourceCreated || kind == EventKind::WorkerStarted || kind == EventKind::Warned
        || kind == EventKind::Listens;
}

/// The name of a task that has been given none.
inline QString defaultTaskName(TaskId task)
{
    return QStringLiteral("Task-%1").arg(task);
}

/// What a suspended task waits for. Thread shows as a state of its own, `in thread`.
enum class WaitReason : quint8 { None, Timer, Task, Lock, Queue, Event, Network, Process, Thread };

/// What a task waits for at a queue.
enum class QueueWait : quint32 {
    Unknown,
    Item,
    Room,
    Join, ///< Until all items have been dealt with.
};

/// One thing that happened in a run. Plain data: recording one is a store.
struct TraceEvent
{
    static constexpr TimePoint noDeadline = TimePoint::max();

    TimePoint time{};           ///< As measured by the run's clock.
    TimePoint due = noDeadline; ///< See EventKind.
    TaskId task = 0;            ///< Whom it is about.
    quint32 other = 0;          ///< See EventKind.
    quint32 line = 0;           ///< Line of the lesson's C++ file; 0: unknown.
    ResourceId resource = 0;    ///< See EventKind.
    EventKind kind{};
    WaitReason reason{};
};

static_assert(std::is_trivially_copyable_v<TraceEvent> && sizeof(TraceEvent) == 32);

} // namespace overlap
