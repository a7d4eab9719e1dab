// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/threadpool.h"

#include "core/loop.h"
#include "core/workers.h"

namespace overlap {

namespace {

WorkerPool &addPool(int threads, const QString &name)
{
    if (threads < 1)
        throw std::invalid_argument("a pool needs at least one thread");
    return Loop::current().workers().addPool(
        {.place = JobPlace::Thread, .name = name, .maxWorkers = std::size_t(threads), .startup = {}});
}

} // namespace

ThreadPool::ThreadPool(int threads, const QString &name) : PoolHandle(addPool(threads, name)) { }

} // namespace overlap
