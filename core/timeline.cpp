// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline.h"

#include "core/trace.h"

#include <algorithm>

namespace overlap {

Timeline::Timeline(TimelineParts parts)
    : m_lanes(std::move(parts.lanes)), m_loop(std::move(parts.loop)), m_output(std::move(parts.output)),
      m_resources(std::move(parts.resources)), m_workers(std::move(parts.workers)),
      m_warnings(std::move(parts.warnings)), m_turns(std::move(parts.turns)), m_names(std::move(parts.names)),
      m_latest(parts.latest), m_held(parts.loopHeld), m_ended(parts.ended)
{
    for (Lane &lane : m_lanes) {
        lane.indexRest();
        for (const Span &span : lane.spans)
            noteLength(span);
        if (isOutcome(lane.outcome))
            ++m_outcomes[std::size_t(lane.outcome) - lastingStates];
    }
    const std::size_t closed = m_loop.size() - (m_held ? 1 : 0);
    for (std::size_t i = 0; i < closed; ++i)
        m_loopIndex.add(m_loop[i].start, m_loop[i].end, stateOf(m_loop[i]));
}

bool Timeline::update(Trace &trace)
{
    TraceEvent event;
    QString text;
    bool any = false;
    while (trace.take(event, text)) {
        apply(event, text);
        any = true;
    }
    return any;
}

const Lane *Timeline::lane(TaskId id) const
{
    return id > 0 && id <= m_lanes.size() ? &m_lanes[id - 1] : nullptr;
}

std::optional<Duration> Timeline::total() const
{
    if (!outcome())
        return {};
    return m_lanes.front().end->time_since_epoch();
}

std::optional<TaskState> Timeline::outcome() const
{
    if (m_lanes.empty() || !isOutcome(m_lanes.front().outcome))
        return {};
    return m_lanes.front().outcome;
}

const Resource *Timeline::resource(ResourceId id) const
{
    return id > 0 && id <= m_resources.size() ? &m_resources[id - 1] : nullptr;
}

void Timeline::apply(const TraceEvent &event, const QString &text)
{
    m_latest = std::max(m_latest, event.time);
    switch (event.kind) {
    case EventKind::TaskCreated: {
        Lane &lane = m_lanes.emplace_back();
        Q_ASSERT(event.task == m_lanes.size());
        lane.id = event.task;
        lane.parent = event.other;
        lane.name = text.isEmpty() ? defaultTaskName(event.task) : text;
        lane.createdLine = event.line;
        lane.start = event.time;
        lane.open = {.start = event.time, .end = event.time, .state = TaskState::Ready, .line = event.line};
        break;
    }
    case EventKind::TurnStarted:
    case EventKind::AwaitsAll:
    case EventKind::AwaitsAny:
    case EventKind::Suspended:
    case EventKind::Yielded:
    case EventKind::Woken:
    case EventKind::BlockingStarted:
    case EventKind::BlockingEnded:
    case EventKind::CancelRequested:
    case EventKind::Finished:
    case EventKind::Failed:
    case EventKind::Cancelled:
        applyToLane(m_lanes.at(event.task - 1), event, text);
        break;
    case EventKind::Printed: {
        const auto place = std::ranges::upper_bound(m_output, event.time, {}, &OutputLine::time);
        m_output.insert(place, {event.time, event.task, text, event.line, event.other});
        break;
    }
    case EventKind::RunEnded:
        m_ended = true;
        break;
    case EventKind::ResourceCreated:
        Q_ASSERT(event.resource == m_resources.size() + 1);
        m_resources.push_back(
            {event.resource, text, event.reason, event.other, event.line, event.time, {}, {}, {}, {}, {}});
        break;
    case EventKind::Acquired:
        m_resources.at(event.resource - 1U).acquire(event.task, event.time);
        break;
    case EventKind::Released:
        m_resources.at(event.resource - 1U).release(event.task, event.time);
        break;
    case EventKind::QueueLength:
        m_resources.at(event.resource - 1U).lengths.push_back({event.time, event.other});
        break;
    case EventKind::WorkerStarted:
    case EventKind::WorkerStarting:
    case EventKind::WorkerBusy:
    case EventKind::WorkerReady:
    case EventKind::WorkerBlocked:
    case EventKind::WorkerIdle:
    case EventKind::WorkerEnded:
        applyToWorker(event, text);
        break;
    case EventKind::Warned:
        m_warnings.push_back({event.time, event.task, event.line, WarningKind(event.other), text});
        break;
    case EventKind::Listens:
        m_address = text;
        break;
    }
}

void Timeline::applyToWorker(const TraceEvent &event, const QString &text)
{
    if (m_workers.size() < event.other)
        m_workers.resize(event.other);
    Worker &worker = m_workers.at(event.other - 1);
    if (event.kind == EventKind::WorkerStarted) {
        worker.id = event.other;
        worker.reason = event.reason;
        worker.name = text;
        worker.start = event.time;
        return;
    }
    worker.close(event.time);
    if (event.kind == EventKind::WorkerEnded)
        worker.end = event.time;
    else if (event.kind == EventKind::WorkerStarting)
        worker.begin({event.time, event.time, TaskState::Waiting, event.task, false});
    else if (event.kind == EventKind::WorkerBusy)
        worker.begin({event.time, event.time, TaskState::Running, event.task, event.reason == WaitReason::Lock});
    else if (event.kind == EventKind::WorkerReady)
        worker.begin({event.time, event.time, TaskState::Ready, event.task, false});
    else if (event.kind == EventKind::WorkerBlocked)
        worker.begin({event.time, event.time, TaskState::Blocking, event.task, false});
}

void Timeline::applyToLane(Lane &lane, const TraceEvent &event, const QString &text)
{
    if (event.kind == EventKind::TurnStarted) {
        m_turns.push_back(event.time);
        holdLoop(event, false);
        change(lane, event, TaskState::Running);
    } else if (event.kind == EventKind::AwaitsAll || event.kind == EventKind::AwaitsAny) {
        // The wait is the span behind the turn.
        lane.awaited.push_back({quint32(lane.spans.size() + 1), event.other, event.kind == EventKind::AwaitsAny});
    } else if (event.kind == EventKind::Suspended) {
        releaseLoop(event.time);
        change(lane, event, event.reason == WaitReason::Thread ? TaskState::InThread : TaskState::Waiting);
    } else if (event.kind == EventKind::Yielded) {
        releaseLoop(event.time);
        change(lane, event, TaskState::Ready);
    } else if (event.kind == EventKind::Woken) {
        wake(lane, event);
    } else if (event.kind == EventKind::BlockingStarted) {
        holdLoop(event, true);
        change(lane, event, TaskState::Blocking);
    } else if (event.kind == EventKind::BlockingEnded) {
        holdLoop(event, false);
        change(lane, event, TaskState::Running);
    } else if (event.kind == EventKind::CancelRequested) {
        lane.cancelRequests.push_back({event.time, event.other, quint32(m_loop.size())});
    } else if (event.kind == EventKind::Finished) {
        finish(lane, event, TaskState::Finished);
    } else if (event.kind == EventKind::Failed) {
        lane.error = text;
        finish(lane, event, TaskState::Failed);
    } else if (event.kind == EventKind::Cancelled) {
        finish(lane, event, TaskState::Cancelled);
    }
}

void Timeline::change(Lane &lane, const TraceEvent &event, TaskState state)
{
    changeQueue(lane, event);
    lane.open.end = event.time;
    const auto number = quint32(lane.spans.size());
    const bool unseen = lane.open.state == TaskState::Ready && lane.open.end == lane.open.start;
    if (!unseen)
        close(lane, lane.open);
    const bool limited = lane.open.state == TaskState::Waiting && lane.due != TraceEvent::noDeadline;
    if (limited && (lane.due > event.time || lane.open.reason != WaitReason::Timer))
        lane.limits.push_back({number, lane.due});
    const quint32 line = event.line ? event.line : lane.open.line;
    const bool tells = event.kind == EventKind::Suspended || event.kind == EventKind::Woken;
    const TaskId waker = lane.open.state == TaskState::Ready ? lane.open.other : 0;
    lane.open = {.start = event.time,
                 .end = event.time,
                 .state = state,
                 .reason = event.reason,
                 .resource = event.kind == EventKind::Suspended ? event.resource : ResourceId(0),
                 .line = line,
                 .other = tells ? event.other : waker};
    lane.due = event.due;
}

void Timeline::close(Lane &lane, const Span &span)
{
    if (const std::size_t size = lane.spans.size(); size == lane.spans.capacity()) // by less than a vector grows
        lane.spans.reserve(size + size / 4 + 8);
    lane.spans.push_back(span);
    noteLength(span);
    if (lane.spans.size() - lane.index.size() >= SpanIndex::step) // each at once would wait for memory each time
        lane.indexRest();
}

void Timeline::noteLength(const Span &span)
{
    Duration &longest = m_longest[std::size_t(span.state)];
    longest = std::max(longest, span.end - span.start);
}

/// Takes the task out of the queue that it stood in, and puts it at the end of the one that it waits in from now on.
void Timeline::changeQueue(const Lane &lane, const TraceEvent &event)
{
    if (lane.open.resource != 0)
        m_resources.at(lane.open.resource - 1U).leave(lane.id, event.time);
    if (event.kind == EventKind::Suspended && event.resource != 0)
        m_resources.at(event.resource - 1U).queue(lane.id, event.time);
}

void Timeline::wake(Lane &lane, const TraceEvent &event)
{
    // A timer that ran out while the loop was held: the task could have run since then.
    TraceEvent woken = event;
    woken.time = std::clamp(event.due, lane.open.start, event.time);
    woken.due = TraceEvent::noDeadline;
    change(lane, woken, TaskState::Ready);
}

void Timeline::finish(Lane &lane, const TraceEvent &event, TaskState outcome)
{
    if (lane.open.state == TaskState::Running || lane.open.state == TaskState::Blocking)
        releaseLoop(event.time);
    change(lane, event, outcome);
    lane.indexRest();
    lane.end = event.time;
    lane.outcome = outcome;
    ++m_outcomes[std::size_t(outcome) - lastingStates];
}

void Timeline::holdLoop(const TraceEvent &event, bool blocking)
{
    releaseLoop(event.time);
    m_loop.push_back({event.time, event.time, event.task, blocking, event.line});
    m_held = true;
}

void Timeline::releaseLoop(TimePoint at)
{
    if (m_held) {
        m_loop.back().end = at;
        m_loopIndex.add(m_loop.back().start, at, stateOf(m_loop.back()));
    }
    m_held = false;
}

} // namespace overlap
