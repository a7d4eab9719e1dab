// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forreal.h"

#include "core/job.h"
#include "core/loop.h"

namespace overlap {

bool isForReal()
{
    if (const JobContext *job = JobContext::current())
        return job->isReal();
    return Loop::current().clock().isReal();
}

} // namespace overlap
