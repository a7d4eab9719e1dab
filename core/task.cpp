// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/task.h"

#include "core/loop.h"
#include "core/warningtext.h"

#include <QScopedValueRollback>

#include <limits>

namespace overlap {

namespace {

QString messageOf(const std::exception_ptr &error)
{
    try {
        std::rethrow_exception(error);
    } catch (const std::exception &exception) {
        return QString::fromUtf8(exception.what());
    } catch (...) {
        return QStringLiteral("unknown error");
    }
}

/// What the trace tells of an await besides its reason, at the loop's time.
quint32 awaitedBy(const FutureBase &future, TimePoint now)
{
    switch (future.reason()) {
    case WaitReason::Queue:
        return quint32(future.queueWait());
    case WaitReason::Timer: {
        const auto delay = std::chrono::round<std::chrono::microseconds>(future.due() - now).count();
        return delay > 0 && delay <= std::numeric_limits<quint32>::max() ? quint32(delay) : 0;
    }
    case WaitReason::None:
    case WaitReason::Task:
    case WaitReason::Lock:
    case WaitReason::Event:
    case WaitReason::Network:
    case WaitReason::Process:
    case WaitReason::Thread:
        return future.taskId();
    }
    Q_UNREACHABLE();
}

} // namespace

bool isCancellation(const std::exception_ptr &error)
{
    if (!error)
        return false;
    try {
        std::rethrow_exception(error);
    } catch (const Cancelled &) {
        return true;
    } catch (...) {
        return false;
    }
}

TaskBase::TaskBase(const QString &name, quint32 line)
    : FutureBase(WaitReason::Task), m_name(name), m_id(++loop().m_lastTaskId), m_createdLine(line)
{
    Loop &owner = loop();
    m_previousTask = std::exchange(owner.m_lastTask, this);
    (m_previousTask ? m_previousTask->m_nextTask : owner.m_firstTask) = this;
    ++owner.m_liveTasks;
    const TaskBase *parent = owner.currentTask();
    owner.record(
        {.task = m_id, .other = parent ? parent->m_id : owner.m_actsFor, .line = line, .kind = EventKind::TaskCreated},
        m_name);
}

TaskBase::~TaskBase()
{
    if (!isDone())
        leaveLoop();
    if (const std::exception_ptr error = untakenError())
        loop().warn(WarningKind::ErrorNeverTaken, m_id, m_createdLine, errorNeverTakenWarning(messageOf(error)));
}

QString TaskBase::name() const
{
    return m_name.isEmpty() ? defaultTaskName(m_id) : m_name;
}

TaskBase &TaskBase::current()
{
    TaskBase *task = Loop::current().currentTask();
    if (!task)
        throw UsageError("not inside a task");
    return *task;
}

bool TaskBase::cancel()
{
    if (isDone())
        return FutureBase::cancel();
    if (m_cancelling)
        return false;
    const QScopedValueRollback guard(m_cancelling, true);
    ++m_cancelRequests;
    const TaskBase *by = loop().currentTask();
    loop().record({.task = m_id, .other = by ? by->m_id : loop().endedTask(), .kind = EventKind::CancelRequested});
    if (m_waitingFor && m_waitingFor->cancel())
        return true;
    m_mustCancel = true;
    return true;
}

void TaskBase::fail(std::exception_ptr error)
{
    m_failure = std::move(error);
    if (!m_waitingFor || m_waitingFor->isDone())
        return; // it has a turn coming
    std::exchange(m_waitingFor, {})->removeDoneCallback(m_waiterId);
    takeTurnSoon();
}

int TaskBase::uncancel()
{
    if (m_cancelRequests > 0)
        --m_cancelRequests;
    return m_cancelRequests;
}

void TaskBase::start(std::coroutine_handle<> driver)
{
    m_resume = driver;
    takeTurnSoon();
}

void TaskBase::takeTurnSoon()
{
    loop().takeTurnSoon([self = Ref<TaskBase>(this)](FutureBase *) { self->step(nullptr); });
}

void TaskBase::expectNotSuspended() const
{
    if (m_resume)
        throw UsageError("a coroutine was called but neither awaited nor made a task");
}

void TaskBase::suspend(std::coroutine_handle<> handle, const Ref<FutureBase> &future, quint32 line)
{
    expectNotSuspended();
    if (future.data() == this) {
        refuseItself(handle, line);
        return;
    }
    loop().noteLine(line);
    m_resume = handle;
    m_waitingFor = future;
    future->recordAwaited(m_id);
    loop().record({.due = future->due(),
                   .task = m_id,
                   .other = awaitedBy(*future, loop().time()),
                   .line = line,
                   .resource = future->resource(),
                   .kind = EventKind::Suspended,
                   .reason = future->reason()});
    m_waiterId = future->addWaiter(this, [self = Ref<TaskBase>(this)](FutureBase *done) {
        self->step(done->isCancelled() ? std::make_exception_ptr(Cancelled()) : done->error());
    });
    if (m_mustCancel && future->cancel())
        m_mustCancel = false;
}

void TaskBase::refuseItself(std::coroutine_handle<> handle, quint32 line)
{
    loop().noteLine(line);
    m_resume = handle;
    loop().record({.task = m_id, .line = line, .kind = EventKind::Yielded});
    // As in asyncio, others have their turn before the task is told.
    loop().takeTurnSoon([self = Ref<TaskBase>(this)](FutureBase *) {
        self->step(std::make_exception_ptr(UsageError("a task cannot await itself")));
    });
}

void TaskBase::yield(std::coroutine_handle<> handle, quint32 line)
{
    expectNotSuspended();
    loop().noteLine(line);
    m_resume = handle;
    loop().record({.task = m_id, .line = line, .kind = EventKind::Yielded});
    takeTurnSoon();
}

void TaskBase::throwInjected()
{
    if (m_injected)
        std::rethrow_exception(std::exchange(m_injected, nullptr));
}

void TaskBase::step(std::exception_ptr error)
{
    if (isDone()) // woken for a coroutine that ended with the task
        return;
    if (m_mustCancel) {
        if (!isCancellation(error))
            error = std::make_exception_ptr(Cancelled());
        m_mustCancel = false;
    }
    if (m_failure)
        error = std::exchange(m_failure, nullptr);
    m_injected = std::move(error);
    m_waitingFor.reset();

    const Ref<TaskBase> alive(this);
    Loop &owner = loop();
    TaskBase *before = std::exchange(owner.m_currentTask, this);
    ++owner.m_turns;
    owner.m_turnTask = m_id;
    owner.record({.task = m_id, .kind = EventKind::TurnStarted});
    std::exchange(m_resume, {}).resume();
    owner.m_currentTask = before;
}

void TaskBase::unwindStray()
{
    // A coroutine that was called but not awaited is suspended in this task's place. It ends with the task.
    constexpr int patience = 100;
    for (int left = patience; m_resume && left > 0; --left) {
        if (const Ref<FutureBase> future = std::exchange(m_waitingFor, {}))
            future->removeDoneCallback(m_waiterId);
        m_injected = std::make_exception_ptr(Stopped());
        std::exchange(m_resume, {}).resume();
    }
}

void TaskBase::endWithValue()
{
    if (m_mustCancel) { // asked to cancel within its last turn
        endCancelled();
        return;
    }
    unwindStray();
    loop().record({.task = m_id, .kind = EventKind::Finished});
    leaveLoop();
    setDone();
}

void TaskBase::endCancelled()
{
    unwindStray();
    loop().record({.task = m_id, .kind = EventKind::Cancelled});
    leaveLoop();
    FutureBase::cancel();
}

void TaskBase::endWithError(std::exception_ptr error)
{
    unwindStray();
    loop().record({.task = m_id, .kind = EventKind::Failed}, messageOf(error));
    leaveLoop();
    setError(std::move(error));
}

void TaskBase::leaveLoop()
{
    Loop &owner = loop();
    (m_previousTask ? m_previousTask->m_nextTask : owner.m_firstTask) = m_nextTask;
    (m_nextTask ? m_nextTask->m_previousTask : owner.m_lastTask) = m_previousTask;
    m_previousTask = m_nextTask = nullptr;
    --owner.m_liveTasks;
}

} // namespace overlap
