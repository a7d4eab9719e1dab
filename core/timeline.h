// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/resource.h"
#include "core/spancursor.h"
#include "core/spanlevels.h"
#include "core/spannames.h"
#include "core/traceevent.h"
#include "core/waitsplit.h"
#include "core/worker.h"

#include <QString>

#include <algorithm>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace overlap {

class Trace;

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
    std::vector<Span> spans; ///< Closed, in order, without gaps; with gaps in a recording by others.
    SpanIndex index;         ///< Of these.
    SpanLevels levels;       ///< Of these too.
    Span open;               ///< What the task is in now (its end is not known). Unused once the lane has ended.
    TimePoint due = TraceEvent::noDeadline; ///< When the open span turns into `ready` or ends by itself, if known.
    std::vector<AwaitedTask> awaited;       ///< In the order of time.
    std::vector<WaitLimit> limits;          ///< Of closed spans, in the order of time.
    std::vector<CancelRequest> cancelRequests;
    WaitSplit waited;                       ///< Of the closed spans.
    std::optional<TimePoint> end;           ///< Set together with the outcome.
    TaskState outcome = TaskState::Running; ///< An outcome once `end` is set; none in a recording by others.
    QString error;                          ///< The message of a failed task.

    bool ended() const { return end.has_value(); }

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

/// A stretch in which one task holds the loop.
struct LoopSpan
{
    TimePoint start{};
    TimePoint end{};
    TaskId task = 0;
    bool blocking = false; ///< Inside a blocking call: nothing else can run and the heartbeat is flat.
    quint32 line = 0;      ///< Of the blocking call.
};

constexpr TaskState stateOf(const LoopSpan &span)
{
    return span.blocking ? TaskState::Blocking : TaskState::Running;
}

struct OutputLine
{
    TimePoint time{};
    TaskId task = 0;
    QString text;
    quint32 line = 0;
    WorkerId worker = 0; ///< Which thread or process wrote it for the task; 0: the task itself, on the loop.
};

/// A mistake of the program that the run noticed.
struct Warning
{
    TimePoint time{};
    TaskId task = 0;  ///< Whose; 0: nobody's.
    quint32 line = 0; ///< Where it comes from; 0: unknown.
    WarningKind kind{};
    QString text; ///< In words, for people.
};

/// What a timeline that is read from a file is made of; see Timeline for each of them.
struct TimelineParts
{
    std::vector<Lane> lanes;
    std::vector<LoopSpan> loop;
    std::vector<OutputLine> output;
    std::vector<Resource> resources;
    std::vector<Worker> workers;
    std::vector<Warning> warnings;
    std::vector<TimePoint> turns;
    std::shared_ptr<const SpanNames> names;
    TimePoint latest{};
    bool loopHeld = false;
    bool ended = false;
};

/// What happened in a run, for views: lanes, spans, the loop, output and totals, built event by event or from parts.
/// Used by one thread, the one that draws.
class Timeline
{
public:
    Timeline() = default;

    /// Fills the indexes of the lanes itself.
    explicit Timeline(TimelineParts parts);

    /// Takes what the run has recorded since the last call. Returns whether there was anything.
    bool update(Trace &trace);

    /// Adds one event with its text, if its kind has one. Its time is at least that of the one before, except that
    /// workers and what they print have an order of time of their own.
    void apply(const TraceEvent &event, const QString &text = {});

    /// In the order of creation: lane of task i is at i - 1.
    const std::vector<Lane> &lanes() const { return m_lanes; }
    const Lane *lane(TaskId id) const;

    /// Who held the loop. The last one is still open while `loopHeld()`.
    const std::vector<LoopSpan> &loopSpans() const { return m_loop; }
    bool loopHeld() const { return m_held; }

    /// Of those that are closed.
    const SpanIndex &loopIndex() const { return m_loopIndex; }

    /// The longest closed span of any task in that state; negative if there is none.
    Duration longest(TaskState state) const { return m_longest[std::size_t(state)]; }

    /// How many tasks have ended that way.
    std::size_t ended(TaskState outcome) const { return m_outcomes[std::size_t(outcome) - lastingStates]; }

    /// In the order of time.
    const std::vector<OutputLine> &output() const { return m_output; }

    /// What the tasks share, in the order of creation: resource i is at i - 1.
    const std::vector<Resource> &resources() const { return m_resources; }
    const Resource *resource(ResourceId id) const;

    /// The threads and processes that work for the tasks, in the order of their ids: worker i is at i - 1.
    const std::vector<Worker> &workers() const { return m_workers; }

    /// In the order of time.
    const std::vector<Warning> &warnings() const { return m_warnings; }

    /// What a span of a recording by others is called; empty for a span of our own.
    QString spanName(quint32 number) const { return m_names ? m_names->text(number) : QString(); }

    /// Where others can reach the program now; empty if nowhere.
    const QString &address() const { return m_address; }

    /// Whether others have recorded it: then there is no loop, lanes have gaps and no outcomes, and spans have names.
    bool isForeign() const { return m_names != nullptr; }

    /// The starts of all turns, ascending.
    const std::vector<TimePoint> &turns() const { return m_turns; }

    /// Time of the newest event.
    TimePoint latest() const { return m_latest; }

    /// From the start until the main task ended; none while it runs.
    std::optional<Duration> total() const;

    /// The outcome of the main task; none while it runs.
    std::optional<TaskState> outcome() const;

    /// Whether the run is over, with everything it left behind.
    bool ended() const { return m_ended; }

    bool isEmpty() const { return m_lanes.empty(); }

private:
    void addToIndex(Lane &lane, std::size_t number);
    void applyToLane(Lane &lane, const TraceEvent &event, const QString &text);
    void applyToWorker(const TraceEvent &event, const QString &text);
    void change(Lane &lane, const TraceEvent &event, TaskState state);
    void changeQueue(const Lane &lane, const TraceEvent &event);
    void wake(Lane &lane, const TraceEvent &event);
    void finish(Lane &lane, const TraceEvent &event, TaskState outcome);
    void holdLoop(const TraceEvent &event, bool blocking);
    void releaseLoop(TimePoint at);

    std::vector<Lane> m_lanes;
    std::vector<LoopSpan> m_loop;
    SpanIndex m_loopIndex;
    std::array<Duration, lastingStates> m_longest{-1ns, -1ns, -1ns, -1ns, -1ns};
    std::array<std::size_t, 3> m_outcomes{};
    std::vector<OutputLine> m_output;
    std::vector<Resource> m_resources;
    std::vector<Worker> m_workers;
    std::vector<Warning> m_warnings;
    std::vector<TimePoint> m_turns;
    std::shared_ptr<const SpanNames> m_names;
    QString m_address;
    TimePoint m_latest{};
    bool m_held = false;
    bool m_ended = false;
};

} // namespace overlap
