// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lane.h"
#include "core/resource.h"
#include "core/spancursor.h"
#include "core/spannames.h"
#include "core/worker.h"

#include <QString>

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace overlap {

class Trace;

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
    void close(Lane &lane, const Span &span);
    void noteLength(const Span &span);
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
