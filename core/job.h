// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/future.h"

#include <QString>

#include <vector>

namespace overlap {

/// One thing that a job does with its worker.
struct JobStep
{
    enum class Kind : quint8 {
        Compute, ///< Keeps the processor busy for `duration`.
        Block,   ///< Is inside a blocking call for `duration`.
        Print,   ///< Writes `text`.
        Crash,   ///< The worker dies. The last step.
    };

    Kind kind{};
    Duration duration{};
    QString text;
    quint32 line = 0; ///< Of the lesson's C++ file.
};

/// All that a job does, in order.
using JobScript = std::vector<JobStep>;

/// Thrown through a job whose worker dies. Programs do not name it.
struct JobCrashed
{ };

/// What compute(), blockingSleep(), print() and crashProcess() mean on a thread that runs a job and not a loop.
class JobContext
{
public:
    /// Makes a context the one of this thread while it lives; the thread then has no loop.
    class Scope
    {
    public:
        explicit Scope(JobContext &context);
        ~Scope();
        Q_DISABLE_COPY_MOVE(Scope)

    private:
        JobContext *m_before;
    };

    virtual ~JobContext() = default;

    /// The context of this thread; null if it runs no job.
    static JobContext *current();

    virtual void compute(Duration duration, quint32 line) = 0;
    virtual void block(Duration duration, quint32 line) = 0;
    virtual void print(const QString &text, quint32 line) = 0;
    /// As Clock::link().
    virtual LiveLink *link() { return nullptr; }
    /// As Clock::blockWhile().
    virtual void blockWhile(const BeginOutside &begin);
    /// Does not return. Errors: UsageError where the worker is not a process.
    virtual void crash(quint32 line) = 0;
};

/// Where a job runs, or is thought to run.
enum class JobPlace : quint8 { Thread, Process };

/// A call of a plain function that a worker makes for a task.
class Job : public QSharedData
{
public:
    explicit Job(TaskId task) : task(task) { }
    virtual ~Job() = default;
    Q_DISABLE_COPY_MOVE(Job)

    /// Calls the function, once, and keeps its result or its error. The worker's thread. Errors: JobCrashed only.
    virtual void run() = 0;

    /// Hands what run() has kept to whoever awaits it; nothing if that is gone. The job was over at `ended`, which a
    /// loop that was held may learn late. The loop's thread.
    virtual void deliver(TimePoint ended) = 0;

    /// As deliver(), but the worker died within the job.
    virtual void deliverCrash(TimePoint ended) = 0;

    /// As deliver(), but the job ends with that error, whatever run() has kept.
    virtual void fail(const std::exception_ptr &error, TimePoint ended) = 0;

    const TaskId task; ///< For whom.
};

/// Runs a job now, on this thread and in no time, and returns what it would do to its worker: how the jobs of a virtual
/// run become scripts. A job that goes on for ever gets a UsageError once it has done a hundred thousand things.
JobScript recordJob(Job &job, JobPlace place);

} // namespace overlap
