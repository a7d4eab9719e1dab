// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gil.h"
#include "core/livelink.h"
#include "core/workerpool.h"

#include <deque>
#include <mutex>

namespace overlap {

/// The threads of a live run. What they do takes its time at the run's pace: they are held by a pause, go on by a step
/// and end within a moment, inside compute() and blockingSleep() too, when the pool ends. They wait instead of
/// computing: the GIL is modelled, so that the picture is that of its prediction on every machine.
class LiveThreads final : public WorkerPool
{
public:
    LiveThreads(Loop &loop, const PoolPlan &plan, LiveLink &link);
    ~LiveThreads() override;

    JobNumber submit(Ref<Job> job) override;
    void drop(JobNumber number) override;
    void stop() override;
    std::size_t unfinished() const override { return m_unfinished; }

private:
    class Worker;

    /// A job and when it was handed over.
    struct Queued
    {
        JobNumber number = 0;
        Ref<Job> job;
        TimePoint since{};
    };

    void finish(JobNumber number, Ref<Job> job, TimePoint ended);
    void refuse(Queued queued);
    void jobIsOver();

    // Of the loop's thread.
    Loop &m_loop;
    PoolPlan m_plan;
    LiveLink &m_link;
    std::size_t m_unfinished = 0;
    JobNumber m_lastNumber = 0;

    std::mutex m_mutex; ///< Guards what follows, and the workers.
    Gil m_gil;
    bool m_hasGil = true;
    bool m_ending = false;
    std::deque<Queued> m_queue;
    std::vector<std::unique_ptr<Worker>> m_workers; ///< In the order of their numbers.
};

} // namespace overlap
