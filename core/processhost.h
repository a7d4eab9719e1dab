// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/childprocess.h"
#include "core/livelink.h"
#include "core/workerpool.h"

#include <QTimer>

#include <deque>

namespace overlap {

/// A job on its way to a worker process.
struct ProcessJob
{
    JobNumber id = 0;
    TaskId task = 0;
    JobScript script;
    TimePoint start{}; ///< When it was handed over.
};

/// The worker processes of one pool in a live run, and the jobs that wait for one: starts them, tells them the time,
/// takes down what they say. On a thread of its own, so that a blocked loop does not hold them; in its Qt event loop.
///
/// Deadlines count from each other, as in the model, so that lateness does not add up. Deadlines that are due are
/// served in their order, equal ones in that of the jobs, one after another: what a process answers to the first comes
/// before what the next is asked.
class ProcessHost : public QObject
{
    Q_OBJECT
public:
    /// How the run is told, on the host's thread.
    struct Reports
    {
        std::function<WorkerId()> nextId;
        std::function<void(JobNumber)> dropped;
        /// `error` is empty if the script was played to its end.
        std::function<void(JobNumber, TimePoint ended, const QString &error)> ended;
    };

    /// `runner` is its own. To be moved to its thread, and then told to pump().
    ProcessHost(const PoolPlan &plan, LiveLink &link, Pace::Runner &runner, Reports reports);

    /// Kills the processes and reaps them.
    ~ProcessHost() override;

    /// Takes a job that Pace::Runner::expect() has announced.
    void submit(ProcessJob job);

    /// Forgets a job that no worker has begun. Announced, too.
    void drop(JobNumber job);

    /// Looks what is due.
    void pump();

private:
    struct Process
    {
        enum class State : quint8 {
            Idle,
            Starting, ///< Until its start-up cost has passed.
            Handed,   ///< A job is there and begins when it is due.
            Standing, ///< In a step that takes time.
            Asked,    ///< It has to say something before it goes on.
        };

        WorkerId id = 0;
        ChildProcess *child = nullptr;
        State state = State::Idle;
        bool ready = false; ///< It has said that it has started.
        TimePoint due = TraceEvent::noDeadline;
        TimePoint last{}; ///< The deadline from which the next one counts.
        std::optional<ProcessJob> job;
        bool playing = false; ///< It has the job's script.
        std::size_t step = 0; ///< What it says next.
    };

    void startNext(TimePoint start);
    void startProcess(ProcessJob job, TimePoint start);
    void wakeAt(Process &process, Process::State state, TimePoint due);
    Process *earliest();
    void serve(Process &process);
    void ask(Process &process);
    void answered(const Process &process);
    void play(Process &process);
    void said(Process &process, const std::string &line);
    void takeDown(Process &process, const JobStep &step);
    void endJob(Process &process);
    void lose(Process &process, const QString &reason);
    void record(const Process &process, EventKind kind, TaskId task = 0);

    const PoolPlan m_plan;
    LiveLink &m_link;
    Pace &m_pace;
    Pace::Runner &m_runner;
    Reports m_reports;
    QTimer m_timer;
    QTimer m_patience; ///< With a process that has been asked.
    std::size_t m_started = 0;
    std::vector<std::unique_ptr<Process>> m_processes; ///< In the order of their ids.
    std::deque<ProcessJob> m_waiting;
    Process *m_asked = nullptr; ///< Whose answer the others wait for.
};

} // namespace overlap
