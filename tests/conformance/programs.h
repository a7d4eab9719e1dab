// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/knob.h"

#include <qcoro/qcorotask.h>

#include <span>

namespace overlap {

struct Program
{
    const char *name;
    QCoro::Task<> (*main)(KnobValues);
};

// Each program has a twin of the same name in programs/.

/// Programs for which the order of turns matters.
std::span<const Program> orderPrograms();

/// Programs in which tasks are cancelled or fail.
std::span<const Program> cancelPrograms();

/// Programs that use what tasks wait for together: limits, locks, queues, groups.
std::span<const Program> primitivePrograms();

/// Programs that random ones have led to.
std::span<const Program> cornerPrograms();

/// Programs whose tasks wait for threads.
std::span<const Program> threadPrograms();

/// Programs that let processes work for them.
std::span<const Program> processPrograms();

} // namespace overlap
