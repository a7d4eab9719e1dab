// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/checklist/program.h"

#include "core/blockingsleep.h"
#include "core/timeout.h"

using namespace overlap;

namespace {

TimePoint in(Duration delay)
{
    return Loop::current().time() + delay;
}

/// A timeout around a nap.
QCoro::Task<> limited(Timeout limit, Seconds delay)
{
    co_await ended(asyncWith(limit, [=]() -> QCoro::Task<> { co_await sleep(delay); }));
    print("expired %1", text(limit.expired()));
}

const Mirrored mirrored[] = {
    {"TimeoutTests.test_timeout_basic", []() -> QCoro::Task<> { co_await limited(timeout(0.01s), 10s); }},
    {"TimeoutTests.test_timeout_at_basic",
     []() -> QCoro::Task<> {
         const Timeout limit(in(10ms));
         co_await limited(limit, 10s);
         print(text(limit.when()));
     }},
    {"TimeoutTests.test_nested_timeouts",
     []() -> QCoro::Task<> {
         Timeout outer(in(10ms));
         Timeout inner(in(10ms));
         co_await ended(
             asyncWith(outer, [&]() -> QCoro::Task<> { co_await noted(asyncWith(inner, [] { return nap(10s); })); }));
         print("expired %1 %2", text(outer.expired()), text(inner.expired()));
     }},
    {"TimeoutTests.test_waiter_cancelled",
     []() -> QCoro::Task<> {
         co_await ended(asyncWith(timeout(0.01s), []() -> QCoro::Task<> { co_await noted(call(nap, Seconds(10s))); }));
     }},
    {"TimeoutTests.test_timeout_not_called",
     []() -> QCoro::Task<> {
         const Timeout limit = timeout(10s);
         co_await limited(limit, 0.01s);
         print(text(limit.when()));
     }},
    {"TimeoutTests.test_timeout_disabled",
     []() -> QCoro::Task<> {
         const Timeout limit(std::nullopt);
         co_await limited(limit, 0.01s);
         print(text(limit.when()));
     }},
    {"TimeoutTests.test_timeout_at_disabled",
     []() -> QCoro::Task<> {
         const Timeout limit(std::nullopt);
         co_await limited(limit, 10s);
         print(text(limit.when()));
     }},
    {"TimeoutTests.test_timeout_zero",
     []() -> QCoro::Task<> {
         const Timeout limit = timeout(0s);
         co_await limited(limit, 10s);
         print(text(limit.when()));
     }},
    {"TimeoutTests.test_timeout_zero_sleep_zero",
     []() -> QCoro::Task<> {
         const Timeout limit = timeout(0s);
         co_await limited(limit, 0s);
         print(text(limit.when()));
     }},
    {"TimeoutTests.test_timeout_in_the_past_sleep_zero",
     []() -> QCoro::Task<> {
         co_await sleep(20s);
         const Timeout limit = timeout(-11s);
         co_await limited(limit, 0s);
         print(text(limit.when()));
     }},
    {"TimeoutTests.test_foreign_exception_passed",
     []() -> QCoro::Task<> {
         Timeout limit = timeout(0.01s);
         co_await ended(asyncWith(limit, []() -> QCoro::Task<> {
             throw Broken("body");
             co_return;
         }));
         print("expired %1", text(limit.expired()));
     }},
    {"TimeoutTests.test_foreign_exception_on_timeout",
     []() -> QCoro::Task<> {
         Timeout limit = timeout(0.01s);
         co_await ended(asyncWith(limit, []() -> QCoro::Task<> {
             try {
                 co_await sleep(1s);
             } catch (const Cancelled &) {
                 throw Broken("cleanup");
             }
         }));
         print("expired %1", text(limit.expired()));
     }},
    {"TimeoutTests.test_foreign_cancel_doesnt_timeout_if_not_expired",
     []() -> QCoro::Task<> {
         Timeout limit = timeout(10s);
         co_await ended(asyncWith(limit, []() -> QCoro::Task<> {
             TaskBase::current().cancel();
             co_await sleep(10s);
         }));
         print("expired %1", text(limit.expired()));
     }},
    {"TimeoutTests.test_outer_task_is_not_cancelled",
     []() -> QCoro::Task<> {
         const auto task = createTask(call(limited, timeout(0.001s), Seconds(10s)));
         co_await task;
         print("%1, cancelling %2", state(task), task.task().cancelling());
     }},
    {"TimeoutTests.test_nested_timeouts_concurrent",
     []() -> QCoro::Task<> {
         co_await ended(asyncWith(timeout(0.002s), []() -> QCoro::Task<> {
             co_await noted(asyncWith(timeout(0.1s), []() -> QCoro::Task<> {
                 blockingSleep(0.01s);
                 co_await sleep(1s);
             }));
         }));
     }},
    {"TimeoutTests.test_nested_timeouts_loop_busy",
     []() -> QCoro::Task<> {
         co_await ended(asyncWith(timeout(0.1s), []() -> QCoro::Task<> {
             co_await ended(asyncWith(timeout(0.01s), []() -> QCoro::Task<> {
                 blockingSleep(0.1s);
                 co_await sleep(1s);
             }));
             co_await sleep(10s);
         }));
     }},
    {"TimeoutTests.test_reschedule",
     []() -> QCoro::Task<> {
         const Timeout limit(in(10s));
         const auto task = createTask(call(limited, limit, Seconds(50s)));
         co_await sleep(0s);
         print(text(limit.when()));
         limit.reschedule(in(20s));
         print(text(limit.when()));
         co_await sleep(15s);
         limit.reschedule(std::nullopt);
         print(text(limit.when()));
         co_await sleep(15s);
         task.cancel();
         co_await task;
     }},
    {"TimeoutTests.test_nested_timeout_in_finally",
     []() -> QCoro::Task<> {
         co_await ended(asyncWith(timeout(0.01s), []() -> QCoro::Task<> {
             std::exception_ptr error;
             try {
                 co_await sleep(1s);
             } catch (...) {
                 error = std::current_exception();
             }
             co_await limited(timeout(0.01s), 10s);
             std::rethrow_exception(error);
         }));
     }},
    {"TimeoutTests.test_timeout_after_cancellation",
     []() -> QCoro::Task<> {
         TaskBase::current().cancel();
         co_await ended(sleep(1s));
         co_await limited(timeout(0s), 1s);
         print("cancelling %1", TaskBase::current().cancelling());
     }},
    {"TimeoutTests.test_cancel_in_timeout_after_cancellation",
     []() -> QCoro::Task<> {
         TaskBase::current().cancel();
         co_await ended(sleep(1s));
         co_await ended(asyncWith(timeout(1s), []() -> QCoro::Task<> {
             TaskBase::current().cancel();
             co_await sleep(2s);
         }));
         print("cancelling %1", TaskBase::current().cancelling());
     }},
    {"TimeoutTests.test_timeout_already_entered",
     []() -> QCoro::Task<> {
         Timeout limit = timeout(0.01s);
         co_await asyncWith(limit, [&]() -> QCoro::Task<> { co_await ended(asyncWith(limit, nothing)); });
         print("expired %1", text(limit.expired()));
     }},
    {"TimeoutTests.test_timeout_double_enter",
     []() -> QCoro::Task<> {
         Timeout limit = timeout(0.01s);
         co_await asyncWith(limit, nothing);
         co_await ended(asyncWith(limit, nothing));
     }},
    {"TimeoutTests.test_timeout_finished",
     []() -> QCoro::Task<> {
         const Timeout limit = timeout(0.01s);
         co_await limited(limit, 0s);
         attempt([&] { limit.reschedule(in(20ms)); });
     }},
    {"TimeoutTests.test_timeout_expired",
     []() -> QCoro::Task<> {
         const Timeout limit = timeout(0.01s);
         co_await limited(limit, 1s);
         attempt([&] { limit.reschedule(in(20ms)); });
     }},
    {"TimeoutTests.test_timeout_expiring",
     []() -> QCoro::Task<> {
         Timeout limit = timeout(0.01s);
         co_await ended(asyncWith(limit, [&]() -> QCoro::Task<> {
             co_await ended(sleep(1s));
             attempt([&] { limit.reschedule(in(20ms)); });
         }));
         print("expired %1, cancelling %2", text(limit.expired()), TaskBase::current().cancelling());
     }},
    {"TimeoutTests.test_timeout_not_entered",
     []() -> QCoro::Task<> {
         const Timeout limit = timeout(0.01s);
         attempt([&] { limit.reschedule(in(20ms)); });
         print("expired %1", text(limit.expired()));
         co_return;
     }},
    {"TimeoutTests.test_timeout_without_task",
     []() -> QCoro::Task<> {
         const Timeout limit = timeout(0.01s);
         callSoon([limit] {
             Timeout same = limit;
             ended(same.enter());
         });
         co_await sleep(0s);
         attempt([&] { limit.reschedule(in(20ms)); });
     }},
};

constexpr const char *noRepr = "repr() of Python objects";

const NotMirrored notMirrored[] = {
    {"TimeoutTests.test_repr_active", noRepr},
    {"TimeoutTests.test_repr_expired", noRepr},
    {"TimeoutTests.test_repr_finished", noRepr},
    {"TimeoutTests.test_repr_disabled", noRepr},
    {"TimeoutTests.test_timeout_exception_cause", "__cause__: errors of C++ are not chained"},
};

} // namespace

Chapter overlap::timeouts()
{
    return {"test_timeouts", "timeouts.py", mirrored, notMirrored};
}
