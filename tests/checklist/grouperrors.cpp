// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/checklist/children.h"

using namespace overlap;

namespace {

/// Waits, is cancelled, cleans up for 0.5 s and lets the cancellation go on; meanwhile a child has failed.
QCoro::Task<> slowToBeCancelled()
{
    co_await asyncWith(TaskGroup(), [](TaskGroup &group) -> QCoro::Task<> {
        group.createTask(call(failing, Seconds(0.3s)));
        std::exception_ptr error;
        try {
            co_await sleep(10s);
        } catch (...) {
            error = std::current_exception();
        }
        co_await sleep(0.5s);
        std::rethrow_exception(error);
    });
}

/// Two groups, the inner one in the body of the outer one, with a failing child each.
QCoro::Task<> nested(Seconds outerFails, Seconds innerFails)
{
    co_await asyncWith(TaskGroup(), [=](TaskGroup &outer) -> QCoro::Task<> {
        outer.createTask(call(failing, outerFails));
        co_await asyncWith(TaskGroup(), [=](TaskGroup &inner) -> QCoro::Task<> {
            inner.createTask(call(failing, innerFails));
            co_return;
        });
    });
}

QCoro::Task<> failingBody(bool waits)
{
    std::vector<TaskHandle<int>> tasks;
    co_await ended(asyncWith(TaskGroup(), [&](TaskGroup &group) -> QCoro::Task<> {
        tasks.push_back(group.createTask(call(giving, 42, Seconds(1s))));
        tasks.push_back(group.createTask(call(giving, 11, Seconds(2s))));
        if (waits)
            co_await sleep(0.1s);
        throw Broken("body");
    }));
    print("%1 %2", state(tasks[0]), state(tasks[1]));
}

QCoro::Task<> fiveFailing()
{
    co_await asyncWith(TaskGroup(), [](TaskGroup &group) -> QCoro::Task<> {
        for (int i = 0; i < 5; ++i)
            group.createTask(call(failingAtTheEnd, Seconds(10s)));
        co_await sleep(10s);
    });
}

/// Its exit fails.
struct Database
{
    QCoro::Task<> enter() { return nothing(); }
    QCoro::Task<> exit(std::exception_ptr error)
    {
        print("closing: %1", text(error));
        throw Broken("closing");
        co_return;
    }
};

/// What is thrown instead of a cancellation.
template<typename Error>
QCoro::Task<> throwing(Error error)
{
    try {
        co_await sleep(10s);
    } catch (...) {
        throw error;
    }
}

/// A child fails; the body, cancelled for that, fails too.
template<typename Error>
QCoro::Task<> bothFail(Error error)
{
    co_await ended(asyncWith(TaskGroup(), [=](TaskGroup &group) -> QCoro::Task<> {
        group.createTask(call(failing, Seconds(0.1s)));
        co_await throwing(error);
    }));
}

const Mirrored mirrored[] = {
    {"TestTaskGroup.test_taskgroup_08", []() -> QCoro::Task<> { co_await cancelledSoon(call(fiveFailing)); }},
    {"TestTaskGroup.test_taskgroup_09", [] { return failingBody(true); }},
    {"TestTaskGroup.test_taskgroup_10", [] { return failingBody(false); }},
    {"TestTaskGroup.test_taskgroup_11",
     []() -> QCoro::Task<> {
         co_await cancelledSoon(asyncWith(TaskGroup(), []() -> QCoro::Task<> { co_await fiveFailing(); }));
     }},
    {"TestTaskGroup.test_taskgroup_12",
     []() -> QCoro::Task<> {
         co_await cancelledSoon(asyncWith(TaskGroup(), [](TaskGroup &outer) -> QCoro::Task<> {
             outer.createTask(call(nap, Seconds(10s)));
             co_await fiveFailing();
         }));
     }},
    {"TestTaskGroup.test_taskgroup_13",
     []() -> QCoro::Task<> { co_await ended(createTask(call(nested, Seconds(0.1s), Seconds(10s)))); }},
    {"TestTaskGroup.test_taskgroup_14",
     []() -> QCoro::Task<> { co_await ended(createTask(call(nested, Seconds(10s), Seconds(0.1s)))); }},
    {"TestTaskGroup.test_taskgroup_15", []() -> QCoro::Task<> { co_await cancelledSoon(call(slowToBeCancelled)); }},
    {"TestTaskGroup.test_taskgroup_16",
     []() -> QCoro::Task<> {
         const auto runner = []() -> QCoro::Task<> {
             const auto task = createTask(call(slowToBeCancelled));
             co_await task;
         };
         co_await cancelledSoon(call(runner));
     }},
    {"TestTaskGroup.test_taskgroup_18",
     []() -> QCoro::Task<> {
         co_await cancelledSoon(asyncWith(TaskGroup(), []() -> QCoro::Task<> { co_await throwing(Broken("weird")); }));
     }},
    {"TestTaskGroup.test_taskgroup_19", [] { return bothFail(Broken("body")); }},
    {"TestTaskGroup.test_taskgroup_20a", [] { return bothFail(Odd()); }},
    {"TestTaskGroup.test_taskgroup_21a",
     []() -> QCoro::Task<> {
         const auto odd = []() -> QCoro::Task<> {
             co_await sleep(0.1s);
             throw Odd();
         };
         co_await ended(asyncWith(TaskGroup(), [=](TaskGroup &group) -> QCoro::Task<> {
             group.createTask(call(odd));
             co_await throwing(Broken("body"));
         }));
     }},
    {"TestTaskGroup.test_taskgroup_no_create_task_after_failure",
     []() -> QCoro::Task<> {
         const auto late = [](TaskGroup group) -> QCoro::Task<> {
             try {
                 co_await sleep(1s);
             } catch (const Cancelled &) {
                 attempt([&] { group.createTask(call(failing, Seconds(0.001s))); });
             }
         };
         co_await ended(asyncWith(TaskGroup(), [=](TaskGroup &group) -> QCoro::Task<> {
             group.createTask(call(failing, Seconds(0.001s)));
             group.createTask(call(late, group));
             co_return;
         }));
     }},
    {"TestTaskGroup.test_taskgroup_context_manager_exit_raises",
     []() -> QCoro::Task<> {
         co_await ended(asyncWith(TaskGroup(), [](TaskGroup &group) -> QCoro::Task<> {
             co_await asyncWith(Database(), [&]() -> QCoro::Task<> {
                 group.createTask(call(failing, Seconds(0s)));
                 co_await sleep(1s);
             });
         }));
         print("cancelling %1", TaskBase::current().cancelling());
     }},
};

const NotMirrored notMirrored[] = {
    {"TestTaskGroup.test_taskgroup_20", "KeyboardInterrupt: nothing interrupts a program in C++"},
    {"TestTaskGroup.test_taskgroup_task_context", "contextvars: not offered"},
};

} // namespace

Chapter overlap::groupErrors()
{
    return {"test_taskgroups", "grouperrors.py", mirrored, notMirrored};
}
