// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gil.h"
#include "core/loop.h"
#include "core/workerpool.h"

#include <deque>
#include <map>

namespace overlap {

/// The pool of a virtual run: no thread and no process, but what they would do, in the loop's time. When a worker
/// begins a job, the job's function is called at once and noted as a script; the worker then plays that step by step.
///
/// Every wait of a worker ends at a deadline of its own, which follows from the one before and not from the loop's
/// time: a loop that is held does not slow its workers, it only learns late what they have done. Events are stamped
/// with those deadlines. Workers get on in the order of their deadlines, equal ones in the order of their jobs.
class ModelledPool final : public WorkerPool
{
public:
    ModelledPool(Loop &loop, const PoolPlan &plan);
    ~ModelledPool() override;

    JobNumber submit(Ref<Job> job) override;
    void drop(JobNumber number) override;
    std::size_t unfinished() const override { return m_unfinished; }

private:
    class Worker;
    struct Queued
    {
        JobNumber number = 0;
        Ref<Job> job;
    };

    struct Over
    {
        JobNumber number;
        Ref<Job> job;
        TimePoint ended;
        bool crashed;
    };

    void startWorker(Queued queued, TimePoint now);
    void takeNext(Worker &worker, TimePoint now);
    void catchUp();
    void jobIsOver(Over over);
    void deliver(const Over &over);

    Loop &m_loop;
    PoolPlan m_plan;
    Gil m_gil;
    std::vector<std::unique_ptr<Worker>> m_workers; ///< In the order of their numbers.
    std::size_t m_started = 0;
    std::deque<Queued> m_queue;
    std::map<JobNumber, Over> m_late; ///< What catchUp() has found: delivered once the loop learns of it.
    std::size_t m_unfinished = 0;
    JobNumber m_lastNumber = 0;
    bool m_catchingUp = false;
};

} // namespace overlap
