// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clock.h"

#include "core/future.h"

namespace overlap {

void Clock::blockWhile(const BeginOutside &)
{
    throw UsageError("nothing comes from outside to a virtual run");
}

} // namespace overlap
