// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline.h"
#include "tests/fuzz/program.h"

namespace overlap::fuzz {

/// What a program did until its end, or until nothing was left that could wake a task.
struct Outcome
{
    Timeline timeline;
    bool stuck = false;
};

/// Runs a program in the runtime of core/, under the virtual clock.
Outcome interpret(const Program &program);

} // namespace overlap::fuzz
