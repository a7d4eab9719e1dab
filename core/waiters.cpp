// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/waiters.h"

#include "core/loop.h"
#include "core/task.h"

namespace overlap {

void recordPermit(EventKind kind, ResourceId resource)
{
    Loop &loop = Loop::current();
    const TaskBase *task = loop.currentTask();
    if (resource && task)
        loop.record({.task = task->taskId(), .resource = resource, .kind = kind});
}

} // namespace overlap
