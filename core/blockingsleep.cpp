// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blockingsleep.h"

#include "core/job.h"
#include "core/loop.h"
#include "core/task.h"

#include <QScopeGuard>

namespace overlap {

namespace {

/// Calls `hold`, which holds the loop until `end`, and records that as a blocking call of the current task.
template<typename Hold>
void holdLoop(Loop &loop, TimePoint end, std::source_location where, Hold hold)
{
    const TaskId task = TaskBase::current().taskId();
    loop.noteLine(where.line());
    loop.record({.due = end, .task = task, .line = where.line(), .kind = EventKind::BlockingStarted});
    const auto recordEnd = qScopeGuard([&] { loop.record({.task = task, .kind = EventKind::BlockingEnded}); });
    hold();
}

} // namespace

void blockFor(Duration duration, std::source_location where)
{
    if (JobContext *job = JobContext::current()) {
        job->block(duration, where.line());
        return;
    }
    Loop &loop = Loop::current();
    const TimePoint end = loop.time() + std::max(duration, Duration::zero());
    holdLoop(loop, end, where, [&] { loop.block(duration); });
}

void blockWhile(const BeginOutside &begin, std::source_location where)
{
    Loop &loop = Loop::current();
    holdLoop(loop, TraceEvent::noDeadline, where, [&] { loop.blockWhile(begin); });
}

} // namespace overlap
