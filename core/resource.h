// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/traceevent.h"

#include <QString>

#include <deque>
#include <optional>
#include <vector>

namespace overlap {

/// A stretch in which a task holds one permit of a resource, or waits for one.
struct Hold
{
    TaskId task = 0;
    TimePoint start{};
    std::optional<TimePoint> end; ///< None while it goes on.

    bool covers(TimePoint time) const { return start <= time && (!end || time < *end); }
};

/// Something that tasks share: a lock, a semaphore, an event or a queue.
struct Resource
{
    struct Length
    {
        TimePoint time{};
        quint32 items = 0;
    };

    ResourceId id = 0;
    QString name;                         ///< "semaphore".
    WaitReason reason = WaitReason::None; ///< Lock (semaphores too), Event or Queue.
    quint32 capacity = 0;                 ///< How many permits or items there can be; 0: no limit.
    quint32 createdLine = 0;
    TimePoint start{};
    std::vector<Hold> holds;     ///< In the order of their starts.
    std::vector<Hold> waits;     ///< In the order in which the tasks came.
    std::vector<Length> lengths; ///< Of a queue: each change.

    /// Who holds it at `time`, in the order in which they got it.
    std::vector<TaskId> holdersAt(TimePoint time) const;

    /// Who waits for it at `time`, in the order in which they came.
    std::vector<TaskId> waitersAt(TimePoint time) const;

    /// How many items the queue holds at `time`.
    quint32 lengthAt(TimePoint time) const;

    // For the timeline that builds it.
    void acquire(TaskId task, TimePoint time);
    void release(TaskId task, TimePoint time);
    void queue(TaskId task, TimePoint time);
    void leave(TaskId task, TimePoint time);

    std::vector<std::size_t> openHolds; ///< Those without an end.
    std::deque<std::size_t> openWaits;
};

} // namespace overlap
