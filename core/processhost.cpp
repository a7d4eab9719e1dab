// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/processhost.h"

#include "core/workerprotocol.h"

namespace overlap {

namespace {

/// How long the others wait for the answer of one process while time passes.
constexpr std::chrono::milliseconds hostPatience = 20ms;

} // namespace

ProcessHost::ProcessHost(const PoolPlan &plan, LiveLink &link, Pace::Runner &runner, Reports reports)
    : m_plan(plan), m_link(link), m_pace(link.pace()), m_runner(runner), m_reports(std::move(reports)), m_timer(this),
      m_patience(this)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ProcessHost::pump);
    connect(&m_pace, &Pace::changed, this, &ProcessHost::pump);
    m_patience.setInterval(hostPatience);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        if (m_pace.isPaused()) // a step is over only with its answer
            return;
        m_patience.stop();
        m_asked = nullptr;
        pump();
    });
}

ProcessHost::~ProcessHost()
{
    for (const auto &process : m_processes)
        process->child->kill(); // all first, then reap them
    for (const auto &process : m_processes)
        record(*process, EventKind::WorkerEnded);
    qDeleteAll(findChildren<ChildProcess *>());
}

void ProcessHost::record(const Process &process, EventKind kind, TaskId task)
{
    m_link.record({.task = task, .other = process.id, .kind = kind});
}

void ProcessHost::submit(ProcessJob job)
{
    m_runner.arrived();
    const TimePoint start = job.start;
    m_waiting.push_back(std::move(job));
    startNext(start);
    pump();
}

void ProcessHost::drop(JobNumber job)
{
    m_runner.arrived();
    if (std::erase_if(m_waiting, [job](const ProcessJob &waiting) { return waiting.id == job; }) > 0)
        m_reports.dropped(job);
    pump();
}

void ProcessHost::startNext(TimePoint start)
{
    if (m_waiting.empty())
        return;
    const auto idle = std::ranges::find(m_processes, Process::State::Idle, &Process::state);
    if (idle == m_processes.end() && m_processes.size() >= m_plan.maxWorkers)
        return;
    ProcessJob job = std::move(m_waiting.front());
    m_waiting.pop_front();
    if (idle == m_processes.end()) {
        startProcess(std::move(job), start);
    } else {
        (*idle)->job = std::move(job);
        wakeAt(**idle, Process::State::Handed, start);
    }
}

void ProcessHost::startProcess(ProcessJob job, TimePoint start)
{
    m_processes.push_back(std::make_unique<Process>());
    Process &process = *m_processes.back();
    process.id = m_reports.nextId();
    m_link.record({.other = process.id, .kind = EventKind::WorkerStarted, .reason = WaitReason::Process},
                  workerName(m_plan, ++m_started));
    process.job = std::move(job);
    process.child = new ChildProcess(this);
    connect(process.child, &ChildProcess::said, this, [this, &process](const std::string &line) {
        said(process, line);
        pump();
    });
    const auto died = [this, &process](const QString &reason) {
        lose(process, reason);
        pump();
    };
    connect(process.child, &ChildProcess::died, this, died, Qt::QueuedConnection); // it may die within start()
    record(process, EventKind::WorkerStarting, process.job->task);
    process.child->start();
    wakeAt(process, Process::State::Starting, start + m_plan.startup);
}

void ProcessHost::wakeAt(Process &process, Process::State state, TimePoint due)
{
    process.state = state;
    process.due = due;
}

ProcessHost::Process *ProcessHost::earliest()
{
    const auto key = [](const auto &process) { return std::pair(process->due, process->job ? process->job->id : 0); };
    const auto found = std::ranges::min_element(m_processes, {}, key);
    return found == m_processes.end() || (*found)->due == TraceEvent::noDeadline ? nullptr : found->get();
}

