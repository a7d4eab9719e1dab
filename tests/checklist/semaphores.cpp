// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/checklist/program.h"

#include "core/gather.h"
#include "core/semaphore.h"
#include "core/taskgroup.h"
#include "core/waitfor.h"

using namespace overlap;

namespace {

QCoro::Task<> take(Semaphore semaphore, int number)
{
    co_await semaphore.acquire();
    print("%1 has one", number);
}

/// Takes it, gives it back and takes it again.
QCoro::Task<> takeTwice(Semaphore semaphore, int number)
{
    co_await take(semaphore, number);
    semaphore.release();
    co_await take(semaphore, number);
}

QCoro::Task<> inTurn(Semaphore semaphore, int number)
{
    for (int round = 1; round <= 2; ++round) {
        co_await semaphore.acquire();
        print("%1 has one, round %2", number, round);
        co_await sleep(0.01s);
        semaphore.release();
    }
}

std::vector<TaskHandle<>> takers(const Semaphore &semaphore, int count)
{
    std::vector<TaskHandle<>> tasks;
    for (int number = 1; number <= count; ++number)
        tasks.push_back(createTask(call(take, semaphore, number)));
    return tasks;
}

void printStates(const std::vector<TaskHandle<>> &tasks)
{
    QList<QString> states;
    for (const TaskHandle<> &task : tasks)
        states += state(task);
    print(text(states));
}

const Mirrored mirrored[] = {
    {"SemaphoreTests.test_initial_value_zero",
     []() -> QCoro::Task<> {
         print("locked %1", text(Semaphore(0).isLocked()));
         co_return;
     }},
    {"SemaphoreTests.test_semaphore_value",
     []() -> QCoro::Task<> {
         attempt([] { Semaphore semaphore(-1); });
         co_return;
     }},
    {"SemaphoreTests.test_acquire",
     []() -> QCoro::Task<> {
         const Semaphore semaphore(3);
         co_await semaphore.acquire();
         co_await semaphore.acquire();
         print("locked %1", text(semaphore.isLocked()));
         std::vector<TaskHandle<>> tasks = takers(semaphore, 3);
         co_await sleep(0s);
         print("locked %1", text(semaphore.isLocked()));
         tasks.push_back(createTask(call(take, semaphore, 4)));
         semaphore.release();
         semaphore.release();
         print("locked %1", text(semaphore.isLocked()));
         co_await sleep(0s);
         print("locked %1", text(semaphore.isLocked()));
         printStates(tasks);
         semaphore.release();
         co_await gather(tasks);
     }},
    {"SemaphoreTests.test_acquire_cancel",
     []() -> QCoro::Task<> {
         const Semaphore semaphore;
         co_await semaphore.acquire();
         const auto task = createTask(call(take, semaphore, 1));
         callSoon([task] { task.cancel(); });
         co_await ended(task);
         semaphore.release();
         print("locked %1", text(semaphore.isLocked()));
     }},
    {"SemaphoreTests.test_acquire_cancel_before_awoken",
     []() -> QCoro::Task<> {
         const Semaphore semaphore(0);
         const std::vector<TaskHandle<>> tasks = takers(semaphore, 4);
         co_await sleep(0s);
         tasks[0].cancel();
         tasks[1].cancel();
         semaphore.release();
         co_await sleep(0s);
         co_await sleep(0s);
         printStates(tasks);
         tasks[2].cancel();
         tasks[3].cancel();
         co_await sleep(0s);
         printStates(tasks);
     }},
    {"SemaphoreTests.test_acquire_hang",
     []() -> QCoro::Task<> {
         const Semaphore semaphore(0);
         const std::vector<TaskHandle<>> tasks = takers(semaphore, 2);
         co_await sleep(0s);
         tasks[0].cancel();
         semaphore.release();
         co_await sleep(0s);
         co_await sleep(0s);
         print("locked %1", text(semaphore.isLocked()));
         printStates(tasks);
     }},
    {"SemaphoreTests.test_acquire_no_hang",
     []() -> QCoro::Task<> {
         const Semaphore semaphore(1);
         const Future<TaskHandle<>> other;
         const auto cancelling = [](Semaphore semaphore, Future<TaskHandle<>> other) -> QCoro::Task<> {
             {
                 const auto permit = co_await semaphore.scoped();
                 co_await sleep(0s);
             }
             other.result().cancel();
         };
         const auto first = createTask(call(cancelling, semaphore, other));
         const auto second = createTask(call(take, semaphore, 2));
         other.setResult(second);
         co_await allEnded({first.future(), second.future()});
         print("%1 %2", state(first), state(second));
         co_await ended(waitFor(call(take, semaphore, 3), 1s));
     }},
    {"SemaphoreTests.test_release_no_waiters",
     []() -> QCoro::Task<> {
         const Semaphore semaphore;
         co_await semaphore.acquire();
         print("locked %1", text(semaphore.isLocked()));
         semaphore.release();
         print("locked %1", text(semaphore.isLocked()));
     }},
    {"SemaphoreTests.test_acquire_fifo_order",
     []() -> QCoro::Task<> {
         const Semaphore semaphore(1);
         co_await asyncWith(TaskGroup(), [=](TaskGroup &group) -> QCoro::Task<> {
             for (int number = 1; number <= 3; ++number)
                 group.createTask(call(inTurn, semaphore, number));
             co_return;
         });
     }},
    {"SemaphoreTests.test_acquire_fifo_order_2",
     []() -> QCoro::Task<> {
         const Semaphore semaphore(1);
         const auto first = createTask(call(take, semaphore, 1));
         const auto second = createTask(call(takeTwice, semaphore, 2));
         const auto third = createTask(call(take, semaphore, 3));
         co_await sleep(0s);
         semaphore.release();
         semaphore.release();
         co_await gather(first, second, third);
     }},
    {"SemaphoreTests.test_acquire_fifo_order_3",
     []() -> QCoro::Task<> {
         const Semaphore semaphore(0);
         const std::vector<TaskHandle<>> tasks = takers(semaphore, 3);
         co_await sleep(0s);
         tasks[0].cancel();
         co_await sleep(0s);
         semaphore.release();
         semaphore.release();
         co_await allEnded({tasks[0].future(), tasks[1].future(), tasks[2].future()});
         printStates(tasks);
     }},
};

static_assert(!Awaited<Semaphore>);

const NotMirrored notMirrored[] = {
    {"SemaphoreTests.test_repr", "repr() of Python objects"},
    {"SemaphoreTests.test_semaphore", "a semaphore is no awaitable: `co_await semaphore` does not compile"},
    {"SemaphoreTests.test_release_not_acquired",
     "not offered: BoundedSemaphore; scoped() gives back what it has taken"},
};

} // namespace

Chapter overlap::semaphores()
{
    return {"test_locks", "semaphores.py", mirrored, notMirrored};
}
