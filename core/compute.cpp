// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute.h"

#include "core/blockingsleep.h"
#include "core/job.h"

namespace overlap {

void computeFor(Duration cost, std::source_location where)
{
    if (JobContext *job = JobContext::current())
        job->compute(cost, where.line());
    else
        blockFor(cost, where);
}

} // namespace overlap
