// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/livethreads.h"

#include "core/loop.h"
#include "core/workers.h"

#include <QThread>

#include <unistd.h>

namespace overlap {

namespace {

/// How large a stack each of so many threads gets. Together they stay below the 40 MiB that glibc keeps for the next
/// threads: where it unmaps hundreds of stacks one by one, the end of a run takes half as long again.
uint stackBytes(std::size_t threads)
{
    constexpr std::size_t together = 32 * 1024 * 1024;
    constexpr std::size_t most = 8 * 1024 * 1024;
#ifdef NDEBUG
    constexpr std::size_t least = 48 * 1024; // a connection of QWebSocket has used 32
#else
    constexpr std::size_t least = 512 * 1024; // frames of such a build are larger, above all under a sanitizer
#endif
    static const auto ofSystem = static_cast<std::size_t>(std::max(sysconf(_SC_THREAD_STACK_MIN), 0L));
    return static_cast<uint>(std::clamp(together / std::max<std::size_t>(threads, 1), ofSystem + least, most));
}

} // namespace

/// One thread. All its members are guarded by the pool's mutex, and the functions are called with that held, except for
/// run(), end() and those of JobContext.
class LiveThreads::Worker final : public QThread, public JobContext, public GilThread
{
public:
    Worker(LiveThreads &pool, const QString &name, WorkerId id)
        : m_pool(pool), m_id(id), m_runner(pool.m_link.pace(), &pool.m_link.runner())
    {
        setObjectName(name);
        setStackSize(stackBytes(m_pool.m_plan.maxWorkers));
        m_pool.m_link.record({.other = m_id, .kind = EventKind::WorkerStarted, .reason = WaitReason::Thread}, name);
    }

    /// Returns false if the system allows no more threads.
    bool begin()
    {
        start();
        if (isRunning() || isFinished())
            return true;
        m_pool.m_link.record({.other = m_id, .kind = EventKind::WorkerEnded});
        return false;
    }

    bool isIdle() const { return !m_job; }

    void give(Queued queued)
    {
        m_time = std::max(m_time, queued.since);
        m_number = queued.number;
        m_job = std::move(queued.job);
        m_runner.setRank(m_number);
        m_runner.begin();
        m_hasJob.notify_one();
    }

    /// Needs no mutex, but that the pool is known to end.
    void end()
    {
        m_runner.stop();
        quit(); // a job's event loop, which would only look now and then
        m_hasJob.notify_one();
    }

    void compute(Duration cost, quint32) override
    {
        std::unique_lock lock(m_pool.m_mutex);
        expectGoingOn();
        cost = std::max(cost, Duration::zero());
        if (m_pool.m_hasGil) {
            m_pool.m_gil.request(*this, cost, m_time);
            do {
                wait(lock);
            } while (!m_pool.m_gil.letGo(*this));
        } else {
            record(EventKind::WorkerBusy);
            waitFor(cost, lock);
        }
    }

    void block(Duration duration, quint32) override
    {
        std::unique_lock lock(m_pool.m_mutex);
        expectGoingOn();
        record(EventKind::WorkerBlocked);
        waitFor(std::max(duration, Duration::zero()), lock);
    }

    void print(const QString &text, quint32 line) override
    {
        const std::lock_guard lock(m_pool.m_mutex);
        m_pool.m_link.record({.task = m_job->task, .other = m_id, .line = line, .kind = EventKind::Printed}, text);
    }

    LiveLink *link() override { return &m_pool.m_link; }

    void blockWhile(const BeginOutside &begin) override
    {
        std::unique_lock lock(m_pool.m_mutex);
        expectGoingOn();
        record(EventKind::WorkerBlocked);
        setUntil(TraceEvent::noDeadline);
        lock.unlock();
        begin([this] {
            const std::lock_guard held(m_pool.m_mutex);
            setUntil(m_pool.m_link.pace().now());
        });
        lock.lock();
        wait(lock);
    }

    void crash(quint32) override { throw UsageError("only a process can crash alone"); }

protected:
    void run() override
    {
        std::unique_lock lock(m_pool.m_mutex);
        while (!m_pool.m_ending) {
            if (m_job) {
                work(lock);
                continue;
            }
            m_runner.rest(TraceEvent::noDeadline);
            m_hasJob.wait(lock);
        }
        m_pool.m_link.record({.other = m_id, .kind = EventKind::WorkerEnded});
        m_runner.rest(TraceEvent::noDeadline);
    }

    void holdGil(TimePoint, TimePoint until) override
    {
        record(EventKind::WorkerBusy, WaitReason::Lock);
        setUntil(until);
    }

    void shortenGil(TimePoint until) override { setUntil(until); }

