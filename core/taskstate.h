// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/traceevent.h"

#include <QString>

namespace overlap {

/// The states of a task: a closed set. The last three are outcomes.
enum class TaskState : quint8 { Ready, Running, Blocking, Waiting, InThread, Finished, Failed, Cancelled };

constexpr bool isOutcome(TaskState state)
{
    return state >= TaskState::Finished;
}

/// The word for a state in JSON and in tests, such as "in thread". Not translated.
QString stateName(TaskState state);

/// The word for a reason in JSON and in tests, such as "timer"; empty for None. Not translated.
QString reasonName(WaitReason reason);

/// The word for a kind of warning in JSON and in tests, such as "slow turn". Not translated.
QString warningName(WarningKind kind);

} // namespace overlap
