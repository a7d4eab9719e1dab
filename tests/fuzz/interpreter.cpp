// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/interpreter.h"

#include "core/ascompleted.h"
#include "core/blockingsleep.h"
#include "core/print.h"
#include "core/shield.h"
#include "core/sleep.h"
#include "core/waitfor.h"
#include "tests/fuzz/words.h"

namespace overlap::fuzz {

namespace {

/// Awaits anything; what gives nothing gives 0.
template<typename Awaitable>
QCoro::Task<int> valueOf(Awaitable awaitable)
{
    if constexpr (std::is_void_v<typename Awaitable::value_type>) {
        co_await std::move(awaitable);
        co_return 0;
    } else {
        const int value = co_await std::move(awaitable);
        co_return value;
    }
}

std::chrono::milliseconds milliseconds(int count)
{
    return std::chrono::milliseconds(count);
}

const char *stateOf(const TaskBase *task)
{
    if (!task)
        return "missing";
    if (!task->isDone())
        return "pending";
    return task->isCancelled() ? "cancelled" : task->isFailed() ? "failed" : "finished";
}

} // namespace

Interpreter::Interpreter(const Program &program) : m_program(program), m_tasks(program.functions.size())
{
    Program copy = program;
    for (const Block *block : allBlocksOf(copy)) {
        for (const Statement &statement : *block) {
            const Release *release = std::get_if<Release>(&statement.what);
            m_releasesLocks |= release && release->operand.kind == Operand::Kind::Lock;
        }
    }
}

QCoro::Task<> Interpreter::main()
{
    m_main = &TaskBase::current();
    for (const int permits : m_program.semaphores)
        m_semaphores.emplace_back(permits);
    m_locks.resize(std::size_t(m_program.locks));
    m_events.resize(std::size_t(m_program.events));
    for (const int size : m_program.queues)
        m_queues.emplace_back(size);
    co_await function(this, 0);
}

QCoro::Task<int> Interpreter::function(Interpreter *self, int index)
{
    print("%1 starts", functionName(index));
    co_await self->run(self->m_program.functions[std::size_t(index)], Place());
    print("%1 ends", functionName(index));
    co_return index;
}

QCoro::Task<int> Interpreter::perform(Interpreter *self, Operand operand, int number)
{
    const int value = co_await self->with(operand, number, [](auto awaitable) { return awaitable; });
    co_return value;
}

template<typename Use>
QCoro::Task<int> Interpreter::with(Operand operand, int number, Use use)
{
    const auto index = std::size_t(operand.index);
    int value = 1;
    switch (operand.kind) {
    case Operand::Kind::Call:
        value = co_await valueOf(use(calling(operand.index)));
        break;
    case Operand::Kind::Task:
        value = co_await valueOf(use(newestOrStarted(operand.index)));
        break;
    case Operand::Kind::Permit:
        co_await valueOf(use(m_semaphores[index].acquire()));
        break;
    case Operand::Kind::Lock:
        co_await valueOf(use(m_locks[index].acquire()));
        break;
    case Operand::Kind::Event:
        co_await valueOf(use(m_events[index].wait()));
        break;
    case Operand::Kind::Get:
        value = co_await valueOf(use(m_queues[index].get()));
        break;
    case Operand::Kind::Put:
        value = co_await valueOf(use(m_queues[index].put(number)));
        break;
    case Operand::Kind::Join:
        value = co_await valueOf(use(m_queues[index].join()));
        break;
    case Operand::Kind::Sleep:
        value = co_await valueOf(use(sleep(milliseconds(operand.index))));
        break;
    }
    co_return value;
}

template<typename Use>
QCoro::Task<> Interpreter::withAll(const std::vector<Operand> &operands, int number, const char *words, Use use)
{
    QList<int> values;
    if (operands.size() == 1) {
        values += co_await with(operands.front(), number, use);
    } else {
        values = co_await use(gather(arguments(operands, number)));
    }
    print("%1 %2 %3", number, words, show(values));
}

TaskBase *Interpreter::newest(int function) const
{
    if (function == 0)
        return m_main;
    const std::optional<TaskHandle<int>> &task = m_tasks[std::size_t(function)];
    return task ? &task->task() : nullptr;
}

TaskHandle<int> Interpreter::start(int function)
{
    const TaskHandle<int> task = createTask(TaskName(functionName(function)), calling(function));
    m_tasks[std::size_t(function)] = task;
    return task;
}

TaskHandle<int> Interpreter::newestOrStarted(int function)
{
    const std::optional<TaskHandle<int>> &task = m_tasks[std::size_t(function)];
    return task ? *task : start(function);
}

std::vector<Argument> Interpreter::arguments(const std::vector<Operand> &operands, int number)
{
    std::vector<Argument> arguments;
    for (const Operand &operand : operands) {
        if (operand.kind == Operand::Kind::Task) // as `task(...)` among the arguments does in Python
            newestOrStarted(operand.index);
        arguments.push_back({this, operand, number});
    }
    return arguments;
}

TaskHandle<int> ensureFuture(const Argument &argument, std::source_location)
{
    if (argument.operand.kind == Operand::Kind::Task)
        return argument.interpreter->newestOrStarted(argument.operand.index);
    return createTask(argument.interpreter->performing(argument.operand, argument.number));
}

HandleAwaiter<TaskHandle<int>> Argument::operator co_await() const
{
    return ensureFuture(*this, std::source_location()).operator co_await();
}

QCoro::Task<> Interpreter::run(const Sleep &what, Place place)
{
    co_await sleep(milliseconds(what.delay));
    print("%1 slept", place.number);
}

QCoro::Task<> Interpreter::run(const BlockingSleep &what, Place place)
{
    blockingSleep(milliseconds(what.delay));
    print("%1 blocked", place.number);
    co_return;
}

QCoro::Task<> Interpreter::run(const Await &what, Place place)
{
    const int value = co_await perform(this, what.operand, place.number);
    print("%1 got %2", place.number, value);
}

QCoro::Task<> Interpreter::run(const Forget &what, Place place)
{
    calling(what.function);
    print("%1 forgets %2", place.number, functionName(what.function));
    co_return;
}

QCoro::Task<> Interpreter::run(const Start &what, Place place)
{
    const QString name = functionName(what.function);
    const TaskGroup *newest = m_newestGroup ? &*m_newestGroup : nullptr;
    const TaskGroup *group = what.where == Start::Where::GroupAround ? place.group : newest;
    if (what.where != Start::Where::Loop && group)
        m_tasks[std::size_t(what.function)] = group->createTask(TaskName(name), calling(what.function));
    else
        start(what.function);
    print("%1 started %2", place.number, name);
    co_return;
}

QCoro::Task<> Interpreter::run(const Gather &what, Place place)
{
    const QList<int> values = co_await gather(arguments(what.operands, place.number));
    print("%1 gathered %2", place.number, show(values));
}

QCoro::Task<> Interpreter::run(const AsCompleted &what, Place place)
{
    std::vector<Argument> all = arguments(what.operands, place.number);
    auto range = what.limit ? asCompleted(std::move(all), milliseconds(*what.limit)) : asCompleted(std::move(all));
    for (auto &next : range) {
        const int value = co_await next;
        print("%1 came %2", place.number, value);
    }
}

QCoro::Task<> Interpreter::run(const WaitFor &what, Place place)
{
    co_await withAll(what.operands, place.number, "in time",
                     [&](auto awaitable) { return waitFor(std::move(awaitable), milliseconds(what.limit)); });
}

QCoro::Task<> Interpreter::run(const Shield &what, Place place)
{
    co_await withAll(what.operands, place.number, "shielded",
                     [](auto awaitable) { return shield(std::move(awaitable)); });
}

QCoro::Task<> Interpreter::run(const Cancel &what, Place place)
{
    TaskBase *task = newest(what.function);
    print("%1 cancels %2: %3", place.number, functionName(what.function), task && task->cancel());
    co_return;
}

QCoro::Task<> Interpreter::run(const CancelSelf &, Place place)
{
    print("%1 cancels itself %2", place.number, TaskBase::current().cancel());
    co_return;
}

QCoro::Task<> Interpreter::run(const Uncancel &, Place place)
{
    print("%1 uncancels %2", place.number, TaskBase::current().uncancel());
    co_return;
}

QCoro::Task<> Interpreter::run(const Look &what, Place place)
{
    print("%1 sees %2 %3", place.number, TaskBase::current().cancelling(), stateOf(newest(what.function)));
    co_return;
}

QCoro::Task<> Interpreter::run(const LookAround &, Place place)
{
    print("%1 sees %2 %3 %4", place.number, m_semaphores[0].isLocked(), m_locks[0].isLocked(), m_events[0].isSet());
    co_return;
}

QCoro::Task<> Interpreter::run(const Raise &, Place place)
{
    throw Boom(place.number);
    co_return; // makes it a coroutine
}

QCoro::Task<> Interpreter::run(const Release &what, Place place)
{
    const auto index = std::size_t(what.operand.index);
    if (what.operand.kind == Operand::Kind::Lock)
        m_locks[index].release();
    else
        m_semaphores[index].release();
    print("%1 released", place.number);
    co_return;
}

QCoro::Task<> Interpreter::run(const SetEvent &what, Place place)
{
    const Event &event = m_events[std::size_t(what.event)];
    if (what.set)
        event.set();
    else
        event.clear();
    print(what.set ? "%1 set" : "%1 cleared", place.number);
    co_return;
}

QCoro::Task<> Interpreter::run(const QueueStep &what, Place place)
{
    const Queue<int> &queue = m_queues[std::size_t(what.queue)];
    switch (what.kind) {
    case QueueStep::Kind::Get:
        print("%1 took %2", place.number, queue.getNowait());
        break;
    case QueueStep::Kind::Put:
        queue.putNowait(place.number);
        print("%1 put", place.number);
        break;
    case QueueStep::Kind::TaskDone:
        queue.taskDone();
        print("%1 task done", place.number);
        break;
    case QueueStep::Kind::Size:
        print("%1 queue %2 %3 %4", place.number, queue.size(), queue.isEmpty(), queue.isFull());
        break;
    }
    co_return;
}

} // namespace overlap::fuzz
