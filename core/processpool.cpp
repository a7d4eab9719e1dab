// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/processpool.h"

#include "core/loop.h"
#include "core/workers.h"

namespace overlap {

namespace {

WorkerPool &addPool(int processes, std::chrono::duration<double> startup)
{
    if (processes < 1)
        throw std::invalid_argument("a pool needs at least one process");
    return Loop::current().workers().addPool({.place = JobPlace::Process,
                                              .name = QStringLiteral("process"),
                                              .maxWorkers = std::size_t(processes),
                                              .startup = std::chrono::round<Duration>(startup)});
}

} // namespace

BrokenProcess::BrokenProcess() : BrokenProcess("the worker process died") { }

ProcessPool::ProcessPool(int processes, std::chrono::duration<double> startup) : PoolHandle(addPool(processes, startup))
{ }

void crashProcess(std::source_location where)
{
    JobContext *job = JobContext::current();
    if (!job)
        throw UsageError("only a process can crash alone");
    job->crash(where.line());
    Q_UNREACHABLE();
}

} // namespace overlap
