// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blockingsleep.h"

#include "core/job.h"
#include "core/loop.h"
#include "core/task.h"

#include <QScopeGuard>

namespace overlap {

void blockFor(Duration duration, std::source_location where)
{
    if (JobContext *job = JobContext::current()) {
        job->block(duration, where.line());
        return;
    }
    const TaskBase &task = TaskBase::current();
    Loop &loop = task.loop();
    loop.noteLine(where.line());
    const TimePoint end = loop.time() + std::max(duration, Duration::zero());
    loop.record({.due = end, .task = task.taskId(), .line = where.line(), .kind = EventKind::BlockingStarted});
    const auto recordEnd = qScopeGuard([&] { loop.record({.task = task.taskId(), .kind = EventKind::BlockingEnded}); });
    loop.block(duration);
}

} // namespace overlap
