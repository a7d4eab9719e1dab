// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/checklist/program.h"

#include "core/asyncevent.h"
#include "core/lock.h"

using namespace overlap;

namespace {

/// Takes the lock and keeps it.
QCoro::Task<> take(Lock lock, int number)
{
    co_await lock.acquire();
    print("%1 has it", number);
}

/// Takes the lock, gives it back once `done` is.
QCoro::Task<> hold(Lock lock, int number, Future<> done)
{
    const auto permit = co_await lock.scoped();
    print("%1 has it", number);
    co_await done;
}

QCoro::Task<> see(Event event, int number)
{
    co_await event.wait();
    print("%1 saw it", number);
}

const Mirrored mirrored[] = {
    {"LockTests.test_acquire",
     []() -> QCoro::Task<> {
         const Lock lock;
         co_await ended(lock.acquire());
         const auto first = createTask(call(take, lock, 1));
         const auto second = createTask(call(take, lock, 2));
         co_await sleep(0s);
         print("nobody yet");
         lock.release();
         co_await sleep(0s);
         co_await sleep(0s);
         print("one");
         const auto third = createTask(call(take, lock, 3));
         lock.release();
         co_await sleep(0s);
         print("two");
         lock.release();
         co_await sleep(0s);
         print("three: %1 %2 %3", state(first), state(second), state(third));
     }},
    {"LockTests.test_acquire_cancel",
     []() -> QCoro::Task<> {
         const Lock lock;
         co_await lock.acquire();
         const auto task = createTask(lock.acquire());
         callSoon([task] { task.cancel(); });
         co_await ended(task);
         lock.release();
         co_await ended(lock.acquire());
     }},
    {"LockTests.test_cancel_race",
     []() -> QCoro::Task<> {
         const Lock lock;
         const Future<> done;
         const Future<> now;
         now.setResult();
         const auto a = createTask(call(hold, lock, 1, done));
         const auto b = createTask(call(hold, lock, 2, now));
         const auto c = createTask(call(hold, lock, 3, now));
         co_await sleep(0s);
         print("locked %1", text(lock.isLocked()));
         done.setResult();
         b.cancel();
         co_await sleep(0s);
         print("locked %1: %2 %3 %4", text(lock.isLocked()), state(a), state(b), state(c));
         co_await ended(c);
         print("locked %1", text(lock.isLocked()));
     }},
    {"LockTests.test_cancel_release_race",
     []() -> QCoro::Task<> {
         const Lock lock;
         co_await lock.acquire();
         const auto first = createTask(call(take, lock, 1));
         const auto second = createTask(call(take, lock, 2));
         const auto third = createTask(call(take, lock, 3));
         co_await sleep(0s);
         callSoon([first, lock] {
             first.cancel();
             lock.release();
         });
         co_await ended(first);
         print("%1 %2 %3", state(first), state(second), state(third));
         third.cancel();
         co_await sleep(0s);
         print(state(third));
     }},
    {"LockTests.test_finished_waiter_cancelled",
     []() -> QCoro::Task<> {
         const Lock lock;
         co_await lock.acquire();
         const auto first = createTask(call(take, lock, 1));
         co_await sleep(0s);
         const auto second = createTask(call(take, lock, 2));
         first.cancel();
         lock.release();
         co_await sleep(0s);
         print("locked %1: %2 %3", text(lock.isLocked()), state(first), state(second));
         co_await ended(second);
     }},
    {"LockTests.test_release_not_acquired",
     []() -> QCoro::Task<> {
         const Lock lock;
         attempt([&] { lock.release(); });
         co_return;
     }},
    {"LockTests.test_release_no_waiters",
     []() -> QCoro::Task<> {
         const Lock lock;
         co_await lock.acquire();
         print("locked %1", text(lock.isLocked()));
         lock.release();
         print("locked %1", text(lock.isLocked()));
     }},
    {"LockTests.test_context_manager",
     []() -> QCoro::Task<> {
         const Lock lock;
         print("locked %1", text(lock.isLocked()));
         {
             const auto permit = co_await lock.scoped();
             print("locked %1", text(lock.isLocked()));
         }
         print("locked %1", text(lock.isLocked()));
     }},
    {"EventTests.test_wait",
     []() -> QCoro::Task<> {
         const Event event;
         print("set %1", text(event.isSet()));
         const auto first = createTask(call(see, event, 1));
         const auto second = createTask(call(see, event, 2));
         co_await sleep(0s);
         const auto third = createTask(call(see, event, 3));
         event.set();
         co_await sleep(0s);
         print("%1 %2 %3", state(first), state(second), state(third));
     }},
    {"EventTests.test_wait_on_set",
     []() -> QCoro::Task<> {
         const Event event;
         event.set();
         co_await see(event, 1);
     }},
    {"EventTests.test_wait_cancel",
     []() -> QCoro::Task<> {
         const Event event;
         const auto task = createTask(call(see, event, 1));
         callSoon([task] { task.cancel(); });
         co_await ended(task);
         event.set();
         co_await sleep(0s);
     }},
    {"EventTests.test_clear",
     []() -> QCoro::Task<> {
         const Event event;
         print("set %1", text(event.isSet()));
         event.set();
         print("set %1", text(event.isSet()));
         event.clear();
         print("set %1", text(event.isSet()));
         co_return;
     }},
    {"EventTests.test_clear_with_waiters",
     []() -> QCoro::Task<> {
         const Event event;
         const auto task = createTask(call(see, event, 1));
         co_await sleep(0s);
         event.set();
         event.clear();
         print("set %1", text(event.isSet()));
         event.set();
         event.set();
         co_await sleep(0s);
         print(state(task));
     }},
};

constexpr const char *noRepr = "repr() of Python objects";
constexpr const char *notAwaited = "a lock is no awaitable: `co_await lock` does not compile";

static_assert(!Awaited<Lock> && !Awaited<Event>);

const NotMirrored notMirrored[] = {
    {"LockTests.test_repr", noRepr},
    {"LockTests.test_lock", notAwaited},
    {"LockTests.test_lock_by_with_statement", notAwaited},
    {"LockTests.test_lock_doesnt_accept_loop_parameter", "the loop argument, removed from Python"},
    {"EventTests.test_repr", noRepr},
};

} // namespace

Chapter overlap::locks()
{
    return {"test_locks", "locks.py", mirrored, notMirrored};
}
