// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/liveprocesses.h"

#include "core/loop.h"
#include "core/processhost.h"
#include "core/processpool.h"
#include "core/workers.h"

#include <QThread>

namespace overlap {

class LiveProcesses::Thread final : public QThread
{
public:
    Thread(const PoolPlan &plan, LiveLink &link, Pace::Runner &runner, ProcessHost::Reports reports)
        : m_host(std::make_unique<ProcessHost>(plan, link, runner, std::move(reports)))
    {
        setObjectName(QStringLiteral("processes"));
        m_host->moveToThread(this);
    }

    ~Thread() override
    {
        quit();
        wait();
    }

    /// Has the host do something, on its thread.
    template<typename Action>
    void post(Action action)
    {
        QMetaObject::invokeMethod(
            m_host.get(), [host = m_host.get(), action = std::move(action)] { action(*host); }, Qt::QueuedConnection);
    }

protected:
    void run() override
    {
        m_host->pump();
        exec();
        m_host.reset(); // here, where its processes and timers belong
    }

private:
    std::unique_ptr<ProcessHost> m_host;
};

LiveProcesses::LiveProcesses(Loop &loop, const PoolPlan &plan, LiveLink &link)
    : m_loop(loop), m_link(link), m_runner(link.pace(), &link.runner())
{
    ProcessHost::Reports reports;
    reports.nextId = [&loop] { return loop.workers().nextId(); };
    reports.ended = [this, &link](JobNumber number, TimePoint ended, const QString &error) {
        link.post(
            ended, [=, this] { finish(number, ended, error); }, number);
    };
    reports.dropped = [this, &link](JobNumber number) {
        link.post(
            link.pace().now(), [=, this] { forget(number); }, number);
    };
    m_thread = std::make_unique<Thread>(plan, link, m_runner, std::move(reports));
    m_thread->start();
}

LiveProcesses::~LiveProcesses()
{
    m_runner.stop();
    m_thread.reset();
}

JobNumber LiveProcesses::submit(Ref<Job> job)
{
    const JobNumber number = ++m_lastNumber;
    ProcessJob handed{number, job->task, recordJob(*job, JobPlace::Process), m_loop.time()};
    m_jobs.emplace(number, std::move(job));
    m_link.notBefore(m_loop.clock().now());
    m_runner.expect();
    m_thread->post([handed = std::move(handed)](ProcessHost &host) { host.submit(handed); });
    return number;
}

void LiveProcesses::drop(JobNumber number)
{
    m_runner.expect();
    m_thread->post([number](ProcessHost &host) { host.drop(number); });
}

void LiveProcesses::finish(JobNumber number, TimePoint ended, const QString &error)
{
    const Ref<Job> job = m_jobs.at(number);
    if (error.isEmpty())
        job->deliver(ended);
    else
        job->fail(std::make_exception_ptr(BrokenProcess(error.toStdString())), ended);
    forget(number);
}

void LiveProcesses::forget(JobNumber number)
{
    m_jobs.erase(number);
    m_loop.workers().jobIsOver();
}

} // namespace overlap
