// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline.h"

#include <QStringList>

#include <set>

namespace overlap {

/// How much of a run has been told.
struct Heard
{
    std::size_t lanes = 0;
    std::set<TaskId> ended;
};

/// What has begun and ended in a run since then, for somebody who does not see it: one sentence for all tasks that have
/// started, and one for all that have ended.
QStringList happenings(const Timeline &run, Heard &heard);

} // namespace overlap
