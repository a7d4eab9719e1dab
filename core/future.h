// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/smallfunction.h"
#include "core/traceevent.h"

#include <QSharedData>
#include <QVarLengthArray>

#include <coroutine>
#include <exception>
#include <optional>
#include <source_location>
#include <stdexcept>

namespace overlap {

class FutureBase;
class Loop;
class TaskBase;

template<typename T>
using Ref = QExplicitlySharedDataPointer<T>;

/// Thrown at an await of a task that has been asked to cancel. Not a std::exception, so that a handler of errors
/// does not catch it by chance. As in asyncio.CancelledError.
struct Cancelled
{ };

/// Whether it is a Cancelled; null is not.
bool isCancellation(const std::exception_ptr &error);

/// Thrown into a task whose run must not go on, such as one that goes on catching Cancelled. Programs do not name it.
struct Stopped
{
    const char *message = nullptr; ///< Why the task fails; null if it only ends as cancelled.
};

/// Thrown for a call that cannot be: awaiting outside a task, a result that is not there. As in
/// asyncio.InvalidStateError.
struct UsageError : std::logic_error
{
    using std::logic_error::logic_error;
};

/// What a loop runs once a future is done. The argument is the future, or null for a plain call.
using Callback = SmallFunction<void(FutureBase *)>;

/// Something that will be done: the one thing on which a task suspends. As in asyncio.Future.
/// Belongs to the loop that was current when it was made and is used on that loop's thread only.
class FutureBase : public QSharedData
{
public:
    explicit FutureBase(WaitReason reason, ResourceId resource = 0, QueueWait queueWait = QueueWait::Unknown);
    virtual ~FutureBase();
    Q_DISABLE_COPY_MOVE(FutureBase)

    Loop &loop() const { return m_loop; }
    WaitReason reason() const { return m_reason; }
    /// What tasks share and wait for by this future; 0 if nothing that is recorded.
    ResourceId resource() const { return m_resource; }
    /// What a task waits for that awaits it, if that is at a queue.
    QueueWait queueWait() const { return m_queueWait; }

    bool isDone() const { return m_state != State::Pending; }
    bool isCancelled() const { return m_state == State::Cancelled; }
    bool isFailed() const { return m_state == State::Failed; }
    /// What it failed with, else null. Whoever asks has taken the error.
    const std::exception_ptr &error() const
    {
        m_errorTaken = true;
        return m_error;
    }

    /// Ends the future as cancelled; what waits for it is woken. Returns false if it was done already; whoever cancels
    /// it does not ask for its error, which counts as taken then.
    virtual bool cancel();

    /// Ends the future with a value, which derived classes have stored before.
    void setDone() { finish(State::Done); }
    void setError(std::exception_ptr error);

    /// Errors: UsageError if the future is done.
    void expectPending() const;

    /// Throws what the future ended with; returns if it ended with a value. Errors: UsageError while it is pending.
    void check() const;

    using CallbackId = quint32;
    /// Runs `callback` on the loop's next iteration once the future is done.
    CallbackId addDoneCallback(Callback callback) { return addWaiter(nullptr, std::move(callback)); }
    void removeDoneCallback(CallbackId id);

    /// The task that the future stands for, for the trace; 0 if it is not a task.
    virtual TaskId taskId() const { return 0; }

    /// Records which tasks `waiter` awaits by this future, if it stands for several.
    virtual void recordAwaited(TaskId /*waiter*/) const { }

    /// Records, as an event of that kind, that `waiter` awaits `awaited` with others, unless that is done.
    static void recordAwaited(TaskId waiter, EventKind kind, const FutureBase &awaited);

    /// When the future will be done, if that is known: the deadline of a timer.
    virtual TimePoint due() const { return TraceEvent::noDeadline; }

protected:
    enum class State : quint8 { Pending, Done, Failed, Cancelled };
    void finish(State state);

    /// The error of a failed future that nobody has taken; null otherwise.
    std::exception_ptr untakenError() const { return m_errorTaken ? nullptr : m_error; }

private:
    friend class Loop;
    friend class TaskBase;
    struct Waiter
    {
        TaskBase *task; ///< Whom the callback wakes; null if it is not a task.
        CallbackId id;
        Callback callback;
    };
    CallbackId addWaiter(TaskBase *task, Callback callback);
    void schedule(Waiter &waiter);
    void dropWaiters();

