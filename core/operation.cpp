// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operation.h"

#include "core/loop.h"
#include "core/task.h"
#include "core/warningtext.h"

namespace overlap {

void warnNeverAwaited(const QString &name, quint32 line)
{
    Loop *loop = Loop::currentOrNull();
    if (!loop)
        return;
    const TaskBase *task = loop->currentTask();
    loop->warn(WarningKind::NeverAwaited, task ? task->taskId() : 0, line, neverAwaitedWarning(name));
}

} // namespace overlap