void ProcessHost::pump()
{
    constexpr std::chrono::milliseconds timerSlack = 2ms;

    m_timer.stop(); // what it was to wait for is looked at anew
    while (!m_asked) {
        m_runner.begin();
        const bool mayRun = m_runner.mayRun();
        Process *next = earliest();
        const TimePoint due = next ? next->due : TraceEvent::noDeadline;
        if (mayRun && due <= m_pace.now()) {
            serve(*next);
            return; // not at rest: what it answers goes on from here
        }
        const auto real = m_pace.realTimeUntil(due);
        if (mayRun && real <= timerSlack) {
            m_runner.waitShortly(due);
            continue;
        }
        if (!m_pace.isPaused() && next) {
            m_timer.start(std::chrono::floor<std::chrono::milliseconds>(
                std::clamp<std::chrono::nanoseconds>(real - timerSlack / 2, 0s, 24h)));
        }
        m_runner.setRank(next ? next->job->id : 0);
        m_runner.rest(due);
        return;
    }
}

void ProcessHost::serve(Process &process)
{
    const Process::State state = process.state;
    process.last = std::exchange(process.due, TraceEvent::noDeadline);
    ask(process);
    switch (state) {
    case Process::State::Starting:
        if (process.ready)
            play(process);
        break;
    case Process::State::Handed:
        play(process);
        break;
    case Process::State::Standing:
        process.child->goOn();
        break;
    case Process::State::Idle:
    case Process::State::Asked:
        Q_UNREACHABLE();
    }
}

void ProcessHost::ask(Process &process)
{
    process.state = Process::State::Asked;
    m_asked = &process;
    m_patience.start();
}

void ProcessHost::play(Process &process)
{
    record(process, EventKind::WorkerBusy, process.job->task);
    process.step = 0;
    process.playing = true;
    process.child->play(process.job->script);
}

void ProcessHost::said(Process &process, const std::string &line)
{
    if (!process.ready && line == protocol::ready) {
        process.ready = true;
        if (process.state == Process::State::Asked) { // it took longer than it was said to cost
            process.last = std::max(process.last, m_pace.now());
            play(process);
        }
        return;
    }
    const bool playing = process.state == Process::State::Asked && process.playing;
    const std::size_t steps = playing ? process.job->script.size() : 0;
    if (playing && process.step < steps && line == lineOf(process.job->script[process.step]))
        takeDown(process, process.job->script[process.step++]);
    else if (playing && process.step == steps && line == protocol::end)
        endJob(process);
    else
        lose(process,
             QStringLiteral("the worker process said what nobody expected: %1").arg(QString::fromStdString(line)));
}

void ProcessHost::takeDown(Process &process, const JobStep &step)
{
    const TaskId task = process.job->task;
    switch (step.kind) {
    case JobStep::Kind::Print:
        m_link.record({.task = task, .other = process.id, .line = step.line, .kind = EventKind::Printed}, step.text);
        return;
    case JobStep::Kind::Compute:
        record(process, EventKind::WorkerBusy, task);
        break;
    case JobStep::Kind::Block:
        record(process, EventKind::WorkerBlocked, task);
        break;
    case JobStep::Kind::Crash: // it does not say so
        return;
    }
    answered(process);
    wakeAt(process, Process::State::Standing, process.last + step.duration);
}

void ProcessHost::endJob(Process &process)
{
    const JobNumber job = std::exchange(process.job, {})->id;
    process.playing = false;
    m_reports.ended(job, process.last, {});
    if (!m_waiting.empty()) {
        process.job = std::move(m_waiting.front());
        m_waiting.pop_front();
        play(process);
        return;
    }
    answered(process);
    process.state = Process::State::Idle;
    record(process, EventKind::WorkerIdle);
}

void ProcessHost::answered(const Process &process)
{
    if (m_asked != &process)
        return;
    m_asked = nullptr;
    m_patience.stop();
}

void ProcessHost::lose(Process &process, const QString &reason)
{
    const TimePoint ended = m_pace.now();
    record(process, EventKind::WorkerEnded);
    answered(process);
    process.child->kill();
    process.child->deleteLater();
    const std::optional<ProcessJob> job = std::move(process.job);
    std::erase_if(m_processes, [&process](const auto &other) { return other.get() == &process; });
    if (job)
        m_reports.ended(job->id, ended, reason);
    startNext(ended);
}

} // namespace overlap
