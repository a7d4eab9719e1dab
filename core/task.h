// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/future.h"

#include <QString>

namespace overlap {

/// A coroutine that the loop drives: the part of a task that does not depend on its result.
/// The algorithms are those of asyncio.Task in CPython 3.11 (Lib/asyncio/tasks.py: __step, __wakeup, cancel).
class TaskBase : public FutureBase
{
public:
    /// An empty name becomes "Task-N"; `line` is where it is created, 0 if that is unknown.
    /// A task that failed and is dropped before anybody has taken its error is warned of.
    TaskBase(const QString &name, quint32 line);
    ~TaskBase() override;

    /// The task whose turn it is. Errors: UsageError outside a task.
    static TaskBase &current();

    QString name() const;
    TaskId taskId() const override { return m_id; }

    /// Asks the task to cancel: what it waits for is cancelled, or else Cancelled is thrown at its next await.
    /// Returns false if it has ended. As in asyncio.Task.cancel.
    bool cancel() override;

    /// Throws `error` into the task on the loop's next iteration, whatever it waits for: for a run that must not go on.
    void fail(std::exception_ptr error);

    /// Takes one request to cancel back; returns how many are left. As in asyncio.Task.uncancel.
    int uncancel();
    /// How many requests to cancel there are. As in asyncio.Task.cancelling.
    int cancelling() const { return m_cancelRequests; }

    // For awaitables, within the task's turn.

    /// Ends the turn until `future` is done. Errors: UsageError if the task is suspended already, which means that a
    /// coroutine was called but neither awaited nor made a task.
    void suspend(std::coroutine_handle<> handle, const Ref<FutureBase> &future, quint32 line);

    /// Ends the turn; the task is ready again at once.
    void yield(std::coroutine_handle<> handle, quint32 line);

    /// Throws what the turn was started with, if it was started with an error.
    void throwInjected();

protected:
    /// Makes `driver` the first thing to resume, on the loop's next iteration.
    void start(std::coroutine_handle<> driver);
    void endWithValue();
    void endCancelled();
    void endWithError(std::exception_ptr error);

private:
    friend class Loop;
    void expectNotSuspended() const;
    void refuseItself(std::coroutine_handle<> handle, quint32 line);
    void takeTurnSoon();
    void step(std::exception_ptr error);
    void unwindStray();
    void leaveLoop();

    QString m_name; ///< Empty for the default: most tasks are never asked.
    TaskId m_id;
    quint32 m_createdLine;
    std::coroutine_handle<> m_resume;
    Ref<FutureBase> m_waitingFor;
    CallbackId m_waiterId = 0; ///< Of this task with what it waits for.
    std::exception_ptr m_injected;
    std::exception_ptr m_failure;       ///< From fail().
    TaskBase *m_previousTask = nullptr; ///< In the loop's list of unfinished tasks.
    TaskBase *m_nextTask = nullptr;
    int m_cancelRequests = 0;
    bool m_mustCancel = false;
    bool m_cancelling = false; ///< Within cancel(): tasks that await each other in a circle come back here.
};

} // namespace overlap
