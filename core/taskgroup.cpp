// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/taskgroup.h"

#include "core/loop.h"
#include "core/waiter.h"

namespace overlap {

namespace {

std::string groupMessage(std::size_t count)
{
    return "unhandled errors in a TaskGroup (" + std::to_string(count)
        + (count == 1 ? " sub-exception)" : " sub-exceptions)");
}

enum class BodyEnd : quint8 { Well, Cancelled, Stopped, Failed };

BodyEnd bodyEnd(const std::exception_ptr &error)
{
    if (!error)
        return BodyEnd::Well;
    try {
        std::rethrow_exception(error);
    } catch (const Cancelled &) {
        return BodyEnd::Cancelled;
    } catch (const Stopped &) {
        return BodyEnd::Stopped;
    } catch (...) {
        return BodyEnd::Failed;
    }
}

} // namespace

ExceptionGroup::ExceptionGroup(std::vector<std::exception_ptr> exceptions)
    : std::runtime_error(groupMessage(exceptions.size())), m_exceptions(std::move(exceptions))
{ }

struct TaskGroup::State
{
    /// What the exit waits for: all of the tasks, not one.
    class Exit final : public FutureBase
    {
    public:
        explicit Exit(const TaskGroup::State &state) : FutureBase(WaitReason::Task), m_state(state) { }

        using FutureBase::recordAwaited;
        void recordAwaited(TaskId waiter) const override
        {
            for (const Ref<TaskBase> &task : m_state.tasks)
                recordAwaited(waiter, EventKind::AwaitsAll, *task);
        }

    private:
        const TaskGroup::State &m_state;
    };

    void abort();
    void taskDone(FutureBase &task);

    std::vector<Ref<TaskBase>> tasks; ///< The unfinished ones, in the order of their creation.
    std::vector<std::exception_ptr> errors;
    Ref<TaskBase> parent;
    Ref<FutureBase> completed; ///< An Exit; null unless the exit waits.
    bool entered = false;
    bool exiting = false;
    bool aborting = false;
    bool parentCancelRequested = false;
};

void TaskGroup::State::abort()
{
    aborting = true;
    const std::vector<Ref<TaskBase>> all = tasks;
    for (const Ref<TaskBase> &task : all)
        task->cancel();
}

void TaskGroup::State::taskDone(FutureBase &task)
{
    std::erase_if(tasks, [&](const Ref<TaskBase> &one) { return one.data() == &task; });
    if (completed && tasks.empty() && !completed->isDone())
        completed->setDone();
    if (task.isCancelled() || !task.isFailed())
        return;
    errors.push_back(task.error());
    if (!parent->isDone() && !aborting && !parentCancelRequested) {
        abort();
        parentCancelRequested = true;
        parent->cancel();
    }
}

TaskGroup::TaskGroup() : m_state(std::make_shared<State>()) { }

void TaskGroup::expectOpen() const
{
    if (!m_state->entered)
        throw UsageError("the task group has not been entered");
    if (m_state->exiting && m_state->tasks.empty())
        throw UsageError("the task group is finished");
    if (m_state->aborting)
        throw UsageError("the task group is shutting down");
}

void TaskGroup::add(TaskBase &task) const
{
    m_state->tasks.emplace_back(&task);
    task.addDoneCallback([state = m_state](FutureBase *done) { state->taskDone(*done); });
}

Operation<> TaskGroup::enter()
{
    if (m_state->entered)
        throw UsageError("the task group has been entered already");
    m_state->parent = Ref<TaskBase>(&TaskBase::current());
    m_state->entered = true;
    co_return;
}

Operation<> TaskGroup::exit(std::exception_ptr error, std::source_location where)
{
    return exit(m_state, std::move(error), where);
}

Operation<> TaskGroup::exit(std::shared_ptr<State> state, std::exception_ptr error, std::source_location where)
{
    state->exiting = true;
    const BodyEnd end = bodyEnd(error);
    bool passCancellationOn = end == BodyEnd::Cancelled;
    if (state->parentCancelRequested && state->parent->uncancel() == 0)
        passCancellationOn = false;
    if (error && !state->aborting)
        state->abort();

    // More than once, because the wait can be cancelled more than once.
    while (!state->tasks.empty()) {
        const Ref<FutureBase> completed(new State::Exit(*state));
        state->completed = completed;
        try {
            co_await BareAwaiter(completed, where);
        } catch (const Cancelled &) {
            if (!state->aborting) {
                passCancellationOn = true;
                state->abort();
            }
        }
        state->completed.reset();
    }

    if (end == BodyEnd::Stopped)
        std::rethrow_exception(error);
    if (passCancellationOn && state->errors.empty())
        throw Cancelled();
    if (end == BodyEnd::Failed)
        state->errors.push_back(error);
    if (!state->errors.empty())
        throw ExceptionGroup(std::exchange(state->errors, {}));
}

} // namespace overlap