    Loop &m_loop;
    std::exception_ptr m_error;
    QVarLengthArray<Waiter, 1> m_waiters;
    CallbackId m_lastId = 0;
    QueueWait m_queueWait;
    ResourceId m_resource;
    WaitReason m_reason;
    State m_state = State::Pending;
    bool m_isWatched = false; ///< The loop knows that it may never be done, and that what waits for it may keep it.
    mutable bool m_errorTaken = false;
};

/// Where a value is kept until it is taken; void has none.
template<typename T>
struct Slot
{
    std::optional<T> value;
    T get() const { return *value; }
};

template<>
struct Slot<void>
{
    void get() const { }
};

/// A future with a value of type T.
template<typename T>
class FutureOf : public FutureBase
{
public:
    using FutureBase::FutureBase;
    Slot<T> slot;
};

/// The part of awaiting that does not depend on the type: suspends the current task on a future.
class FutureAwaiterBase
{
public:
    /// `line`: where the task is seen to wait; 0: at the co_await.
    explicit FutureAwaiterBase(Ref<FutureBase> future, quint32 line = 0) : m_future(std::move(future)), m_line(line) { }

    bool await_ready() const { return m_future->isDone(); }
    void await_suspend(std::coroutine_handle<> handle, std::source_location where = std::source_location::current());

protected:
    /// Throws what was thrown into the task, or what the future ended with.
    void resume();

    Ref<FutureBase> m_future;

private:
    TaskBase *m_task = nullptr;
    quint32 m_line;
};

/// Awaits what a handle stands for: a future, a task, a gather. Handles have future(), value_type and result().
/// *Suspends*: unless the future is done. *Resumes*: on the iteration after the one in which it was done.
/// *On cancel*: the future is cancelled too. *Errors*: those of the future. *As in*: `await future`.
template<typename Handle>
class HandleAwaiter : public FutureAwaiterBase
{
public:
    explicit HandleAwaiter(Handle handle, quint32 line = 0)
        : FutureAwaiterBase(handle.future(), line), m_handle(std::move(handle))
    { }

    typename Handle::value_type await_resume()
    {
        resume();
        return m_handle.result();
    }

private:
    Handle m_handle;
};

/// A handle to a future with a value. Copies share it.
template<typename T = void>
class Future
{
public:
    using value_type = T;

    explicit Future(WaitReason reason = WaitReason::Event, ResourceId resource = 0,
                    QueueWait queueWait = QueueWait::Unknown)
        : m_state(new FutureOf<T>(reason, resource, queueWait))
    { }

    HandleAwaiter<Future> operator co_await() const { return HandleAwaiter<Future>(*this); }

    /// To await it on behalf of a caller: the task is seen to wait at `where`.
    HandleAwaiter<Future> from(std::source_location where) const { return HandleAwaiter<Future>(*this, where.line()); }

    friend bool operator==(const Future &a, const Future &b) { return a.m_state == b.m_state; }

    /// Ends the future as cancelled. Returns false if it was done already.
    bool cancel() const { return m_state->cancel(); }
    bool isDone() const { return m_state->isDone(); }
    bool isCancelled() const { return m_state->isCancelled(); }

    /// Ends the future with a value. Errors: UsageError if it was done already.
    template<typename... Value>
    void setResult(Value &&...value) const
    {
        m_state->expectPending();
        if constexpr (!std::is_void_v<T>)
            m_state->slot.value.emplace(std::forward<Value>(value)...);
        m_state->setDone();
    }

    void setError(std::exception_ptr error) const { m_state->setError(std::move(error)); }

    /// The value. Errors: those of the future; UsageError while it is pending.
    T result() const
    {
        m_state->check();
        return m_state->slot.get();
    }

    Ref<FutureBase> future() const { return Ref<FutureBase>(m_state.data()); }

private:
    Ref<FutureOf<T>> m_state;
};

} // namespace overlap
