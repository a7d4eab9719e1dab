// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/livelink.h"
#include "core/workerpool.h"

#include <map>

namespace overlap {

/// The processes of a live run, and the thread that hosts them. Their times pass at the run's pace: they are held by a
/// pause and go on by a step. They are killed and reaped when the pool ends.
class LiveProcesses final : public WorkerPool
{
public:
    LiveProcesses(Loop &loop, const PoolPlan &plan, LiveLink &link);
    ~LiveProcesses() override;

    JobNumber submit(Ref<Job> job) override;
    void drop(JobNumber number) override;
    std::size_t unfinished() const override { return m_jobs.size(); }

private:
    class Thread;
    void finish(JobNumber number, TimePoint ended, const QString &error);
    void forget(JobNumber number);

    Loop &m_loop;
    LiveLink &m_link;
    std::map<JobNumber, Ref<Job>> m_jobs; ///< Those that are neither delivered nor dropped.
    JobNumber m_lastNumber = 0;
    Pace::Runner m_runner; ///< Of the host's thread.
    std::unique_ptr<Thread> m_thread;
};

} // namespace overlap
