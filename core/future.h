// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/traceevent.h"
#include "core/smallfunction.h"

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
    explicit FutureBase(WaitReason reason);
    virtual ~FutureBase();
    Q_DISABLE_COPY_MOVE(FutureBase)

    Loop &loop() const { return m_loop; }
    WaitReason reason() const { return m_reason; }

    bool isDone() const { return m_state != State::Pending; }
    bool isCancelled() const { return m_state == State::Cancelled; }
    bool isFailed() const { return m_state == State::Failed; }
    const std::exception_ptr &error() const { return m_error; }

    /// Ends the future as cancelled; what waits for it is woken. Returns false if it was done already.
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

    /// When the future will be done, if that is known: the deadline of a timer.
    virtual TimePoint due() const { return TraceEvent::noDeadline; }

protected:
    enum class State : quint8 { Pending, Done, Failed, Cancelled };
    void finish(State state);

private:
    friend class TaskBase;
    struct Waiter
    {
        TaskBase *task; ///< Whom the callback wakes; null if it is not a task.
        CallbackId id;
        Callback callback;
    };
    CallbackId addWaiter(TaskBase *task, Callback callback);
    void schedule(Waiter &waiter);

    Loop &m_loop;
    std::exception_ptr m_error;
    QVarLengthArray<Waiter, 1> m_waiters;
    CallbackId m_lastId = 0;
    WaitReason m_reason;
    State m_state = State::Pending;
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
    explicit FutureAwaiterBase(Ref<FutureBase> future) : m_future(std::move(future)) { }

    bool await_ready() const { return m_future->isDone(); }
    void await_suspend(std::coroutine_handle<> handle, std::source_location where = std::source_location::current());

protected:
    /// Throws what was thrown into the task, or what the future ended with.
    void resume();

    Ref<FutureBase> m_future;

private:
    TaskBase *m_task = nullptr;
};

/// Awaits a future. *Suspends*: unless it is done. *Resumes*: on the iteration after the one in which it was done.
/// *On cancel*: the future is cancelled too. *Errors*: those of the future. *As in*: `await future`.
template<typename T>
class FutureAwaiter : public FutureAwaiterBase
{
public:
    FutureAwaiter(Ref<FutureBase> future, const Slot<T> *slot) : FutureAwaiterBase(std::move(future)), m_slot(slot) { }

    T await_resume()
    {
        resume();
        return m_slot->get();
    }

private:
    const Slot<T> *m_slot;
};

/// A handle to a future with a value. Copies share it.
template<typename T = void>
class Future
{
public:
    using value_type = T;

    explicit Future(WaitReason reason = WaitReason::Event) : m_state(new FutureOf<T>(reason)) { }

    FutureAwaiter<T> operator co_await() const { return {Ref<FutureBase>(m_state.data()), &m_state->slot}; }

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

private:
    Ref<FutureOf<T>> m_state;
};

} // namespace overlap
