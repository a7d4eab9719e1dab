// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blockingsleep.h"
#include "core/createtask.h"
#include "core/print.h"
#include "core/program.h"
#include "core/puzzlesteps.h"
#include "core/sleep.h"

using namespace overlap;
using namespace std::chrono_literals;

namespace {

//! show: all
struct Knobs
{
    Seconds users = 2.0s;
    Seconds orders = 1.0s;
    Seconds work = 3.0s;
};

//! show: awaited_at_once created_first busy
QCoro::Task<QString> fetch(QString name, Seconds delay)
{
    print("Fetching %1…", name);
    co_await sleep(delay);
    co_return name + " done";
}

//! show: none
namespace awaited_at_once {

//! show: awaited_at_once
QCoro::Task<> main(Knobs knobs)
{
    const QString first =
        co_await createTask(call(fetch, "users", knobs.users));
    const QString second =
        co_await createTask(call(fetch, "orders", knobs.orders));
    print("Own work…");
    co_await sleep(knobs.work);
    print("Own work done");
    print("%1, %2", first, second);
}
//! show: none

} // namespace awaited_at_once

namespace created_first {

//! show: created_first
QCoro::Task<> main(Knobs knobs)
{
    auto usersTask = createTask(call(fetch, "users", knobs.users));
    auto ordersTask = createTask(call(fetch, "orders", knobs.orders));
    print("Own work…");
    co_await sleep(knobs.work);
    print("Own work done");
    const QString first = co_await usersTask;
    const QString second = co_await ordersTask;
    print("%1, %2", first, second);
}
//! show: none

} // namespace created_first

namespace forgotten {

//! show: forgotten
QCoro::Task<> fetch(QString name, Seconds delay)
{
    print("Fetching %1…", name);
    co_await sleep(delay);
    throw std::runtime_error("the server is down");
}

QCoro::Task<> main(Knobs knobs)
{
    createTask(call(fetch, "users", knobs.users));
    createTask(call(fetch, "orders", knobs.orders));
    print("Own work…");
    co_await sleep(knobs.work);
    print("Own work done");
    print("All is well");
}
//! show: none

} // namespace forgotten

namespace busy {

//! show: busy
QCoro::Task<> main(Knobs knobs)
{
    auto usersTask = createTask(call(fetch, "users", knobs.users));
    auto ordersTask = createTask(call(fetch, "orders", knobs.orders));
    print("Own work…");
    blockingSleep(knobs.work); // stands for computing
    print("Own work done");
    const QString first = co_await usersTask;
    const QString second = co_await ordersTask;
    print("%1, %2", first, second);
}
//! show: none

} // namespace busy

namespace puzzle {

struct Locals
{
    Knobs knobs;
    Local<TaskHandle<QString>> usersTask{"users_task"};
    Local<TaskHandle<QString>> ordersTask{"orders_task"};
    Local<QString> first{"first"};
    Local<QString> second{"second"};
};

PuzzleBinding<Knobs> lines()
{
    return puzzleOf<Locals>(
        "created_first",
        {
            step<Locals>(
                0,
                "users_task = asyncio.create_task(fetch(\"users\", "
                "users))",
                "auto usersTask = createTask(call(fetch, \"users\", "
                "knobs.users));",
                [](Locals &here) {
                    here.usersTask.set(createTask(
                        call(fetch, "users", here.knobs.users)
                    ));
                }
            ),
            step<Locals>(
                0,
                "orders_task = asyncio.create_task(fetch(\"orders\", "
                "orders))",
                "auto ordersTask = createTask(call(fetch, \"orders\", "
                "knobs.orders));",
                [](Locals &here) {
                    here.ordersTask.set(createTask(
                        call(fetch, "orders", here.knobs.orders)
                    ));
                }
            ),
            step<Locals>(
                0,
                "print(\"Own work…\")",
                "print(\"Own work…\");",
                [](Locals &) { print("Own work…"); }
            ),
            step<Locals>(
                0,
                "await asyncio.sleep(work)",
                "co_await sleep(knobs.work);",
                [](Locals &here) -> QCoro::Task<> {
                    co_await sleep(here.knobs.work);
                }
            ),
            step<Locals>(
                0,
                "print(\"Own work done\")",
                "print(\"Own work done\");",
                [](Locals &) { print("Own work done"); }
            ),
            step<Locals>(
                0,
                "first = await users_task",
                "const QString first = co_await usersTask;",
                [](Locals &here) -> QCoro::Task<> {
                    const auto value = co_await *here.usersTask;
                    here.first.set(value);
                }
            ),
            step<Locals>(
                0,
                "second = await orders_task",
                "const QString second = co_await ordersTask;",
                [](Locals &here) -> QCoro::Task<> {
                    const auto value = co_await *here.ordersTask;
                    here.second.set(value);
                }
            ),
            step<Locals>(
                0,
                "print(f\"{first}, {second}\")",
                "print(\"%1, %2\", first, second);",
                [](Locals &here) {
                    print("%1, %2", *here.first, *here.second);
                }
            ),
            wrong(step<Locals>(
                0,
                "first = await asyncio.create_task(fetch(\"users\", "
                "users))",
                "const QString first = co_await createTask(call(fetch, "
                "\"users\", knobs.users));",
                [](Locals &here) -> QCoro::Task<> {
                    const auto value = co_await createTask(
                        call(fetch, "users", here.knobs.users)
                    );
                    here.first.set(value);
                }
            )),
        }
    );
}

} // namespace puzzle

} // namespace

namespace overlap::programs {

LessonProgram create_task()
{
    return lessonProgram<Knobs>(
        {durationKnob("users", &Knobs::users, 500ms, 5s, 100ms),
         durationKnob("orders", &Knobs::orders, 500ms, 5s, 100ms),
         durationKnob("work", &Knobs::work, 500ms, 5s, 100ms)},
        {{"awaited_at_once", &awaited_at_once::main},
         {"created_first", &created_first::main},
         {"forgotten", &forgotten::main},
         {"busy", &busy::main}},
        puzzle::lines()
    );
}

} // namespace overlap::programs
