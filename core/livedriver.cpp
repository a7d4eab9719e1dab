// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/livedriver.h"

#include "core/liveprocesses.h"
#include "core/livethreads.h"
#include "core/workers.h"

#include <QThread>

namespace overlap {

LiveDriver::LiveDriver(Pace &pace, Pace::Runner &runner, Trace &trace, WorkerTrace &workerTrace,
                       const VariantMain &main, const KnobValues &values)
    : m_pace(pace), m_runner(runner), m_link(pace, runner, workerTrace), m_loop(*this, trace),
      m_program(m_loop, main, values)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &LiveDriver::pump);
    connect(&m_pace, &Pace::changed, this, &LiveDriver::pump);
    connect(&m_link, &LiveLink::posted, this, &LiveDriver::pump, Qt::QueuedConnection);
    m_loop.workers().setMaker([this](Loop &loop, const PoolPlan &plan) -> std::unique_ptr<WorkerPool> {
        if (plan.place == JobPlace::Process)
            return std::make_unique<LiveProcesses>(loop, plan, m_link);
        return std::make_unique<LiveThreads>(loop, plan, m_link);
    });
    m_loop.onReadyFromOutside([this] { m_timer.start(0); });
    m_timer.start(0);
}

LiveDriver::~LiveDriver()
{
    // Before the clock, which is this object, is gone.
    if (!m_program.isOver()) {
        m_loop.workers().stop(); // beside the tasks
        m_program.abort();
    }
    m_link.clear(); // before the loop, to which it may hold tasks
}

TimePoint LiveDriver::now()
{
    const TimePoint now = m_runner.isStepping()
        ? m_stepBase + std::chrono::duration_cast<Duration>(std::chrono::steady_clock::now() - m_stepSince)
        : m_pace.now();
    m_last = std::max(m_last, now); // a hold may come between two readings
    return m_last;
}

void LiveDriver::blockUntil(TimePoint end)
{
    hold(end, nullptr);
}

void LiveDriver::blockWhile(const BeginOutside &begin)
{
    hold(TraceEvent::noDeadline, begin);
}

void LiveDriver::hold(TimePoint end, const BeginOutside &begin)
{
    if (m_runner.isStepping())
        endStep();
    m_runner.retarget(end);
    if (begin)
        begin([this] { m_runner.retarget(TimePoint{}); });
    if (!m_runner.wait())
        throw Cancelled();
    if (m_runner.isStepping()) {
        beginStep();
        --m_turnsBeforeStep; // what the step allows is the rest of this turn
    }
}

void LiveDriver::beginStep()
{
    m_stepBase = m_pace.now();
    m_stepSince = std::chrono::steady_clock::now();
    m_turnsBeforeStep = m_loop.turns();
    m_stepUntil = m_loop.nextDue();
}

void LiveDriver::endStep()
{
    if (m_loop.turns() != m_turnsBeforeStep && !m_loop.currentTask())
        m_program.settle(now());
    m_runner.endStep(now());
}

bool LiveDriver::runOne()
{
    if (m_runner.isStepping() && m_loop.turns() != m_turnsBeforeStep)
        endStep();
    if (!m_runner.isStepping()) {
        if (!m_runner.mayRun())
            return false;
        if (m_runner.isStepping())
            beginStep();
    }
    return m_program.runNext(m_runner.isStepping() ? std::min(m_stepUntil, now()) : now());
}

void LiveDriver::pump()
{
    // Now and then the event loop gets its turn, for what comes from outside.
    constexpr int callbacksInARow = 256;
    constexpr std::chrono::milliseconds timerSlack = 2ms;

    m_timer.stop(); // what it was to wait for is looked at anew
    m_runner.begin();
    for (int left = callbacksInARow; left > 0; --left) {
        m_link.receive();
        if (runOne())
            continue;
        if (m_program.isOver() || m_runner.isStopped() || m_pace.isPaused())
            break;
        const auto real = m_pace.realTimeUntil(m_loop.nextDue());
        if (real > timerSlack) {
            m_timer.start(std::chrono::floor<std::chrono::milliseconds>(
                std::min<std::chrono::nanoseconds>(real - timerSlack / 2, 24h)));
            break;
        }
        m_runner.waitShortly(m_loop.nextDue());
    }
    if (m_runner.isStepping())
        endStep();

    if (m_program.isOver()) {
        m_timer.stop();
        m_runner.rest(TraceEvent::noDeadline);
        QThread::currentThread()->quit();
        return;
    }
    if (!m_pace.isPaused() && !m_timer.isActive())
        m_timer.start(0);
    m_runner.rest(m_loop.nextDue());
}

} // namespace overlap
