// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/createtask.h"
#include "core/gather.h"
#include "core/lock.h"
#include "core/print.h"
#include "core/program.h"
#include "core/sleep.h"

using namespace overlap;
using namespace std::chrono_literals;

namespace {

//! show: all
struct Knobs
{
    int workers = 3;
    Seconds think = 1.0s;
};

struct Box
{
    int coins = 0;
};
//! show: none

namespace unprotected {

//! show: unprotected
QCoro::Task<> save(
    QString name, Seconds think, std::shared_ptr<Box> box
)
{
    co_await sleep(1.5s);
    const int coins = box->coins;
    print("%1 counts %2", name, coins);
    co_await sleep(think);
    box->coins = coins + 1;
    print("%1 writes %2", name, box->coins);
}

QCoro::Task<> main(Knobs knobs)
{
    auto box = std::make_shared<Box>();
    std::vector<TaskHandle<>> savers;
    for (int number = 1; number <= knobs.workers; ++number) {
        const QString name = QString("saver %1").arg(number);
        savers.push_back(createTask(name, save, name, knobs.think, box)
        );
    }
    co_await gather(savers);
    co_await sleep(0.5s);
    print("coins in the box: %1", box->coins);
    if (box->coins == knobs.workers)
        print("nothing is missing");
    else
        print("missing: %1", knobs.workers - box->coins);
}
//! show: none

} // namespace unprotected

namespace with_lock {

//! show: with_lock
QCoro::Task<> save(
    QString name, Seconds think, std::shared_ptr<Box> box, Lock lock
)
{
    co_await sleep(1.5s);
    const auto held = co_await lock.scoped();
    const int coins = box->coins;
    print("%1 counts %2", name, coins);
    co_await sleep(think);
    box->coins = coins + 1;
    print("%1 writes %2", name, box->coins);
}

QCoro::Task<> main(Knobs knobs)
{
    auto box = std::make_shared<Box>();
    Lock lock;
    std::vector<TaskHandle<>> savers;
    for (int number = 1; number <= knobs.workers; ++number) {
        const QString name = QString("saver %1").arg(number);
        savers.push_back(
            createTask(name, save, name, knobs.think, box, lock)
        );
    }
    co_await gather(savers);
    co_await sleep(0.5s);
    print("coins in the box: %1", box->coins);
    if (box->coins == knobs.workers)
        print("nothing is missing");
    else
        print("missing: %1", knobs.workers - box->coins);
}
//! show: none

} // namespace with_lock

namespace one_big_lock {

//! show: one_big_lock
QCoro::Task<> save(
    QString name, Seconds think, std::shared_ptr<Box> box, Lock lock
)
{
    const auto held = co_await lock.scoped();
    co_await sleep(1.5s);
    const int coins = box->coins;
    print("%1 counts %2", name, coins);
    co_await sleep(think);
    box->coins = coins + 1;
    print("%1 writes %2", name, box->coins);
}

QCoro::Task<> main(Knobs knobs)
{
    auto box = std::make_shared<Box>();
    Lock lock;
    std::vector<TaskHandle<>> savers;
    for (int number = 1; number <= knobs.workers; ++number) {
        const QString name = QString("saver %1").arg(number);
        savers.push_back(
            createTask(name, save, name, knobs.think, box, lock)
        );
    }
    co_await gather(savers);
    co_await sleep(0.5s);
    print("coins in the box: %1", box->coins);
    if (box->coins == knobs.workers)
        print("nothing is missing");
    else
        print("missing: %1", knobs.workers - box->coins);
}
//! show: none

} // namespace one_big_lock

} // namespace

namespace overlap::programs {

LessonProgram lock()
{
    return lessonProgram<Knobs>(
        {countKnob("workers", &Knobs::workers, 2, 8),
         durationKnob("think", &Knobs::think, 0s, 2s, 100ms)},
        {{"unprotected", &unprotected::main},
         {"with_lock", &with_lock::main},
         {"one_big_lock", &one_big_lock::main}}
    );
}

} // namespace overlap::programs
