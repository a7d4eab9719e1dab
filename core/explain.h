// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline.h"

#include <optional>
#include <vector>

namespace overlap {

/// Who holds the loop at a moment.
struct LoopHolder
{
    TaskId task = 0;
    TimePoint since{};                 ///< The start of its turn.
    std::optional<TimePoint> until;    ///< The end of its turn; none: the recording does not say.
    bool blocking = false;             ///< It is inside a blocking call: nothing else can run.
    quint32 line = 0;                  ///< Of that call; 0: unknown.
    std::optional<TimePoint> callEnds; ///< When the call ends, if that is known.
};

/// None if the loop is free, or between two turns. `now`: as for explain().
std::optional<LoopHolder> loopHolderAt(const Timeline &timeline, TimePoint at, TimePoint now);

/// What ends a wait.
struct Wake
{
    enum class Kind : quint8 {
        Timer,   ///< Its own timer, or the limit of the wait.
        Task,    ///< A task, by what it does or by its end.
        Cancel,  ///< A request to cancel.
        Outside, ///< Something from outside of the loop, or nobody knows.
    };

    Kind kind{};
    TimePoint at{};
    TaskId by = 0; ///< The task that does or cancels it; 0: none.
};

/// Who works for a task in a thread or a process.
struct Work
{
    WorkerId worker = 0;
    TaskState state{}; ///< As WorkerSpan::state.
    TimePoint since{};
    WorkerId gilHolder = 0; ///< Who has the GIL that it waits for; 0: it does not wait for it.
};

/// What there is to know about why a task runs or does not run at a moment. From the recording alone: of the future it
/// knows what has been recorded by `now`, and the deadlines of timers.
struct Explanation
{
    enum class Phase : quint8 {
        Unknown,    ///< The recording has no such task.
        NotStarted, ///< It is created later.
        Alive,
        Ended,
    };

    Phase phase{};
    TaskId task = 0;
    TimePoint at{};
    TimePoint now{};                     ///< Up to when the recording is known.
    std::optional<CancelRequest> cancel; ///< The last that was asked for by then.

    // Of one that is alive.
    Span span;                      ///< Around the moment; an open one ends at `now`.
    bool hasRun = false;            ///< It has had a turn before that span.
    std::optional<TimePoint> until; ///< When the span ends; none: the recording does not say.
    std::optional<TimePoint> turn;  ///< When its next turn begins; none: the recording does not say.
    std::optional<LoopHolder> loop;
    std::optional<Wake> woken; ///< Of one that is ready or has its turn: what ended the wait before.

    // Of one that waits.
    std::optional<TimePoint> due;  ///< Of its timer, or the limit of the wait.
    std::optional<Duration> delay; ///< That its timer was asked for.
    std::optional<Wake> wake;      ///< From the recording or, where that does not say, from the timer.
    std::vector<TaskId> awaited;   ///< The tasks that it waits for and that have not ended.
    std::size_t awaitedOf = 0;     ///< Out of how many; 0: the recording does not say which.
    bool any = false;              ///< It waits for one of them, not for all.
    std::vector<TaskId> holders;   ///< Who holds the resource.
    std::optional<Hold> freed;     ///< Of those, the hold that ends first, if that is known.
    int place = 0;                 ///< In the queue, from 1; 0: it is in none.
    QueueWait queueWait{};
    std::optional<Work> work; ///< None: nobody works for it.
};

/// What ended the closed wait of that number.
Wake wakeOf(const Timeline &timeline, const Lane &lane, std::size_t number);

/// About the span around `at`, the later one at a border. `now`: up to when the recording is known.
Explanation explain(const Timeline &timeline, TaskId task, TimePoint at, TimePoint now);

/// About the span of that number, which the lane has by `now` and which may take no time; `at` lies in it.
Explanation explainSpan(const Timeline &timeline, const Lane &lane, std::size_t number, TimePoint at, TimePoint now);

/// The task that is most worth explaining: one that is ready, the longest; else the one that has waited longest for
/// something else than tasks; else the one that holds the loop; else the first that has not ended; else the first.
/// 0 if there is none. Looks at no more than the first thousand tasks.
TaskId taskWorthExplaining(const Timeline &timeline, TimePoint at, TimePoint now);

} // namespace overlap