    void awaitGil(TimePoint) override
    {
        record(EventKind::WorkerReady);
        setUntil(TraceEvent::noDeadline);
    }

private:
    void record(EventKind kind, WaitReason reason = WaitReason::None)
    {
        m_pool.m_link.record({.task = m_job->task, .other = m_id, .kind = kind, .reason = reason});
    }

    void expectGoingOn() const
    {
        if (m_pool.m_ending)
            throw Cancelled();
    }

    void setUntil(TimePoint until)
    {
        m_until = until;
        m_runner.retarget(until);
    }

    void waitFor(Duration duration, std::unique_lock<std::mutex> &lock)
    {
        setUntil(m_time + duration);
        wait(lock);
    }

    /// Waits until m_until has come, which other threads may move meanwhile.
    void wait(std::unique_lock<std::mutex> &lock)
    {
        bool goesOn = true;
        do { // at least once: in a paused run it takes a step, also if the time has come
            lock.unlock();
            goesOn = m_runner.wait();
            lock.lock();
        } while (goesOn && m_until > m_pool.m_link.pace().now());
        expectGoingOn(); // before another thread is given what an ended one waits for
        m_time = m_until;
    }

    void work(std::unique_lock<std::mutex> &lock)
    {
        record(EventKind::WorkerBusy);
        lock.unlock();
        {
            const JobContext::Scope scope(*this);
            m_job->run();
        }
        lock.lock();
        m_pool.finish(m_number, std::exchange(m_job, {}),
                      m_time); // which ends on the loop's thread, with all that it holds
        if (!m_pool.m_queue.empty() && !m_pool.m_ending) {
            give(std::move(m_pool.m_queue.front()));
            m_pool.m_queue.pop_front();
        } else {
            m_pool.m_link.record({.other = m_id, .kind = EventKind::WorkerIdle});
        }
    }

    LiveThreads &m_pool;
    const WorkerId m_id;
    Pace::Runner m_runner;
    std::condition_variable m_hasJob;
    JobNumber m_number = 0;
    Ref<Job> m_job;      ///< Null while it is idle.
    TimePoint m_time{};  ///< Its logical time: the deadline that it has come to.
    TimePoint m_until{}; ///< What it waits for.
};

LiveThreads::LiveThreads(Loop &loop, const PoolPlan &plan, LiveLink &link)
    : m_loop(loop), m_plan(plan), m_link(link) { }

LiveThreads::~LiveThreads()
{
    stop();
    for (const auto &worker : m_workers)
        worker->QThread::wait();
    const std::lock_guard lock(m_mutex); // tells a race detector, which cannot see into QThread, that they are gone
}

void LiveThreads::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    for (const auto &worker : m_workers) // without the lock, which each of them needs to end
        worker->end();
}

JobNumber LiveThreads::submit(Ref<Job> job)
{
    ++m_unfinished;
    Queued queued{++m_lastNumber, std::move(job), m_loop.time()};
    m_link.notBefore(m_loop.clock().now());
    const std::lock_guard lock(m_mutex);
    m_hasGil = m_loop.workers().hasGil();
    const auto idle = std::ranges::find_if(m_workers, &Worker::isIdle);
    if (idle != m_workers.end()) {
        (*idle)->give(std::move(queued));
    } else if (m_workers.size() < m_plan.maxWorkers) {
        const QString name = workerName(m_plan, m_workers.size() + 1);
        auto worker = std::make_unique<Worker>(*this, name, m_loop.workers().nextId());
        if (worker->begin()) {
            worker->give(std::move(queued));
            m_workers.push_back(std::move(worker));
        } else {
            refuse(std::move(queued));
        }
    } else {
        m_queue.push_back(std::move(queued));
    }
    return m_lastNumber;
}

void LiveThreads::drop(JobNumber number)
{
    const auto drops = [&] {
        const std::lock_guard lock(m_mutex);
        return std::erase_if(m_queue, [=](const Queued &queued) { return queued.number == number; });
    };
    if (drops() > 0)
        jobIsOver();
}

void LiveThreads::finish(JobNumber number, Ref<Job> job, TimePoint ended)
{
    auto deliver = [this, job = std::move(job), ended] {
        job->deliver(ended);
        jobIsOver();
    };
    m_link.post(ended, std::move(deliver), number);
}

void LiveThreads::refuse(Queued queued)
{
    auto deliver = [this, job = std::move(queued.job), ended = queued.since] {
        job->fail(std::make_exception_ptr(std::runtime_error("the system allows no more threads")), ended);
        jobIsOver();
    };
    m_link.post(queued.since, std::move(deliver), queued.number);
}

void LiveThreads::jobIsOver()
{
    --m_unfinished;
    m_loop.workers().jobIsOver();
}

} // namespace overlap
