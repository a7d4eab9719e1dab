// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/spanlevels.h"
#include "core/traceevent.h"
#include "core/waitsplit.h"

#include <QString>

#include <algorithm>
#include <optional>
#include <span>
#include <vector>

namespace overlap {

/// A stretch of a task in one state. In virtual time a turn takes none: then start == end.
struct Span
{
    TimePoint start{};
    TimePoint end{};
    TaskState state = TaskState::Ready;
    WaitReason reason = WaitReason::None;
    ResourceId resource = 0; ///< Waiting for a resource: which. Otherwise 0.
    quint32 line = 0;        ///< Line of the lesson's C++ file where the task stands; 0: unknown.
    TaskId other = 0; ///< Waiting for a task: which; 0: several. At a queue: a QueueWait. For a timer: its delay in
                      ///< us; 0: unknown. Ready, and running after that: who woke it; 0: the loop or unknown.
    quint32 name = 0; ///< Of a recording by others: its number for Timeline::spanName(). Otherwise 0.
};

static_assert(sizeof(Span) == 32);

constexpr TaskState stateOf(const Span &span)
{
    return span.state;
}

/// A wish that a task be cancelled. Granted or not: the task may catch it and go on.
struct CancelRequest
{
    TimePoint time{};
    TaskId by = 0;     ///< Who asked; 0: the loop, or nobody knows.
    quint32 holds = 0; ///< How many holds of the loop had begun by then: its place among those of the same moment.
};

/// One of several tasks that a task waits for.
struct AwaitedTask
{
    quint32 span = 0; ///< The number of the wait in its lane.
    TaskId task = 0;
    bool any = false; ///< It waits until one of them has ended, not all.
};

/// When a wait would end by itself, where its span does not tell: it ended before, or it is for more than a timer.
struct WaitLimit
{
    quint32 span = 0; ///< The number of the wait in its lane.
    TimePoint due{};
};

/// The row of spans of one task.
struct Lane
{
    TaskId id = 0;
    TaskId parent = 0;
    QString name;
    quint32 createdLine = 0;
    TimePoint start{};
    // What each event changes stands together: the lanes of many tasks do not stay in a cache.
    std::vector<Span> spans; ///< Closed, in order, without gaps; with gaps in a recording by others.
    Span open;               ///< What the task is in now (its end is not known). Unused once the lane has ended.
    TimePoint due = TraceEvent::noDeadline; ///< When the open span turns into `ready` or ends by itself, if known.
    SpanIndex index;                        ///< Of `spans`; of a lane that goes on, the last few are missing.
    SpanLevels levels;                      ///< Of those in `index`.
    WaitSplit waited;                       ///< Of those in `index`.
    std::vector<AwaitedTask> awaited;       ///< In the order of time.
    std::vector<WaitLimit> limits;          ///< Of closed spans, in the order of time.
    std::vector<CancelRequest> cancelRequests;
    std::optional<TimePoint> end;           ///< Set together with the outcome.
    TaskState outcome = TaskState::Running; ///< An outcome once `end` is set; none in a recording by others.
    QString error;                          ///< The message of a failed task.

    bool ended() const { return end.has_value(); }

    /// Takes those of the spans into the index that it lacks.
    void indexRest();

    /// The span that covers `time`, the later one at a border; the open one is cut at `now`. None before the start or
    /// after the end.
    std::optional<Span> spanAt(TimePoint time, TimePoint now) const;

    /// The number of that span, from 0, the open one included.
    std::optional<std::size_t> numberAt(TimePoint time, TimePoint now) const;

    /// The span of that number, cut at `now`; none if there is none.
    std::optional<Span> spanNumber(std::size_t number, TimePoint now) const;

    /// How many there are by `now`.
    std::size_t spanCount(TimePoint now) const;

    /// The tasks that it waits for in the span of that number, if they are several: those that had not ended at its
    /// start.
    std::span<const AwaitedTask> awaitedIn(std::size_t number) const;

    /// When the span of that number ends by itself, if that is known: the deadline of a timer, or the limit of a wait.
    TimePoint dueOf(std::size_t number) const;

    /// Calls visit(const Span &) for each span that has begun by `now`. The open one ends at `now`; a timer that
    /// is past its deadline shows as ready from there, because only the loop keeps the task from running.
    template<typename Visit>
    void visitSpans(TimePoint now, Visit visit) const
    {
        visitSpans(TimePoint::min(), TimePoint::max(), now, visit);
    }

    /// The same for those only that touch from..to.
    template<typename Visit>
    void visitSpans(TimePoint from, TimePoint to, TimePoint now, Visit visit) const
    {
        for (auto span = std::ranges::lower_bound(spans, from, {}, &Span::end); span != spans.end(); ++span) {
            if (span->start > to)
                return;
            visit(*span);
        }
        if (open.start <= to)
            visitOpenSpan(now, visit);
    }

    /// The same for the open span only, if the task has not ended.
    template<typename Visit>
    void visitOpenSpan(TimePoint now, Visit visit) const
    {
        if (ended())
            return;
        Span first = open;
        first.end = std::max(open.start, now);
        if (open.state == TaskState::Waiting && due < first.end) {
            Span late{
                .start = std::max(due, open.start), .end = first.end, .state = TaskState::Ready, .line = open.line};
            first.end = late.start;
            visit(std::as_const(first));
            visit(std::as_const(late));
        } else {
            visit(std::as_const(first));
        }
    }
};

} // namespace overlap
