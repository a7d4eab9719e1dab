// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <source_location>

namespace overlap {

/// Holds the loop's thread for that long: nothing else of this loop can run. In a job it holds the job's worker and
/// lets the GIL go. *Suspends*: never. *On cancel*: goes on to its end, as a blocking call does; only stopping the run
/// ends it. *Errors*: Cancelled if the run is stopped. *As in*: time.sleep.
void blockFor(Duration duration, std::source_location where);

/// Holds the loop's thread, and with it all tasks, until what `begin` begins is done. Within a task of a live run.
/// *Suspends*: never. *On cancel*: goes on to its end; only stopping the run ends it. *Errors*: Cancelled if the run is
/// stopped; UsageError in a virtual run.
void blockWhile(const BeginOutside &begin, std::source_location where);

template<typename Rep, typename Period>
void blockingSleep(std::chrono::duration<Rep, Period> duration,
                   std::source_location where = std::source_location::current())
{
    blockFor(std::chrono::round<Duration>(duration), where);
}

} // namespace overlap
