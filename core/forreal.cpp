// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forreal.h"

#include "core/job.h"
#include "core/livelink.h"
#include "core/loop.h"

namespace overlap {

LiveLink *liveLink()
{
    if (JobContext *job = JobContext::current())
        return job->link();
    return Loop::current().clock().link();
}

bool isRunStopped()
{
    const LiveLink *link = liveLink();
    return link && link->runner().isStopped();
}

} // namespace overlap
