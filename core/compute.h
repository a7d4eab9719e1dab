// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time.h"

#include <source_location>

namespace overlap {

void computeFor(Duration cost, std::source_location where);

/// Computes for that long. On the loop it holds the loop as blockingSleep() does: nothing else can run. In a job it
/// keeps the job's worker busy; threads take turns as long as there is a GIL. It stands for work of a stated cost and
/// does not heat the processor: with more threads than cores a real one would take longer.
/// *Suspends*: never. *On cancel*: goes on to its end; only stopping the run ends it. *Errors*: Cancelled if the run is
/// stopped. *As in*: a Python loop that counts until its thread's processor time has come.
template<typename Rep, typename Period>
void compute(std::chrono::duration<Rep, Period> cost, std::source_location where = std::source_location::current())
{
    computeFor(std::chrono::round<Duration>(cost), where);
}

} // namespace overlap
