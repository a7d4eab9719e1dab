// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace overlap {

class LiveLink;

/// What ties the world to the run of the calling thread's program; null in a virtual run. Errors: UsageError on a
/// thread that has neither a loop nor a job.
LiveLink *liveLink();

/// Whether what that program asks of files and sockets is done: in a live run it is, in a virtual one only the time
/// counts that it takes. Errors: as liveLink().
inline bool isForReal()
{
    return liveLink() != nullptr;
}

/// Whether the run of that program is being stopped: there is no time for anything more. A virtual run never is.
/// Errors: as liveLink().
bool isRunStopped();

} // namespace overlap
