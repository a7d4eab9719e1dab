// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/tracefacts.h"

#include <algorithm>

namespace overlap {

void TraceFacts::leave(TaskFacts &task, TaskId id)
{
    if (task.resource != 0)
        std::erase(m_resources.at(std::size_t(task.resource) - 1).waiting, id);
    task.resource = 0;
    task.awaited.clear();
    task.any = false;
    task.due = TraceEvent::noDeadline;
    task.reason = WaitReason::None;
}

void TraceFacts::release(ResourceFacts &resource, TaskId task)
{
    const auto own = std::ranges::find(resource.holders, task);
    if (own != resource.holders.end())
        resource.holders.erase(own);
    else if (!resource.holders.empty())
        resource.holders.erase(resource.holders.begin());
}

void TraceFacts::apply(const TraceEvent &event)
{
    if (event.kind == EventKind::TaskCreated) {
        m_tasks.emplace_back().since = event.time;
    } else if (event.kind == EventKind::ResourceCreated) {
        m_resources.emplace_back();
    } else if (event.kind == EventKind::Acquired) {
        m_resources.at(event.resource - 1U).holders.push_back(event.task);
    } else if (event.kind == EventKind::Released) {
        release(m_resources.at(event.resource - 1U), event.task);
    } else if (event.kind == EventKind::AwaitsAll || event.kind == EventKind::AwaitsAny) {
        m_announced.push_back(event.other);
        m_announcedAny = event.kind == EventKind::AwaitsAny;
    }
    if (event.task == 0 || event.task > m_tasks.size())
        return;
    TaskFacts &task = m_tasks[event.task - 1];
    const auto enter = [&](TaskState state) {
        leave(task, event.task);
        task.state = state;
        task.since = event.time;
    };
    const auto letGo = [&] {
        if (m_holder == event.task)
            m_holder = 0;
        m_blocked = false;
    };
    switch (event.kind) {
    case EventKind::TurnStarted:
        enter(TaskState::Running);
        task.hasRun = true;
        m_holder = event.task;
        break;
    case EventKind::BlockingStarted:
        enter(TaskState::Blocking);
        m_blocked = true;
        m_blockedLine = event.line;
        break;
    case EventKind::BlockingEnded:
        enter(TaskState::Running);
        m_blocked = false;
        break;
    case EventKind::Suspended:
        enter(event.reason == WaitReason::Thread ? TaskState::InThread : TaskState::Waiting);
        task.reason = event.reason;
        task.due = event.due;
        task.resource = event.resource;
        task.any = m_announcedAny && !m_announced.empty();
        task.awaited = std::exchange(m_announced, {});
        if (event.reason == WaitReason::Task && event.other != 0)
            task.awaited = {event.other};
        if (event.reason == WaitReason::Queue)
            task.queueWait = QueueWait(event.other);
        if (event.resource != 0)
            m_resources.at(event.resource - 1U).waiting.push_back(event.task);
        letGo();
        break;
    case EventKind::Yielded:
        enter(TaskState::Ready);
        letGo();
        break;
    case EventKind::Woken:
        enter(TaskState::Ready);
        break;
    case EventKind::Finished:
    case EventKind::Failed:
    case EventKind::Cancelled:
        enter(event.kind == EventKind::Finished     ? TaskState::Finished
                  : event.kind == EventKind::Failed ? TaskState::Failed
                                                    : TaskState::Cancelled);
        letGo();
        break;
    case EventKind::TaskCreated:
    case EventKind::AwaitsAll:
    case EventKind::AwaitsAny:
    case EventKind::CancelRequested:
    case EventKind::Printed:
    case EventKind::RunEnded:
    case EventKind::ResourceCreated:
    case EventKind::Acquired:
    case EventKind::Released:
    case EventKind::QueueLength:
    case EventKind::WorkerStarted:
    case EventKind::WorkerStarting:
    case EventKind::WorkerBusy:
    case EventKind::WorkerReady:
    case EventKind::WorkerBlocked:
    case EventKind::WorkerIdle:
    case EventKind::WorkerEnded:
    case EventKind::Warned:
    case EventKind::Listens:
        break;
    }
}

TaskState TraceFacts::stateAt(TaskId id, TimePoint time) const
{
    const TaskFacts &facts = task(id);
    return facts.state == TaskState::Waiting && facts.due < time ? TaskState::Ready : facts.state;
}

} // namespace overlap
