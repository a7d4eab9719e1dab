// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/createtask.h"

#include <memory>
#include <vector>

namespace overlap {

/// Several errors in one: what a task group throws. As Python's ExceptionGroup.
class ExceptionGroup : public std::runtime_error
{
public:
    explicit ExceptionGroup(std::vector<std::exception_ptr> exceptions);

    /// In the order in which they came.
    const std::vector<std::exception_ptr> &exceptions() const { return m_exceptions; }

private:
    std::vector<std::exception_ptr> m_exceptions;
};

/// A context for asyncWith() whose end waits for all tasks created in it. The first that fails cancels the others and
/// the body. A handle: copies share the group. Used on its loop's thread only.
/// The algorithm is that of asyncio.TaskGroup in CPython 3.11 (Lib/asyncio/taskgroups.py); tasks are cancelled in the
/// order of their creation, where CPython has the arbitrary order of a set.
class TaskGroup
{
public:
    TaskGroup();

    /// Makes a task that the group waits for. Errors: UsageError if the group has not been entered, is finished or is
    /// shutting down. As in TaskGroup.create_task.
    template<Startable Awaitable>
    auto createTask(Awaitable awaitable, std::source_location where = std::source_location::current()) const
    {
        return added(awaitable, [&] { return overlap::createTask(std::move(awaitable), where); });
    }

    template<Startable Awaitable>
    auto createTask(TaskName name, Awaitable awaitable) const
    {
        return added(awaitable, [&] { return overlap::createTask(std::move(name), std::move(awaitable)); });
    }

    template<typename Function, typename... Arguments>
        requires std::is_invocable_v<Function &, Arguments...>
    auto createTask(TaskName name, Function function, Arguments... arguments) const
    {
        return createTask(call(std::move(name), std::move(function), std::move(arguments)...));
    }

    /// *As in*: TaskGroup.__aenter__. *Suspends*: never. *Errors*: UsageError if it has been entered already.
    Operation<> enter();

    /// *Suspends*: until all tasks have ended. *Resumes*: on the iteration after the last of them. *On cancel*: all are
    /// cancelled and waited for. *Errors*: ExceptionGroup; Cancelled. *As in*: TaskGroup.__aexit__.
    Operation<> exit(std::exception_ptr error, std::source_location where = std::source_location::current());

private:
    struct State;

    template<typename Awaitable, typename Make>
    auto added(Awaitable &awaitable, Make make) const
    {
        const auto drop = qScopeGuard([&] { detail::forget(awaitable); }); // a group that takes no more has said so
        expectOpen();
        auto task = make();
        add(task.task());
        return task;
    }

    void expectOpen() const;
    void add(TaskBase &task) const;
    static Operation<> exit(std::shared_ptr<State> state, std::exception_ptr error, std::source_location where);
    std::shared_ptr<State> m_state;
};

} // namespace overlap
