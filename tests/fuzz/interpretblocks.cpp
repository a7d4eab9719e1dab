// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/asyncwith.h"
#include "core/loop.h"
#include "core/print.h"
#include "core/sleep.h"
#include "tests/fuzz/interpreter.h"
#include "tests/fuzz/words.h"

// The statements that have blocks.

namespace overlap::fuzz {

namespace {

/// The context manager of the programs.
class Context
{
public:
    Context(int number, const With &what) : m_number(number), m_what(what) { }

    QCoro::Task<> enter()
    {
        print("%1 enters", m_number);
        co_await sleep(std::chrono::milliseconds(m_what.enter));
        if (m_what.end == With::End::FailsToEnter)
            throw Boom(m_number);
    }

    QCoro::Task<bool> exit(std::exception_ptr error)
    {
        print("%1 leaves %2", m_number, words(error));
        co_await sleep(std::chrono::milliseconds(m_what.leave));
        print("%1 left", m_number);
        if (m_what.end == With::End::FailsToLeave)
            throw Boom(m_number);
        co_return m_what.end == With::End::Suppresses;
    }

private:
    int m_number;
    const With &m_what;
};

/// `async with lock`, where its release may fail.
class Holding
{
public:
    explicit Holding(Lock lock) : m_lock(std::move(lock)) { }

    Operation<> enter() { return m_lock.acquire(); }

    QCoro::Task<> exit(std::exception_ptr)
    {
        m_lock.release();
        co_return;
    }

private:
    Lock m_lock;
};

} // namespace

QCoro::Task<> Interpreter::run(const Block &block, Place place)
{
    for (const Statement &statement : block) {
        place.number = statement.number;
        co_await std::visit([&](const auto &what) { return run(what, place); }, statement.what);
    }
}

QCoro::AsyncGenerator<int> Interpreter::generate(int index)
{
    const auto closed = qScopeGuard([index] { print("g%1 closed", index); });
    const std::vector<Block> &steps = m_program.generators[std::size_t(index)].steps;
    for (int i = 0; i < int(steps.size()); ++i) {
        if (i > 0)
            co_yield i - 1;
        co_await run(steps[std::size_t(i)], Place());
    }
}

QCoro::Task<> Interpreter::run(const Repeat &what, Place place)
{
    for (int i = 0; i < what.times; ++i)
        co_await run(what.body, place);
}

QCoro::Task<> Interpreter::handled(const Try &what, Place place)
{
    std::exception_ptr error; // a handler cannot await
    std::exception_ptr cancellation;
    try {
        co_await run(what.body, place);
    } catch (const Cancelled &) {
        cancellation = std::current_exception();
    } catch (const std::exception &) {
        error = std::current_exception();
    }
    if (cancellation && what.onCancel) {
        print("%1 cancelled", place.number);
        co_await run(*what.onCancel, place);
        if (what.swallows)
            co_return;
    }
    if (cancellation)
        std::rethrow_exception(cancellation);
    if (error && !what.onError)
        std::rethrow_exception(error);
    if (error) {
        print("%1 caught %2", place.number, words(error));
        co_await run(*what.onError, place);
    }
}

QCoro::Task<> Interpreter::run(const Try &what, Place place)
{
    std::exception_ptr error;
    try {
        co_await handled(what, place);
    } catch (const Stopped &) {
        throw;
    } catch (...) {
        error = std::current_exception();
    }
    if (what.finally || !(what.onCancel || what.onError))
        print("%1 finally", place.number);
    if (what.finally)
        co_await run(*what.finally, place);
    if (error)
        std::rethrow_exception(error);
}

QCoro::Task<> Interpreter::run(const Reschedule &what, Place place)
{
    if (place.limit)
        place.limit->reschedule(Loop::current().time() + std::chrono::milliseconds(what.delay));
    print("%1 rescheduled", place.number);
    co_return;
}

QCoro::Task<> Interpreter::run(const Limit &what, Place place)
{
    Timeout limit = timeout(std::chrono::milliseconds(what.delay));
    co_await asyncWith(limit, [&]() -> QCoro::Task<> {
        Place inside = place;
        inside.limit = &limit;
        co_await run(what.body, inside);
    });
    print("%1 within the limit %2", place.number, limit.expired());
}

QCoro::Task<> Interpreter::run(const Group &what, Place place)
{
    co_await asyncWith(TaskGroup(), [&](TaskGroup &group) -> QCoro::Task<> {
        m_newestGroup = group;
        Place inside = place;
        inside.group = &group;
        co_await run(what.body, inside);
    });
    print("%1 group ended", place.number);
}

QCoro::Task<> Interpreter::run(const With &what, Place place)
{
    co_await asyncWith(Context(place.number, what),
                       [&](Context &) -> QCoro::Task<> { co_await run(what.body, place); });
    print("%1 after the context", place.number);
}

template<typename Resource>
QCoro::Task<> Interpreter::hold(Resource resource, const Block &body, Place place)
{
    const auto permit = co_await resource.scoped();
    print("%1 holds", place.number);
    co_await run(body, place);
}

QCoro::Task<> Interpreter::holdReleased(const Lock &lock, const Block &body, Place place)
{
    co_await asyncWith(Holding(lock), [&](Holding &) -> QCoro::Task<> {
        print("%1 holds", place.number);
        co_await run(body, place);
    });
}

QCoro::Task<> Interpreter::run(const Hold &what, Place place)
{
    const auto index = std::size_t(what.operand.index);
    if (what.operand.kind == Operand::Kind::Permit)
        co_await hold(m_semaphores[index], what.body, place);
    else if (m_releasesLocks)
        co_await holdReleased(m_locks[index], what.body, place);
    else
        co_await hold(m_locks[index], what.body, place);
    print("%1 let go", place.number);
}

QCoro::Task<> Interpreter::run(const ForEach &what, Place place)
{
    int count = 0;
    QCORO_FOREACH(const int item, generate(what.generator))
    {
        print("%1 item %2", place.number, item);
        co_await run(what.body, place);
        if (++count == what.limit)
            break;
    }
    print("%1 no more items", place.number);
}

} // namespace overlap::fuzz
