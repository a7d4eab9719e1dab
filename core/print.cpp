// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/print.h"

#include "core/job.h"
#include "core/loop.h"
#include "core/task.h"

namespace overlap {

void printLine(const PrintText &line)
{
    if (JobContext *job = JobContext::current()) {
        job->print(line.text, line.line);
        return;
    }
    Loop &loop = Loop::current();
    const TaskBase *task = loop.currentTask();
    loop.record({.task = task ? task->taskId() : 0, .line = line.line, .kind = EventKind::Printed}, line.text);
}

} // namespace overlap
