// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/asyncevent.h"
#include "core/gather.h"
#include "core/lock.h"
#include "core/queue.h"
#include "core/semaphore.h"
#include "core/taskgroup.h"
#include "core/timeout.h"
#include "tests/fuzz/program.h"

#include <qcoro/qcoroasyncgenerator.h>

namespace overlap::fuzz {

/// The one kind of error that programs raise.
struct Boom : std::runtime_error
{
    explicit Boom(int number) : std::runtime_error(std::to_string(number)) { }
};

class Interpreter;

/// What an operand stands for, to be given to what takes calls, operations and tasks alike.
struct Argument
{
    using value_type = int;
    HandleAwaiter<TaskHandle<int>> operator co_await() const;

    Interpreter *interpreter;
    Operand operand;
    int number;
};

/// A task as it is, and anything else as a new task.
TaskHandle<int> ensureFuture(const Argument &argument, std::source_location);

/// Runs a program with the awaitables of core/: each statement does what Python's does, and says the same.
class Interpreter
{
public:
    explicit Interpreter(const Program &program);

    /// Within the main task.
    QCoro::Task<> main();

private:
    friend TaskHandle<int> ensureFuture(const Argument &argument, std::source_location);

    /// What a statement knows of where it stands.
    struct Place
    {
        int number = 0;                   ///< Its own.
        const TaskGroup *group = nullptr; ///< Around it.
        const Timeout *limit = nullptr;   ///< Around it.
    };

    static QCoro::Task<int> function(Interpreter *self, int index);
    QCoro::AsyncGenerator<int> generate(int index);
    QCoro::Task<> run(const Block &block, Place place);

    // Operands.
    auto calling(int index) { return call(&Interpreter::function, this, index); }
    /// Awaits an operand that is not a task. Permits, locks and events give 1, as Python's True, and what gives nothing
    /// gives 0.
    static QCoro::Task<int> perform(Interpreter *self, Operand operand, int number);
    auto performing(const Operand &operand, int number) { return call(&Interpreter::perform, this, operand, number); }
    TaskHandle<int> start(int function);
    TaskHandle<int> newestOrStarted(int function);
    std::vector<Argument> arguments(const std::vector<Operand> &operands, int number);
    /// The newest task of a function; null if there is none.
    TaskBase *newest(int function) const;
    /// Calls `use` with what the operand is in core/ and awaits what it returns.
    template<typename Use>
    QCoro::Task<int> with(Operand operand, int number, Use use);
    /// As above, with the gather of several operands, and says the result.
    template<typename Use>
    QCoro::Task<> withAll(const std::vector<Operand> &operands, int number, const char *words, Use use);

    template<typename Resource>
    QCoro::Task<> hold(Resource resource, const Block &body, Place place);
    /// For a lock that the program may release by hand: then its release at the end fails, which no destructor can say.
    QCoro::Task<> holdReleased(const Lock &lock, const Block &body, Place place);
    QCoro::Task<> handled(const Try &what, Place place);

    QCoro::Task<> run(const Sleep &what, Place place);
    QCoro::Task<> run(const BlockingSleep &what, Place place);
    QCoro::Task<> run(const Await &what, Place place);
    QCoro::Task<> run(const Forget &what, Place place);
    QCoro::Task<> run(const Start &what, Place place);
    QCoro::Task<> run(const Gather &what, Place place);
    QCoro::Task<> run(const AsCompleted &what, Place place);
    QCoro::Task<> run(const WaitFor &what, Place place);
    QCoro::Task<> run(const Shield &what, Place place);
    QCoro::Task<> run(const Cancel &what, Place place);
    QCoro::Task<> run(const CancelSelf &what, Place place);
    QCoro::Task<> run(const Uncancel &what, Place place);
    QCoro::Task<> run(const Look &what, Place place);
    QCoro::Task<> run(const LookAround &what, Place place);
    QCoro::Task<> run(const Raise &what, Place place);
    QCoro::Task<> run(const Release &what, Place place);
    QCoro::Task<> run(const SetEvent &what, Place place);
    QCoro::Task<> run(const QueueStep &what, Place place);
    QCoro::Task<> run(const Repeat &what, Place place);
    QCoro::Task<> run(const Try &what, Place place);
    QCoro::Task<> run(const Reschedule &what, Place place);
    QCoro::Task<> run(const Limit &what, Place place);
    QCoro::Task<> run(const Group &what, Place place);
    QCoro::Task<> run(const With &what, Place place);
    QCoro::Task<> run(const Hold &what, Place place);
    QCoro::Task<> run(const ForEach &what, Place place);

    const Program &m_program;
    bool m_releasesLocks = false; ///< By hand.
    TaskBase *m_main = nullptr;
    std::vector<std::optional<TaskHandle<int>>> m_tasks; ///< The newest one of each function but main.
    std::optional<TaskGroup> m_newestGroup;
    std::vector<Semaphore> m_semaphores;
    std::vector<Lock> m_locks;
    std::vector<Event> m_events;
    std::vector<Queue<int>> m_queues;
};

} // namespace overlap::fuzz
