// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/liverun.h"

#include "core/livedriver.h"
#include "core/pace.h"
#include "core/trace.h"
#include "core/workertrace.h"

#include <QThread>

#include <atomic>

namespace overlap {

class LiveRun::Thread : public QThread
{
public:
    Thread(std::shared_ptr<Pace> pace, VariantMain main, KnobValues values)
        : m_pace(std::move(pace)), m_runner(*m_pace), m_main(std::move(main)), m_values(std::move(values))
    {
        setObjectName(QStringLiteral("live run"));
    }

    ~Thread() override
    {
        stop();
        wait();
        // wait() is enough; a race detector that cannot see into QThread needs to be told.
        (void)m_left.load(std::memory_order_acquire);
    }

    /// If the system allows no more threads, the run fails with that at once; nothing of the program runs.
    void begin()
    {
        start();
        if (isRunning() || isFinished())
            return;
        VirtualClock clock;
        Loop loop(clock, trace);
        Runner(loop, m_main, m_values).fail("the system allows no more threads");
        m_runner.rest(TraceEvent::noDeadline);
    }

    void stop()
    {
        m_runner.stop();
        quit();
    }

    Trace trace;
    WorkerTrace workerTrace;

protected:
    void run() override
    {
        {
            LiveDriver driver(*m_pace, m_runner, trace, workerTrace, m_main, m_values);
            exec();
        }
        m_left.store(true, std::memory_order_release);
    }

private:
    std::shared_ptr<Pace> m_pace;
    Pace::Runner m_runner;
    VariantMain m_main;
    KnobValues m_values;
    std::atomic<bool> m_left{false};
};

LiveRun::LiveRun(std::shared_ptr<Pace> pace, VariantMain main, KnobValues values)
    : m_thread(std::make_unique<Thread>(std::move(pace), std::move(main), std::move(values)))
{
    m_thread->begin();
}

LiveRun::~LiveRun() = default;

bool LiveRun::update()
{
    // In this order: the workers have written their last before the loop writes that the run has ended.
    const bool byLoop = m_timeline.update(m_thread->trace);
    const bool byWorkers = m_timeline.update(m_thread->workerTrace.trace());
    return byLoop || byWorkers;
}

bool LiveRun::isUpToDate() const
{
    return m_thread->trace.isEmpty() && m_thread->workerTrace.trace().isEmpty();
}

void LiveRun::stop()
{
    m_thread->stop();
}

} // namespace overlap
