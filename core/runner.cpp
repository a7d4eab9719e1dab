// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/runner.h"

#include "core/gather.h"
#include "core/workers.h"

namespace overlap {

Runner::Runner(Loop &loop, const VariantMain &main, const KnobValues &values) : m_loop(loop), m_scope(loop)
{
    TaskName name("main");
    name.line = 0; // nobody in the lesson's file creates it
    m_main = Ref<TaskBase>(&createTask(std::move(name), main, values).task());
    stopWhenDone(*m_main);
}

Runner::~Runner()
{
    abort();
}

void Runner::stopWhenDone(FutureBase &future)
{
    future.addDoneCallback([loop = &m_loop](FutureBase *) { loop->stop(); });
}

bool Runner::runNext(TimePoint now)
{
    if (isOver())
        return false;
    if (m_loop.runNext(now))
        return true;
    if (!m_loop.isStopping())
        return false;
    m_loop.restart();
    cancelRest(); // and what has been created while the rest was cancelled
    return true;
}

void Runner::settle(TimePoint now)
{
    while (!m_loop.isTurnNext() && runNext(std::min(now, m_loop.time()))) { }
}

void Runner::cancelRest()
{
    m_phase = Phase::CleanUp;
    const std::vector<Ref<TaskBase>> rest = m_loop.tasks();
    if (rest.empty()) {
        // As asyncio.run, which shuts the default executor down: what is under way in a thread goes on to its end.
        if (m_loop.workers().unfinished() > 0)
            m_loop.workers().whenIdle([this] { m_loop.stop(); });
        else
            end();
        return;
    }
    const auto ended = m_loop.dealWithEndOf(m_main->taskId());
    for (const Ref<TaskBase> &task : rest)
        task->cancel();
    const Ref<GatherFuture> all(new GatherFuture(true));
    for (const Ref<TaskBase> &task : rest)
        all->add(Ref<FutureBase>(task.data()));
    stopWhenDone(*all);
}

void Runner::abort()
{
    // A task may catch its cancellation and await again, but not for ever: then it gets Stopped, and what catches even
    // that is left suspended. Each round is bounded, so that a stop is short whatever the tasks do.
    constexpr int polite = 5;
    constexpr int patience = 10;
    for (int round = 0; round < patience && !isOver(); ++round) {
        const std::vector<Ref<TaskBase>> tasks = m_loop.tasks();
        for (const Ref<TaskBase> &task : tasks) {
            if (round < polite)
                task->cancel();
            else
                task->fail(std::make_exception_ptr(Stopped()));
        }
        for (std::size_t left = 200 + 20 * tasks.size(); left > 0 && runNext(m_loop.time()); --left) { }
    }
    if (!isOver())
        end();
}

void Runner::fail(const char *message)
{
    m_main->fail(std::make_exception_ptr(Stopped{message}));
    abort();
}

void Runner::end()
{
    m_phase = Phase::Over;
    (void)m_main->error(); // it is what the run ended with
    m_loop.workers().close();
    m_loop.record({.kind = EventKind::RunEnded});
}

} // namespace overlap
