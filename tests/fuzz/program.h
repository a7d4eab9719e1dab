// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace overlap::fuzz {

// A random program: plain data, that both the C++ runtime and, as text, Python can run. Its functions are numbered: 0
// is main, and a function calls and awaits only those of a higher number, so that no program waits for itself in a
// circle. Delays are in milliseconds.

struct Statement;
using Block = std::vector<Statement>;

/// What can be awaited, and given to gather, wait_for, shield and as_completed.
struct Operand
{
    enum class Kind : quint8 {
        Call,   ///< Of a function.
        Task,   ///< The newest task of a function; a new one if there is none.
        Permit, ///< To acquire a semaphore.
        Lock,   ///< To acquire a lock.
        Event,  ///< To wait for an event.
        Get,    ///< An item of a queue.
        Put,    ///< An item into a queue.
        Join,   ///< To wait until all items of a queue are done.
        Sleep,
    };
    Kind kind{};
    int index = 0; ///< Of the function, semaphore, lock, event or queue; the delay of a sleep.
};

struct Sleep
{
    int delay = 0;
};
struct BlockingSleep
{
    int delay = 0;
};
struct Await
{
    Operand operand;
};
/// Calls a function and drops what it returns.
struct Forget
{
    int function = 0;
};
/// Makes a task.
struct Start
{
    enum class Where : quint8 { Loop, GroupAround, NewestGroup };
    int function = 0;
    Where where = Where::Loop; ///< Where there is no such group: in the loop.
};
struct Gather
{
    std::vector<Operand> operands;
};
struct AsCompleted
{
    std::vector<Operand> operands;
    std::optional<int> limit;
};
/// Of several operands: of their gather.
struct WaitFor
{
    std::vector<Operand> operands;
    int limit = 0;
};
/// Of several operands: of their gather.
struct Shield
{
    std::vector<Operand> operands;
};
/// Asks the newest task of a function to cancel; main's is the main task.
struct Cancel
{
    int function = 0;
};
struct CancelSelf
{ };
struct Uncancel
{ };
/// Prints how many requests to cancel there are, and the state of the newest task of a function.
struct Look
{
    int function = 0;
};
/// Prints the state of the first semaphore, lock and event.
struct LookAround
{ };
struct Raise
{ };
struct Release
{
    Operand operand; ///< Permit or Lock.
};
struct SetEvent
{
    int event = 0;
    bool set = true; ///< Otherwise it is cleared.
};
/// What a queue can do without waiting.
struct QueueStep
{
    enum class Kind : quint8 { Get, Put, TaskDone, Size };
    Kind kind{};
    int queue = 0;
};
struct Repeat
{
    int times = 1;
    Block body;
};
struct Try
{
    Block body;
    std::optional<Block> onError;
    std::optional<Block> onCancel;
    bool swallows = false; ///< The handler of a cancellation does not throw it on.
    std::optional<Block> finally;
};
/// Moves the end of the limit around this statement, if there is one, to that long from now.
struct Reschedule
{
    int delay = 0;
};
/// `async with asyncio.timeout`
struct Limit
{
    int delay = 0;
    Block body;
};
/// `async with asyncio.TaskGroup`
struct Group
{
    Block body;
};
/// `async with` a context manager of the program's own.
struct With
{
    enum class End : quint8 { Plain, Suppresses, FailsToEnter, FailsToLeave };
    int enter = 0;
    int leave = 0;
    End end = End::Plain;
    Block body;
};
/// `async with` a semaphore or a lock.
struct Hold
{
    Operand operand; ///< Permit or Lock.
    Block body;
};
/// `async for` over a generator, left early after `limit` items.
struct ForEach
{
    int generator = 0;
    int limit = 0;
    Block body;
};

struct Statement
{
    std::variant<Sleep, BlockingSleep, Await, Forget, Start, Gather, AsCompleted, WaitFor, Shield, Cancel, CancelSelf,
                 Uncancel, Look, LookAround, Raise, Release, SetEvent, QueueStep, Repeat, Try, Reschedule, Limit, Group,
                 With, Hold, ForEach>
        what;
    int number = 0; ///< Names it in the output.
};

/// An async generator: yields 0, 1 and so on between its blocks, and says when it is closed, however that happens.
struct Generator
{
    std::vector<Block> steps;
};

struct Program
{
    std::vector<Block> functions; ///< Function i returns i.
    std::vector<Generator> generators;
    std::vector<int> semaphores; ///< Their permits.
    int locks = 0;
    int events = 0;
    std::vector<int> queues; ///< Their sizes; 0: no bound.
};

/// The blocks within a statement.
std::vector<Block *> blocksOf(Statement &statement);

/// All functions and the steps of all generators.
std::vector<Block *> blocksOf(Program &program);

/// As above, and all blocks within.
std::vector<Block *> allBlocksOf(Program &program);

/// Numbers the statements from 1 and returns how many there are.
int numberStatements(Program &program);

template<typename... Functions>
struct Overloaded : Functions...
{
    using Functions::operator()...;
};
template<typename... Functions>
Overloaded(Functions...) -> Overloaded<Functions...>;

} // namespace overlap::fuzz
