// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modelledpool.h"

#include "core/workers.h"

#include <QScopedValueRollback>

#include <algorithm>

namespace overlap {

/// One worker, and where it is in its job's script.
class ModelledPool::Worker final : public GilThread
{
public:
    Worker(ModelledPool &pool, const QString &name, TimePoint now)
        : m_pool(pool), m_loop(pool.m_loop), m_id(m_loop.workers().nextId())
    {
        const WaitReason reason = place() == JobPlace::Thread ? WaitReason::Thread : WaitReason::Process;
        m_loop.recordAt(now, {.other = m_id, .kind = EventKind::WorkerStarted, .reason = reason}, name);
    }

    ~Worker() override { endWait(); }

    bool isIdle() const { return !m_job.job && !m_gone; }
    bool isGone() const { return m_gone; }

    /// When it gets on with its job, and its place among those that do so at the same time.
    auto due() const { return std::pair(m_due, m_job.number); }

    /// Takes a job; a new worker needs `startup` before it begins.
    void take(Queued job, TimePoint now, Duration startup)
    {
        m_job = std::move(job);
        m_starting = startup > Duration::zero();
        if (!m_starting) {
            begin(now);
            return;
        }
        record(now, EventKind::WorkerStarting);
        wait(now + startup);
    }

    /// The moment for which it waits has come.
    void getOn()
    {
        const TimePoint now = m_due;
        endWait();
        if (std::exchange(m_starting, false))
            begin(now);
        else if (!m_hasGil || m_pool.m_gil.letGo(*this))
            play(now);
    }

    void end(TimePoint now)
    {
        m_gone = true;
        m_loop.recordAt(now, {.other = m_id, .kind = EventKind::WorkerEnded});
    }

protected:
    void holdGil(TimePoint now, TimePoint until) override
    {
        m_hasGil = true;
        record(now, EventKind::WorkerBusy, WaitReason::Lock);
        wait(until);
    }

    void shortenGil(TimePoint until) override { wait(until); }

    void awaitGil(TimePoint now) override
    {
        m_hasGil = false;
        record(now, EventKind::WorkerReady);
    }

private:
    JobPlace place() const { return m_pool.m_plan.place; }

    void record(TimePoint now, EventKind kind, WaitReason reason = WaitReason::None)
    {
        m_loop.recordAt(now, {.task = m_job.job->task, .other = m_id, .kind = kind, .reason = reason});
    }

    void wait(TimePoint until)
    {
        endWait();
        m_due = until;
        m_place = m_loop.addOutside(until, m_job.number, [this](FutureBase *) {
            m_place.reset();
            getOn();
        });
    }

    void endWait()
    {
        if (m_place)
            m_loop.removeOutside(*std::exchange(m_place, {}));
        m_due = TraceEvent::noDeadline;
    }

    void begin(TimePoint now)
    {
        m_script = recordJob(*m_job.job, place());
        m_next = 0;
        m_begins = true;
        record(now, EventKind::WorkerBusy);
        play(now);
    }

    void play(TimePoint now)
    {
        m_hasGil = false;
        for (; m_next < m_script.size(); ++m_next) {
            const JobStep &step = m_script[m_next];
            if (step.kind == JobStep::Kind::Crash)
                break;
            if (step.kind == JobStep::Kind::Print) {
                m_loop.recordAt(now,
                                {.task = m_job.job->task, .other = m_id, .line = step.line, .kind = EventKind::Printed},
                                step.text);
                continue;
            }
            ++m_next;
            m_begins = false;
            if (step.kind == JobStep::Kind::Block) {
                record(now, EventKind::WorkerBlocked);
                wait(now + step.duration);
            } else if (place() == JobPlace::Thread && m_loop.workers().hasGil()) {
                m_pool.m_gil.request(*this, step.duration, now);
            } else {
                record(now, EventKind::WorkerBusy);
                wait(now + step.duration);
            }
            return;
        }
        if (std::exchange(m_begins, false))
            wait(now); // a job that takes no time is over on the loop's next iteration, not within the submission
        else
            finish(now);
    }

