// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operation.h"

#include "core/loop.h"
#include "core/task.h"

#include <QCoreApplication>

namespace overlap {

void warnNeverAwaited(const QString &name, quint32 line)
{
    Loop *loop = Loop::currentOrNull();
    if (!loop)
        return;
    const TaskBase *task = loop->currentTask();
    const QString text = name.isEmpty()
        ? QCoreApplication::translate("Warning", "a call was never awaited: it did not run")
        : QCoreApplication::translate("Warning", "the call '%1' was never awaited: it did not run").arg(name);
    loop->warn(WarningKind::NeverAwaited, task ? task->taskId() : 0, line, text);
}

} // namespace overlap
