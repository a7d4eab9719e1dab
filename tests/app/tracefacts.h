// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/taskstate.h"

#include <optional>
#include <vector>

namespace overlap {

/// What the events of a trace say about one task, read without a timeline.
struct TaskFacts
{
    TaskState state = TaskState::Ready;
    bool hasRun = false;
    WaitReason reason = WaitReason::None;
    TimePoint since{};
    TimePoint due = TraceEvent::noDeadline;
    std::vector<TaskId> awaited; ///< Those that had not ended when it began to wait.
    bool any = false;
    ResourceId resource = 0;
    QueueWait queueWait{};
};

struct ResourceFacts
{
    std::vector<TaskId> holders;
    std::vector<TaskId> waiting;
};

/// Follows a trace, event by event.
class TraceFacts
{
public:
    void apply(const TraceEvent &event);

    /// The task of that id; there is one for each that has been created.
    const TaskFacts &task(TaskId id) const { return m_tasks.at(id - 1); }
    std::size_t tasks() const { return m_tasks.size(); }
    const ResourceFacts &resource(ResourceId id) const { return m_resources.at(std::size_t(id) - 1); }

    /// Its state at a moment after the last event: a timer that has run out makes it ready.
    TaskState stateAt(TaskId id, TimePoint time) const;

    TaskId loopHolder() const { return m_holder; }
    bool isBlocked() const { return m_blocked; }
    quint32 blockedLine() const { return m_blockedLine; }

private:
    void leave(TaskFacts &task, TaskId id);
    void release(ResourceFacts &resource, TaskId task);

    std::vector<TaskFacts> m_tasks;
    std::vector<ResourceFacts> m_resources;
    std::vector<TaskId> m_announced; ///< By AwaitsAll and AwaitsAny, for the next suspension.
    bool m_announcedAny = false;
    TaskId m_holder = 0;
    bool m_blocked = false;
    quint32 m_blockedLine = 0;
};

} // namespace overlap
