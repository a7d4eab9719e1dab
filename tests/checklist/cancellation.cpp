// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/checklist/program.h"

using namespace overlap;

namespace {

QCoro::Task<int> awaiting(Future<> future)
{
    co_await future;
    co_return 12;
}

/// Awaits the second, whatever becomes of that, and then the third.
QCoro::Task<> ignoring(Future<> first, Future<> second, Future<> third)
{
    co_await first;
    co_await ended(second);
    co_await third;
}

/// A timeout made by hand, as the rules for uncancel() have it.
QCoro::Task<> limited(Seconds delay, Seconds limit)
{
    const auto timedOut = std::make_shared<bool>(false);
    const Ref<TaskBase> task(&TaskBase::current());
    const Ref<Timer> timer = callLater(limit, [=] {
        *timedOut = true;
        task->cancel();
    });
    try {
        co_await sleep(delay);
        print("block finished");
    } catch (const Cancelled &) {
        if (!*timedOut || task->uncancel() > 0)
            throw;
        print("timed out");
    }
    timer->disarm();
    co_await sleep(0s);
    print("after the block, cancelling %1", task->cancelling());
}

/// Cancels a task that has started, if it `starts`, and asks what became of it.
QCoro::Task<> askCancelled(bool starts)
{
    const auto task = createTask(sleep(10s));
    if (starts)
        co_await sleep(0s);
    task.cancel();
    attempt([&] { task.error(); });
    co_await ended(task);
    attempt([&] { task.result(); });
    attempt([&] { task.error(); });
}

const Mirrored mirrored[] = {
    {"BaseTaskTests.test_cancelling",
     []() -> QCoro::Task<> {
         const auto task = createTask(sleep(10s));
         for (int i = 0; i < 2; ++i) {
             print("cancelling %1", task.task().cancelling());
             print("cancel %1", text(task.cancel()));
         }
         co_await ended(task);
         print("cancelling %1", task.task().cancelling());
     }},
    {"BaseTaskTests.test_uncancel_basic",
     []() -> QCoro::Task<> {
         const auto stubborn = []() -> QCoro::Task<> {
             co_await ended(sleep(10s));
             print("uncancel %1", TaskBase::current().uncancel());
             co_await sleep(10s);
         };
         const auto task = createTask(call(stubborn));
         for (int i = 0; i < 2; ++i) {
             co_await sleep(0.01s);
             print("%1, cancelling %2", state(task), task.task().cancelling());
             task.cancel();
             print("%1, cancelling %2", state(task), task.task().cancelling());
         }
         co_await ended(task);
         print("uncancel %1, %2", task.task().uncancel(), state(task));
     }},
    {"BaseTaskTests.test_uncancel_structured_blocks",
     []() -> QCoro::Task<> {
         co_await ended(createTask(call(limited, Seconds(10s), Seconds(0.1s))));
         co_await ended(createTask(call(limited, Seconds(0s), Seconds(10s))));
     }},
    {"BaseTaskTests.test_cancel",
     []() -> QCoro::Task<> {
         const auto task = createTask(call(nap, Seconds(10s)));
         callSoon([task] { task.cancel(); });
         co_await ended(task);
         print("%1, cancel %2", state(task), text(task.cancel()));
     }},
    {"BaseTaskTests.test_cancel_with_message_then_future_result", [] { return askCancelled(true); }},
    {"BaseTaskTests.test_cancel_with_message_then_future_exception", [] { return askCancelled(true); }},
    {"BaseTaskTests.test_cancel_with_message_before_starting_task", [] { return askCancelled(false); }},
    {"BaseTaskTests.test_cancel_yield",
     []() -> QCoro::Task<> {
         const auto yielding = []() -> QCoro::Task<> {
             co_await sleep(0s);
             co_await sleep(0s);
             print("not reached");
         };
         const auto task = createTask(call(yielding));
         co_await sleep(0s);
         task.cancel();
         co_await ended(task);
         print("%1, cancel %2", state(task), text(task.cancel()));
     }},
    {"BaseTaskTests.test_cancel_inner_future",
     []() -> QCoro::Task<> {
         const Future<> future;
         const auto task = createTask(call(awaiting, future));
         co_await sleep(0s);
         future.cancel();
         co_await ended(task);
         print("%1 %2", state(future), state(task));
     }},
    {"BaseTaskTests.test_cancel_both_task_and_inner_future",
     []() -> QCoro::Task<> {
         const Future<> future;
         const auto task = createTask(call(awaiting, future));
         co_await sleep(0s);
         future.cancel();
         task.cancel();
         co_await ended(task);
         print("%1 %2", state(future), state(task));
     }},
    {"BaseTaskTests.test_cancel_task_catching",
     []() -> QCoro::Task<> {
         const auto catching = [](Future<> first, Future<> second) -> QCoro::Task<int> {
             co_await first;
             try {
                 co_await second;
             } catch (const Cancelled &) {
                 co_return 42;
             }
             co_return 0;
         };
         const Future<> first;
         const Future<> second;
         const auto task = createTask(call(catching, first, second));
         co_await sleep(0s);
         first.setResult();
         co_await sleep(0s);
         task.cancel();
         print("%1 %2", state(second), state(task));
         co_await ended(task);
         print(state(task));
     }},
    {"BaseTaskTests.test_cancel_task_ignoring",
     []() -> QCoro::Task<> {
         const Future<> first;
         const Future<> second;
         const Future<> third;
         const auto task = createTask(call(ignoring, first, second, third));
         co_await sleep(0s);
         first.setResult();
         co_await sleep(0s);
         task.cancel();
         print("%1 %2 %3", state(first), state(second), state(third));
         co_await sleep(0s);
         third.setResult();
         co_await ended(task);
         print("%1 %2", state(third), state(task));
     }},
    {"BaseTaskTests.test_cancel_current_task",
     []() -> QCoro::Task<> {
         const auto selfCancelling = []() -> QCoro::Task<> {
             print("cancel %1", text(TaskBase::current().cancel()));
             co_await sleep(100s);
             print("not reached");
         };
         const auto task = createTask(call(selfCancelling));
         co_await ended(task);
         print("%1, cancel %2", state(task), text(task.cancel()));
     }},
    {"BaseTaskTests.test_cancel_at_end",
     []() -> QCoro::Task<> {
         const auto selfCancelling = []() -> QCoro::Task<int> {
             TaskBase::current().cancel();
             print("reached");
             co_return 12;
         };
         const auto task = createTask(call(selfCancelling));
         co_await ended(task);
         print("%1, cancel %2", state(task), text(task.cancel()));
     }},
    {"BaseTaskTests.test_cancel_awaited_task",
     []() -> QCoro::Task<> {
         const Future<> future;
         const auto nested = createTask(call(awaiting, future));
         const auto waiting = [](TaskHandle<int> nested) -> QCoro::Task<> {
             co_await sleep(0s);
             TaskBase::current().cancel();
             const int value = co_await nested;
             print("not reached %1", value);
         };
         const auto task = createTask(call(waiting, nested));
         co_await ended(task);
         print("%1 %2 %3", state(task), state(nested), state(future));
     }},
    {"BaseTaskTests.test_task_cancel_waiter_future",
     []() -> QCoro::Task<> {
         const Future<> future;
         const auto task = createTask(call(awaiting, future));
         co_await sleep(0s);
         task.cancel();
         print("%1 %2", state(future), state(task));
         co_await sleep(0s);
         print("%1 %2", state(future), state(task));
     }},
    {"BaseTaskTests.test_baseexception_during_cancel",
     []() -> QCoro::Task<> {
         const auto odd = []() -> QCoro::Task<> {
             try {
                 co_await sleep(10s);
             } catch (const Cancelled &) {
                 throw Odd();
             }
         };
         const auto task = createTask(call(odd));
         co_await sleep(0s);
         task.cancel();
         print(state(task));
         co_await ended(task);
         print(state(task));
     }},
    {"BaseTaskTests.test_yield_future_passes_cancel",
     []() -> QCoro::Task<> {
         const auto outer = [](Future<> future) -> QCoro::Task<> { co_await ended(call(noted<Future<>>, future)); };
         const Future<> future;
         const auto task = createTask(call(outer, future));
         co_await sleep(0s);
         task.cancel();
         co_await ended(task);
         print("%1 %2", state(future), state(task));
     }},
};

} // namespace

Chapter overlap::cancellation()
{
    return {"test_tasks", "cancellation.py", mirrored, {}};
}
