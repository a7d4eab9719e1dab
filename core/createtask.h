// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call.h"
#include "core/task.h"

#include <QScopeGuard>

namespace overlap {

/// What stands for something under way: a task, a future, a gather.
template<typename Awaitable>
concept Started = requires(const Awaitable awaitable) {
    typename Awaitable::value_type;
    awaitable.future();
    awaitable.result();
};

/// What co_await takes as it stands.
template<typename T>
concept Awaited = requires(T object) { object.operator co_await(); } || requires(T object) { object.await_ready(); };

/// What does nothing before it is awaited and can be made a task: a call, an operation, a sleep.
template<typename Awaitable>
concept Startable = !Started<Awaitable> && Awaited<Awaitable> && requires { typename Awaitable::value_type; };

namespace detail {

template<typename Awaitable>
void forget(Awaitable &awaitable)
{
    if constexpr (requires { awaitable.forget(); })
        awaitable.forget();
}

/// The name and the line of what has them of its own.
template<typename Awaitable>
TaskName nameOf(const Awaitable &awaitable, std::source_location where)
{
    if constexpr (requires { awaitable.name(); })
        return awaitable.name();
    else
        return TaskName(QString(), where);
}

} // namespace detail

/// A task with a result of type T.
template<typename T>
class TaskOf final : public TaskBase
{
public:
    /// `awaitable` is Startable; it is awaited in the task.
    template<typename Awaitable>
    static Ref<TaskOf> make(const TaskName &name, Awaitable awaitable)
    {
        Ref<TaskOf> task(new TaskOf(name.text, name.line));
        task->start(drive(task, std::move(awaitable)).handle);
        return task;
    }

    Slot<T> slot;

private:
    /// The outermost coroutine of a task. It destroys itself at its end.
    struct Driver
    {
        struct promise_type
        {
            Driver get_return_object() { return {std::coroutine_handle<promise_type>::from_promise(*this)}; }
            std::suspend_always initial_suspend() noexcept { return {}; }
            std::suspend_never final_suspend() noexcept { return {}; }
            void return_void() { }
            void unhandled_exception() { std::terminate(); }
        };
        std::coroutine_handle<> handle;
    };

    using TaskBase::TaskBase;

    template<typename Awaitable>
    static Driver drive(Ref<TaskOf> task, Awaitable awaitable)
    {
        try {
            const auto drop = qScopeGuard([&] { detail::forget(awaitable); }); // cancelled before its first turn
            task->throwInjected();
            if constexpr (std::is_void_v<T>) {
                co_await std::move(awaitable);
            } else {
                T value = co_await std::move(awaitable);
                task->slot.value.emplace(std::move(value));
            }
            task->endWithValue();
        } catch (const Cancelled &) {
            task->endCancelled();
        } catch (const Stopped &stopped) {
            if (stopped.message)
                task->endWithError(std::make_exception_ptr(std::runtime_error(stopped.message)));
            else
                task->endCancelled();
        } catch (...) {
            task->endWithError(std::current_exception());
        }
    }
};

/// A handle to a task. Copies share it; the task goes on without any.
template<typename T = void>
class TaskHandle
{
public:
    using value_type = T;

    explicit TaskHandle(Ref<TaskOf<T>> state) : m_state(std::move(state)) { }

    /// *Suspends*: unless the task has ended. *Resumes*: on the iteration after the task's last turn.
    /// *On cancel*: the task is cancelled too. *Errors*: those of the task; Cancelled if it was cancelled.
    /// *As in*: `await task`.
    HandleAwaiter<TaskHandle> operator co_await() const { return HandleAwaiter<TaskHandle>(*this); }

    /// Asks the task to cancel. Returns false if it has ended.
    bool cancel() const { return m_state->cancel(); }
    bool isDone() const { return m_state->isDone(); }
    bool isCancelled() const { return m_state->isCancelled(); }
    QString name() const { return m_state->name(); }

    /// The result of an ended task. Errors: those of the task; UsageError while it is running.
    T result() const
    {
        m_state->check();
        return m_state->slot.get();
    }

    /// The error of an ended task, null if there was none. Errors: Cancelled if it was cancelled; UsageError while it
    /// is running. As in asyncio.Task.exception.
    const std::exception_ptr &error() const
    {
        if (!m_state->isFailed())
            m_state->check();
        return m_state->error();
    }

    Ref<FutureBase> future() const { return Ref<FutureBase>(m_state.data()); }
    TaskBase &task() const { return *m_state; }

private:
    Ref<TaskOf<T>> m_state;
};

/// Makes a task of a call, an operation or a sleep. It starts on the loop's next iteration, in the order of creation.
/// As in asyncio.create_task.
template<Startable Awaitable>
auto createTask(Awaitable awaitable, std::source_location where = std::source_location::current())
{
    using T = typename Awaitable::value_type;
    const TaskName name = detail::nameOf(awaitable, where);
    return TaskHandle<T>(TaskOf<T>::make(name, std::move(awaitable)));
}

/// `createTask("nap", sleep(2s))`: a task with that name.
template<Startable Awaitable>
auto createTask(TaskName name, Awaitable awaitable)
{
    using T = typename Awaitable::value_type;
    return TaskHandle<T>(TaskOf<T>::make(name, std::move(awaitable)));
}

/// `createTask("users", fetch, "users", 2s)`: a named task of `fetch("users", 2s)`.
template<typename Function, typename... Arguments>
    requires std::is_invocable_v<Function &, Arguments...>
auto createTask(TaskName name, Function function, Arguments... arguments)
{
    return createTask(call(std::move(name), std::move(function), std::move(arguments)...));
}

} // namespace overlap
