// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/call.h"
#include "core/task.h"

namespace overlap {

/// A task with a result of type T.
template<typename T>
class TaskOf final : public TaskBase
{
public:
    template<typename StartedCall>
    static Ref<TaskOf> make(StartedCall call)
    {
        Ref<TaskOf> task(new TaskOf(call.name().text, call.name().line));
        task->start(drive(task, std::move(call)).handle);
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

    template<typename StartedCall>
    static Driver drive(Ref<TaskOf> task, StartedCall call)
    {
        try {
            task->throwInjected(); // cancelled before its first turn
            QCoro::Task<T> coroutine = call();
            if constexpr (std::is_void_v<T>) {
                co_await coroutine;
            } else {
                T value = co_await coroutine;
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
    FutureAwaiter<T> operator co_await() const { return {Ref<FutureBase>(m_state.data()), &m_state->slot}; }

    /// Asks the task to cancel. Returns false if it has ended.
    bool cancel() const { return m_state->cancel(); }
    bool isDone() const { return m_state->isDone(); }
    bool isCancelled() const { return m_state->isCancelled(); }
    const QString &name() const { return m_state->name(); }

    /// The result of an ended task. Errors: those of the task; UsageError while it is running.
    T result() const
    {
        m_state->check();
        return m_state->slot.get();
    }

    const Ref<TaskOf<T>> &state() const { return m_state; }

private:
    Ref<TaskOf<T>> m_state;
};

/// Makes a task of a call. It starts on the loop's next iteration, in the order of creation. As in asyncio.create_task.
template<typename Function, typename... Arguments>
auto createTask(Call<Function, Arguments...> call)
{
    using T = typename Call<Function, Arguments...>::value_type;
    return TaskHandle<T>(TaskOf<T>::make(std::move(call)));
}

/// `createTask("users", fetch, "users", 2s)`: a named task of `fetch("users", 2s)`.
template<typename Function, typename... Arguments>
    requires std::is_invocable_v<Function &, Arguments...>
auto createTask(TaskName name, Function function, Arguments... arguments)
{
    return createTask(call(std::move(name), std::move(function), std::move(arguments)...));
}

} // namespace overlap
