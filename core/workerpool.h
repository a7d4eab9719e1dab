// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/job.h"

#include <functional>
#include <memory>

namespace overlap {

/// What a pool of workers is to be.
struct PoolPlan
{
    JobPlace place{};
    QString name; ///< Of its workers; a number from 1 stands behind it if there can be several.
    std::size_t maxWorkers = 1;
    Duration startup{}; ///< What a worker needs before its first job.
};

/// The name of the worker that is started as the `number`th.
QString workerName(const PoolPlan &plan, std::size_t number);

/// Numbers the jobs of one pool in the order in which they were handed over, from 1.
using JobNumber = quint64;

/// Threads or processes that run jobs for the tasks of one loop. A job goes to the idle worker with the lowest number,
/// else to a new worker while there are fewer than the maximum, else it waits for its turn. Used on the loop's thread.
/// The loop owns it; its end ends its workers at once, whatever they do, and waits until they are gone.
class WorkerPool
{
public:
    WorkerPool() = default;
    virtual ~WorkerPool() = default;
    Q_DISABLE_COPY_MOVE(WorkerPool)

    /// Hands a job over. It is delivered on the loop once it has ended. Returns the job's number, for drop().
    virtual JobNumber submit(Ref<Job> job) = 0;

    /// Takes a job back that no worker has begun. One that is under way goes on, and is delivered.
    virtual void drop(JobNumber number) = 0;

    /// Tells the workers, if they are many, to end already while the loop ends its tasks. Nothing is delivered any
    /// more.
    virtual void stop() { }

    /// How many jobs have been handed over and neither delivered nor dropped.
    virtual std::size_t unfinished() const = 0;
};

/// Makes the pools of a loop: what drives the loop decides whether they are modelled or real.
using PoolMaker = std::function<std::unique_ptr<WorkerPool>(Loop &loop, const PoolPlan &plan)>;

} // namespace overlap
