// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace overlap {

/// Whether what the calling thread's program asks of files and sockets is done: in a live run it is, in a virtual one
/// only the time counts that it takes. Errors: UsageError on a thread that has neither a loop nor a job.
bool isForReal();

} // namespace overlap
