// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop.h"

#include "core/network.h"
#include "core/task.h"
#include "core/timer.h"
#include "core/warningtext.h"
#include "core/workers.h"

#include <QScopedValueRollback>

#include <algorithm>
#include <limits>

namespace overlap {

namespace {

thread_local Loop *currentLoop = nullptr;

} // namespace

Loop::Loop(Clock &clock, Trace &trace)
    : m_clock(clock), m_trace(trace), m_network(std::make_unique<Network>()),
      m_workers(std::make_unique<Workers>(*this))
{ }

Loop::~Loop()
{
    m_workers.reset();
    // What is left may be the last to hold a task, which then leaves this loop.
    m_ready.clear();
    m_deadlines.clear();
    m_outside.clear();
    while (!m_watched.empty())
        (*m_watched.begin())->dropWaiters();
}

Loop &Loop::current()
{
    if (!currentLoop)
        throw UsageError("there is no running loop");
    return *currentLoop;
}

Loop *Loop::currentOrNull()
{
    return currentLoop;
}

Loop::Scope::Scope(Loop *loop) : m_before(std::exchange(currentLoop, loop)) { }

Loop::Scope::~Scope()
{
    currentLoop = m_before;
}

void Loop::block(Duration duration)
{
    m_time += std::max(duration, Duration::zero());
    m_clock.blockUntil(m_time);
}

void Loop::blockWhile(const BeginOutside &begin)
{
    m_clock.blockWhile(begin);
    m_time = std::max(m_time, m_clock.now());
}

void Loop::enqueue(Callback callback, Ref<FutureBase> subject, bool isTurn)
{
    m_ready.push_back({std::move(callback), std::move(subject), isTurn});
    if (!m_running && m_wake) {
        m_time = std::max(m_time, m_clock.now());
        m_wake();
    }
}

bool Loop::isLater(const Deadline &a, const Deadline &b)
{
    return a.time != b.time ? a.time > b.time : a.order > b.order;
}

void Loop::addTimer(Ref<Timer> timer)
{
    const TimePoint deadline = timer->due();
    m_deadlines.push_back({deadline, ++m_lastOrder, std::move(timer)});
    std::ranges::push_heap(m_deadlines, isLater);
}

void Loop::popDeadline()
{
    std::ranges::pop_heap(m_deadlines, isLater);
    m_deadlines.back().timer->m_inHeap = false;
    if (!m_deadlines.back().timer->m_armed)
        --m_cancelledTimers;
    m_deadlines.pop_back();
}

void Loop::dropCancelledTimers()
{
    // As asyncio: when most of the heap is dead weight, it is built anew. Order within it does not change.
    if (m_cancelledTimers > 100 && m_cancelledTimers > m_deadlines.size() / 2) {
        std::erase_if(m_deadlines, [](const Deadline &deadline) { return !deadline.timer->m_armed; });
        std::ranges::make_heap(m_deadlines, isLater);
        m_cancelledTimers = 0;
    }
    while (!m_deadlines.empty() && !m_deadlines.front().timer->m_armed)
        popDeadline();
}

bool Loop::beginIteration(TimePoint now)
{
    const QScopedValueRollback running(m_running, true);
    if (m_stopping)
        return false;
    dropCancelledTimers();
    if (m_ready.empty()) {
        const TimePoint next = std::min(nextDeadline(), nextOutside());
        if (next == TraceEvent::noDeadline || next > now)
            return false;
        m_time = std::max(m_time, next);
        m_clock.reach(m_time);
        if (nextOutside() < nextDeadline())
            callSoon(std::move(m_outside.extract(m_outside.begin()).mapped()));
    }
    while (!m_deadlines.empty() && m_deadlines.front().time <= m_time) {
        Ref<Timer> timer = m_deadlines.front().timer;
        popDeadline();
        if (timer->m_armed)
            callSoon([timer](FutureBase *) { timer->fire(); });
    }
    m_iterationLeft = m_ready.size();
    return m_iterationLeft > 0;
}

bool Loop::runNext(TimePoint now)
{
    if (m_iterationLeft == 0 && !beginIteration(now))
        return false;
    --m_iterationLeft;
    Ready next = std::move(m_ready.front());
    m_ready.pop_front();
    const QScopedValueRollback running(m_running, true);
    const auto ended = dealWithEndOf(next.subject ? next.subject->taskId() : 0);
    if (m_debug)
        runWatched(next);
    else
        next.callback(next.subject.data());
    return true;
}

void Loop::runWatched(Ready &next)
{
    m_turnLine = 0;
    m_turnTask = 0;
    const TimePoint before = m_clock.now();
    next.callback(next.subject.data());
    const Duration took = m_clock.now() - before;
    if (took >= m_slowTurn)
        warn(WarningKind::SlowTurn, m_turnTask, m_turnLine, slowTurnWarning(took));
}

ResourceId Loop::addResource(WaitReason reason, const QString &name, std::size_t capacity, quint32 line)
{
    if (m_lastResource == std::numeric_limits<ResourceId>::max())
        return 0;
    record({.task = m_currentTask ? m_currentTask->taskId() : 0,
            .other = static_cast<quint32>(capacity),
            .line = line,
            .resource = ++m_lastResource,
            .kind = EventKind::ResourceCreated,
            .reason = reason},
           name);
    return m_lastResource;
}

void Loop::warn(WarningKind kind, TaskId task, quint32 line, const QString &text)
{
    record({.task = task, .other = static_cast<quint32>(kind), .line = line, .kind = EventKind::Warned}, text);
}

TimePoint Loop::nextDeadline() const
{
    return m_deadlines.empty() ? TraceEvent::noDeadline : m_deadlines.front().time;
}

TimePoint Loop::nextOutside() const
{
    return m_outside.empty() ? TraceEvent::noDeadline : m_outside.begin()->first.first;
}

TimePoint Loop::nextDue()
{
    if (!m_ready.empty())
        return m_time;
    dropCancelledTimers();
    return std::min(nextDeadline(), nextOutside());
}

std::vector<Ref<TaskBase>> Loop::tasks() const
{
    std::vector<Ref<TaskBase>> result;
    for (TaskBase *task = m_firstTask; task; task = task->m_nextTask)
        result.emplace_back(task);
    return result;
}

} // namespace overlap