    void finish(TimePoint now)
    {
        const bool crashed = m_next < m_script.size();
        Queued over = std::exchange(m_job, {});
        if (crashed)
            end(now);
        m_pool.jobIsOver({over.number, std::move(over.job), now, crashed});
        m_pool.takeNext(*this, now);
        if (isIdle())
            m_loop.recordAt(now, {.other = m_id, .kind = EventKind::WorkerIdle});
    }

    ModelledPool &m_pool;
    Loop &m_loop;
    const WorkerId m_id;
    Queued m_job; ///< Null while it is idle.
    JobScript m_script;
    std::size_t m_next = 0; ///< In the script.
    TimePoint m_due = TraceEvent::noDeadline;
    std::optional<Loop::Outside::iterator> m_place; ///< Of m_due.
    bool m_starting = false;
    bool m_begins = false; ///< No step of the job has taken time so far.
    bool m_hasGil = false;
    bool m_gone = false;
};

ModelledPool::ModelledPool(Loop &loop, const PoolPlan &plan) : m_loop(loop), m_plan(plan) { }

ModelledPool::~ModelledPool()
{
    for (const auto &worker : m_workers) {
        if (!worker->isGone())
            worker->end(m_loop.clock().now());
    }
}

JobNumber ModelledPool::submit(Ref<Job> job)
{
    catchUp();
    const TimePoint now = m_loop.time();
    ++m_unfinished;
    Queued queued{++m_lastNumber, std::move(job)};
    const auto idle = std::ranges::find_if(m_workers, &Worker::isIdle);
    if (idle != m_workers.end())
        (*idle)->take(std::move(queued), now, {});
    else if (std::ranges::count_if(m_workers, std::not_fn(&Worker::isGone)) < std::ptrdiff_t(m_plan.maxWorkers))
        startWorker(std::move(queued), now);
    else
        m_queue.push_back(std::move(queued));
    return m_lastNumber;
}

void ModelledPool::drop(JobNumber number)
{
    catchUp();
    if (std::erase_if(m_queue, [=](const Queued &queued) { return queued.number == number; }) > 0) {
        --m_unfinished;
        m_loop.workers().jobIsOver();
    }
}

void ModelledPool::startWorker(Queued queued, TimePoint now)
{
    m_workers.push_back(std::make_unique<Worker>(*this, workerName(m_plan, ++m_started), now));
    m_workers.back()->take(std::move(queued), now, m_plan.startup);
}

void ModelledPool::takeNext(Worker &worker, TimePoint now)
{
    if (m_queue.empty())
        return;
    Queued queued = std::move(m_queue.front());
    m_queue.pop_front();
    if (worker.isGone())
        startWorker(std::move(queued), now);
    else
        worker.take(std::move(queued), now, {});
}

void ModelledPool::catchUp()
{
    // A turn that has held the loop may not have heard yet of what came to its end meanwhile.
    const QScopedValueRollback rollback(m_catchingUp, true);
    for (;;) {
        const auto first = std::ranges::min_element(m_workers, {}, [](const auto &worker) { return worker->due(); });
        if (first == m_workers.end() || (*first)->due().first >= m_loop.time())
            return;
        (*first)->getOn();
    }
}

void ModelledPool::jobIsOver(Over over)
{
    if (!m_catchingUp) {
        deliver(over);
        return;
    }
    const JobNumber number = over.number;
    m_loop.addOutside(over.ended, number, [this, number](FutureBase *) { deliver(m_late.extract(number).mapped()); });
    m_late.emplace(number, std::move(over));
}

void ModelledPool::deliver(const Over &over)
{
    if (over.crashed)
        over.job->deliverCrash(over.ended);
    else
        over.job->deliver(over.ended);
    --m_unfinished;
    m_loop.workers().jobIsOver();
}

} // namespace overlap
