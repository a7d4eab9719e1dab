// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/taskstate.h"

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

QString warningName(WarningKind kind)
{
    switch (kind) {
    case WarningKind::SlowTurn:
        return QStringLiteral("slow turn");
    case WarningKind::NeverAwaited:
        return QStringLiteral("never awaited");
    case WarningKind::ErrorNeverTaken:
        return QStringLiteral("error never taken");
    }
    Q_UNREACHABLE();
}

} // namespace overlap
