// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tothread.h"

#include "core/loop.h"
#include "core/workers.h"

namespace overlap {

WorkerPool &detail::defaultThreads()
{
    return Loop::current().workers().threads();
}

void setGil(bool gil)
{
    Loop::current().workers().setGil(gil);
}

} // namespace overlap
