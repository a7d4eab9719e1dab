// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/checklist/children.h"

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

/// A group that grows: each head is followed by two.
QCoro::Task<> hydra(TaskGroup group, Counter heads)
{
    ++*heads;
    co_await sleep(0.01s);
    group.createTask(call(hydra, group, heads));
    group.createTask(call(hydra, group, heads));
}

QCoro::Task<> hercules(Counter heads)
{
    while (*heads < 10)
        co_await sleep(0.015s);
    throw Broken("heads");
}

void refuse(const TaskGroup &group)
{
    attempt([&] { group.createTask(sleep(0s)); });
}

int pending(const std::vector<TaskHandle<>> &tasks)
{
    return int(std::ranges::count_if(tasks, [](const TaskHandle<> &task) { return !task.isDone(); }));
}

const Mirrored mirrored[] = {
    {"TestTaskGroup.test_taskgroup_01",
     []() -> QCoro::Task<> {
         std::vector<TaskHandle<int>> tasks;
         co_await asyncWith(TaskGroup(), [&](TaskGroup &group) -> QCoro::Task<> {
             tasks.push_back(group.createTask(call(giving, 42, Seconds(0.1s))));
             tasks.push_back(group.createTask(call(giving, 11, Seconds(0.2s))));
             co_return;
         });
         print("%1 %2", tasks[0].result(), tasks[1].result());
     }},
    {"TestTaskGroup.test_taskgroup_02",
     []() -> QCoro::Task<> {
         std::vector<TaskHandle<int>> tasks;
         co_await asyncWith(TaskGroup(), [&](TaskGroup &group) -> QCoro::Task<> {
             tasks.push_back(group.createTask(call(giving, 42, Seconds(0.1s))));
             co_await sleep(0.15s);
             tasks.push_back(group.createTask(call(giving, 11, Seconds(0.2s))));
         });
         print("%1 %2", tasks[0].result(), tasks[1].result());
     }},
    {"TestTaskGroup.test_taskgroup_03",
     []() -> QCoro::Task<> {
         std::vector<TaskHandle<int>> tasks;
         co_await asyncWith(TaskGroup(), [&](TaskGroup &group) -> QCoro::Task<> {
             tasks.push_back(group.createTask(call(giving, 42, Seconds(1s))));
             co_await sleep(0.15s);
             tasks[0].cancel();
             tasks.push_back(group.createTask(call(giving, 11, Seconds(0.2s))));
         });
         print("%1 %2", state(tasks[0]), tasks[1].result());
     }},
    {"TestTaskGroup.test_taskgroup_04",
     []() -> QCoro::Task<> {
         const auto counter = std::make_shared<int>(0);
         const auto runner = [](Counter counter) -> QCoro::Task<> {
             co_await asyncWith(TaskGroup(), [=](TaskGroup &group) -> QCoro::Task<> {
                 group.createTask(call(failing, Seconds(0.1s)));
                 group.createTask(call(counting, counter, 1));
                 co_return;
             });
             print("not reached");
         };
         co_await ended(createTask(call(runner, counter)));
         print("cancelled %1", *counter);
     }},
    {"TestTaskGroup.test_cancel_children_on_child_error",
     []() -> QCoro::Task<> {
         const auto counter = std::make_shared<int>(0);
         const auto runner = [](Counter counter) -> QCoro::Task<> {
             co_await asyncWith(TaskGroup(), [=](TaskGroup &group) -> QCoro::Task<> {
                 for (int i = 0; i < 3; ++i)
                     group.createTask(call(failing, Seconds(0.1s)));
                 group.createTask(call(counting, counter, 1));
                 co_await counting(counter, 10);
             });
             print("not reached");
         };
         co_await ended(createTask(call(runner, counter)));
         print("cancelled %1", *counter);
     }},
    {"TestTaskGroup.test_cancellation",
     []() -> QCoro::Task<> {
         const auto counter = std::make_shared<int>(0);
         co_await cancelledSoon(asyncWith(TaskGroup(), [=](TaskGroup &group) -> QCoro::Task<> {
             for (int i = 0; i < 5; ++i)
                 group.createTask(call(counting, counter, 1));
             co_return;
         }));
         print("cancelled %1", *counter);
     }},
    {"TestTaskGroup.test_taskgroup_07",
     []() -> QCoro::Task<> {
         const auto counter = std::make_shared<int>(0);
         co_await cancelledSoon(asyncWith(TaskGroup(), [=](TaskGroup &group) -> QCoro::Task<> {
             for (int i = 0; i < 5; ++i)
                 group.createTask(call(counting, counter, 1));
             co_await counting(counter, 10);
         }));
         print("cancelled %1", *counter);
     }},
    {"TestTaskGroup.test_taskgroup_17",
     []() -> QCoro::Task<> {
         const auto counter = std::make_shared<int>(0);
         co_await cancelledSoon(asyncWith(TaskGroup(), [=]() -> QCoro::Task<> { co_await counting(counter, 10); }));
         print("cancelled %1", *counter);
     }},
    {"TestTaskGroup.test_taskgroup_22",
     []() -> QCoro::Task<> {
         co_await cancelledSoon(asyncWith(TaskGroup(), [](TaskGroup &group) -> QCoro::Task<> {
             group.createTask(call(giving, 42, Seconds(1s)));
             group.createTask(call(giving, 11, Seconds(2s)));
             co_return;
         }));
     }},
    {"TestTaskGroup.test_taskgroup_23",
     []() -> QCoro::Task<> {
         co_await asyncWith(TaskGroup(), [](TaskGroup &group) -> QCoro::Task<> {
             std::vector<TaskHandle<>> tasks;
             for (int i = 0; i < 10; ++i) {
                 co_await sleep(0.1s);
                 tasks.push_back(group.createTask(call(nap, Seconds(0.3s))));
                 print("pending %1", pending(tasks));
             }
             co_await sleep(1.35s);
             print("pending %1", pending(tasks));
         });
         print("at once");
     }},
    {"TestTaskGroup.test_taskgroup_24",
     []() -> QCoro::Task<> {
         const auto root = [](TaskGroup group) -> QCoro::Task<> {
             co_await sleep(0.1s);
             group.createTask(call(nap, Seconds(0.1s)));
             group.createTask(call(nap, Seconds(0.2s)));
         };
         co_await asyncWith(TaskGroup(), [=](TaskGroup &group) -> QCoro::Task<> {
             group.createTask(call(root, group));
             co_return;
         });
         print("all done");
     }},
    {"TestTaskGroup.test_taskgroup_25",
     []() -> QCoro::Task<> {
         const auto heads = std::make_shared<int>(0);
         co_await ended(asyncWith(TaskGroup(), [=](TaskGroup &group) -> QCoro::Task<> {
             group.createTask(call(hydra, group, heads));
             group.createTask(call(hercules, heads));
             co_return;
         }));
         print("heads %1", *heads);
     }},
    {"TestTaskGroup.test_taskgroup_task_name",
     []() -> QCoro::Task<> {
         co_await asyncWith(TaskGroup(), [](TaskGroup &group) -> QCoro::Task<> {
             const auto task = group.createTask("yolo", sleep(0s));
             print(task.name());
             co_return;
         });
     }},
    {"TestTaskGroup.test_taskgroup_already_entered",
     []() -> QCoro::Task<> {
         TaskGroup group;
         co_await asyncWith(group, [](TaskGroup &same) -> QCoro::Task<> { co_await ended(asyncWith(same, nothing)); });
     }},
    {"TestTaskGroup.test_taskgroup_double_enter",
     []() -> QCoro::Task<> {
         TaskGroup group;
         co_await asyncWith(group, nothing);
         co_await ended(asyncWith(group, nothing));
     }},
    {"TestTaskGroup.test_taskgroup_finished",
     []() -> QCoro::Task<> {
         TaskGroup group;
         co_await asyncWith(group, nothing);
         refuse(group);
     }},
    {"TestTaskGroup.test_taskgroup_not_entered",
     []() -> QCoro::Task<> {
         refuse(TaskGroup());
         co_return;
     }},
    {"TestTaskGroup.test_taskgroup_without_parent_task",
     []() -> QCoro::Task<> {
         const TaskGroup group;
         callSoon([group] {
             TaskGroup same = group;
             ended(same.enter());
         });
         co_await sleep(0s);
         refuse(group);
     }},
};

} // namespace

Chapter overlap::groups()
{
    return {"test_taskgroups", "groups.py", mirrored, {}};
}
