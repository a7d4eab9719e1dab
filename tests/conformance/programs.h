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

/// Programs for which the order of turns matters. Each has a twin of the same name in programs/.
std::span<const Program> orderPrograms();

} // namespace overlap
