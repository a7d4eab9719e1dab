// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/checklist/program.h"

#include "core/waitfor.h"

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

/// Takes that long whatever happens: each cancellation makes it sleep again for what is left.
QCoro::Task<> slow(Seconds duration)
{
    const TimePoint end = Loop::current().time() + std::chrono::round<Duration>(duration);
    while (Loop::current().time() < end) {
        try {
            co_await sleep(end - Loop::current().time());
        } catch (const Cancelled &) {
            print("ignored");
        }
    }
    print("exited");
}

/// Says how it starts and ends.
QCoro::Task<QString> announced(Future<> started)
{
    print("started");
    started.setResult();
    try {
        co_await sleep(10s);
    } catch (...) {
        print("stopped");
        throw;
    }
    co_return u"done"_s;
}

/// Takes some time to be cancelled.
QCoro::Task<> cleaningUp()
{
    std::exception_ptr error;
    try {
        co_await sleep(10s);
    } catch (...) {
        error = std::current_exception();
    }
    co_await sleep(0.0001s);
    print("cleaned up");
    if (error)
        std::rethrow_exception(error);
}

QCoro::Task<int> catching()
{
    co_await ended(sleep(1s));
    co_return 1;
}

/// Sleeps three times, cancelled or not.
QCoro::Task<int> stubborn()
{
    for (int i = 0; i < 3; ++i)
        co_await ended(sleep(0.3s));
    co_return 42;
}

QCoro::Task<> lessThanZero(Seconds limit)
{
    const Future<> started;
    const auto task = createTask(call(announced, started));
    co_await started;
    co_await ended(waitFor(task, limit));
    print(state(task));
}

const Mirrored mirrored[] = {
    {"AsyncioWaitForTest.test_asyncio_wait_for_cancelled",
     []() -> QCoro::Task<> {
         const auto task = createTask(waitFor(call(slow, Seconds(0.2s)), 0.4s));
         co_await sleep(0s);
         task.cancel();
         co_await ended(task);
         print(state(task));
     }},
    {"AsyncioWaitForTest.test_asyncio_wait_for_timeout",
     []() -> QCoro::Task<> { co_await ended(waitFor(call(slow, Seconds(0.2s)), 0.1s)); }},
    {"AsyncioWaitForTest.test_wait_for_timeout_less_then_0_or_0_future_done",
     []() -> QCoro::Task<> {
         const Future<int> future;
         future.setResult(1);
         co_await ended(waitFor(future, 0s));
         print(state(future));
     }},
    {"AsyncioWaitForTest.test_wait_for_timeout_less_then_0_or_0_coroutine_do_not_started",
     []() -> QCoro::Task<> { co_await ended(waitFor(call(announced, Future<>()), 0s)); }},
    {"AsyncioWaitForTest.test_wait_for_timeout_less_then_0_or_0",
     []() -> QCoro::Task<> {
         co_await lessThanZero(0s);
         co_await lessThanZero(-1s);
     }},
    {"AsyncioWaitForTest.test_wait_for",
     []() -> QCoro::Task<> {
         const auto task = createTask(call(announced, Future<>()));
         co_await ended(waitFor(task, 0.1s));
         print(state(task));
     }},
    {"AsyncioWaitForTest.test_wait_for_race_condition",
     []() -> QCoro::Task<> {
         const Future<int> future;
         auto waiting = waitFor(future, 0.2s);
         callLater(0.1s, [future] { future.setResult(1); });
         co_await ended(std::move(waiting));
     }},
    {"AsyncioWaitForTest.test_wait_for_cancellation_race_condition",
     []() -> QCoro::Task<> { co_await ended(waitFor(call(catching), 0.01s)); }},
    {"AsyncioWaitForTest.test_wait_for_waits_for_task_cancellation",
     []() -> QCoro::Task<> {
         const auto task = createTask(call(cleaningUp));
         co_await ended(waitFor(task, 0.0001s));
         print(state(task));
     }},
    {"AsyncioWaitForTest.test_wait_for_waits_for_task_cancellation_w_timeout_0",
     []() -> QCoro::Task<> {
         const auto task = createTask(call(cleaningUp));
         co_await sleep(0.0001s);
         co_await ended(waitFor(task, 0s));
         print(state(task));
     }},
    {"AsyncioWaitForTest.test_wait_for_reraises_exception_during_cancellation",
     []() -> QCoro::Task<> {
         const auto failing = []() -> QCoro::Task<> {
             try {
                 co_await sleep(0.2s);
             } catch (const Cancelled &) {
                 throw Broken("cleanup");
             }
         };
         co_await ended(waitFor(createTask(call(failing)), 0.0001s));
     }},
    {"AsyncioWaitForTest.test_wait_for_self_cancellation",
     []() -> QCoro::Task<> {
         const auto inner = createTask(call(stubborn));
         const auto task = createTask(waitFor(inner, 0.1s));
         co_await sleep(0.2s);
         task.cancel();
         co_await ended(task);
         print("%1 %2", state(task), state(inner));
         co_await ended(inner);
     }},
    {"AsyncioWaitForTest.test_cancel_wait_for",
     []() -> QCoro::Task<> {
         const auto forever = []() -> QCoro::Task<> { co_await Future<>(); };
         const auto inner = createTask(call(forever));
         const auto task = createTask(waitFor(inner, 60s));
         callSoon([task] { task.cancel(); });
         co_await ended(task);
         print(state(inner));
     }},
};

constexpr const char *noLimit = "not offered: waitFor() without a limit, which is `co_await` alone";

const NotMirrored notMirrored[] = {
    {"AsyncioWaitForTest.test_wait_for_blocking", noLimit},
    {"AsyncioWaitForTest.test_cancel_blocking_wait_for", noLimit},
};

} // namespace

Chapter overlap::waits()
{
    return {"test_waitfor", "waits.py", mirrored, notMirrored};
}
