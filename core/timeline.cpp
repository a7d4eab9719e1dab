// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeline.h"

#include "core/trace.h"

#include <algorithm>

namespace overlap {

QString stateName(TaskState state)
{
    switch (state) {
    case TaskState::Ready:
        return QStringLiteral("ready");
    case TaskState::Running:
        return QStringLiteral("running");
    case TaskState::Blocking:
        return QStringLiteral("blocking");
    case TaskState::Waiting:
        return QStringLiteral("waiting");
    case TaskState::InThread:
        return QStringLiteral("in thread");
    case TaskState::Finished:
        return QStringLiteral("finished");
    case TaskState::Failed:
        return QStringLiteral("failed");
    case TaskState::Cancelled:
        return QStringLiteral("cancelled");
    }
    Q_UNREACHABLE();
}

QString reasonName(WaitReason reason)
{
    switch (reason) {
    case WaitReason::None:
        return {};
    case WaitReason::Timer:
        return QStringLiteral("timer");
    case WaitReason::Task:
        return QStringLiteral("task");
    case WaitReason::Lock:
        return QStringLiteral("lock");
    case WaitReason::Queue:
        return QStringLiteral("queue");
    case WaitReason::Event:
        return QStringLiteral("event");
    case WaitReason::Network:
        return QStringLiteral("network");
    case WaitReason::Process:
        return QStringLiteral("process");
    case WaitReason::Thread:
        return QStringLiteral("thread");
    }
    Q_UNREACHABLE();
}

std::optional<Span> Lane::spanAt(TimePoint time, TimePoint now) const
{
    if (time < start || time > now || (ended() && time >= *end))
        return {};
    if (!ended() && time >= open.start) {
        std::optional<Span> found;
        visitSpans(now, [&](const Span &span) {
            if (span.start <= time)
                found = span;
        });
        return found;
    }
    const auto after = std::ranges::upper_bound(spans, time, {}, &Span::start);
    if (after == spans.begin())
        return {};
    return *std::prev(after);
}

bool Timeline::update(Trace &trace)
{
    Event event;
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
    if (m_lanes.empty() || !m_lanes.front().ended())
        return {};
    return m_lanes.front().end->time_since_epoch();
}

std::optional<TaskState> Timeline::outcome() const
{
    if (m_lanes.empty() || !m_lanes.front().ended())
        return {};
    return m_lanes.front().outcome;
}

void Timeline::apply(const Event &event, const QString &text)
{
    m_latest = std::max(m_latest, event.time);
    if (event.kind == EventKind::RunEnded) {
        m_ended = true;
        return;
    }
    if (event.kind == EventKind::Printed) {
        m_output.push_back({event.time, event.task, text, event.line});
        return;
    }
    if (event.kind == EventKind::TaskCreated) {
        Lane &lane = m_lanes.emplace_back();
        Q_ASSERT(event.task == m_lanes.size());
        lane.id = event.task;
        lane.parent = event.other;
        lane.name = text;
        lane.createdLine = event.line;
        lane.start = event.time;
        lane.open = {event.time, event.time, TaskState::Ready, WaitReason::None, event.line, 0};
        return;
    }

    Lane &lane = m_lanes.at(event.task - 1);
    switch (event.kind) {
    case EventKind::TurnStarted:
        m_turns.push_back(event.time);
        holdLoop(event, false);
        change(lane, event, TaskState::Running);
        break;
    case EventKind::Suspended:
        releaseLoop(event.time);
        change(lane, event, event.reason == WaitReason::Thread ? TaskState::InThread : TaskState::Waiting);
        break;
    case EventKind::Yielded:
        releaseLoop(event.time);
        change(lane, event, TaskState::Ready);
        break;
    case EventKind::Woken:
        wake(lane, event);
        break;
    case EventKind::BlockingStarted:
        holdLoop(event, true);
        change(lane, event, TaskState::Blocking);
        break;
    case EventKind::BlockingEnded:
        holdLoop(event, false);
        change(lane, event, TaskState::Running);
        break;
    case EventKind::CancelRequested:
        lane.cancelRequests.push_back(event.time);
        break;
    case EventKind::Finished:
        finish(lane, event, TaskState::Finished);
        break;
    case EventKind::Failed:
        lane.error = text;
        finish(lane, event, TaskState::Failed);
        break;
    case EventKind::Cancelled:
        finish(lane, event, TaskState::Cancelled);
        break;
    case EventKind::TaskCreated:
    case EventKind::Printed:
    case EventKind::RunEnded:
        Q_UNREACHABLE();
    }
}

void Timeline::change(Lane &lane, const Event &event, TaskState state)
{
    lane.open.end = event.time;
    const bool unseen = lane.open.state == TaskState::Ready && lane.open.end == lane.open.start;
    if (!unseen)
        lane.spans.push_back(lane.open);
    const quint32 line = event.line ? event.line : lane.open.line;
    const TaskId other = event.kind == EventKind::Suspended ? event.other : 0;
    lane.open = {event.time, event.time, state, event.reason, line, other};
    lane.due = event.due;
}

void Timeline::wake(Lane &lane, const Event &event)
{
    // A timer that ran out while the loop was held: the task could have run since then.
    Event woken = event;
    woken.time = std::clamp(event.due, lane.open.start, event.time);
    woken.due = Event::noDeadline;
    change(lane, woken, TaskState::Ready);
}

void Timeline::finish(Lane &lane, const Event &event, TaskState outcome)
{
    if (lane.open.state == TaskState::Running || lane.open.state == TaskState::Blocking)
        releaseLoop(event.time);
    change(lane, event, outcome);
    lane.end = event.time;
    lane.outcome = outcome;
}

void Timeline::holdLoop(const Event &event, bool blocking)
{
    releaseLoop(event.time);
    m_loop.push_back({event.time, event.time, event.task, blocking, event.line});
    m_held = true;
}

void Timeline::releaseLoop(TimePoint at)
{
    if (m_held)
        m_loop.back().end = at;
    m_held = false;
}

} // namespace overlap
