// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/asyncwith.h"
#include "core/createtask.h"
#include "core/print.h"
#include "core/program.h"
#include "core/semaphore.h"
#include "core/sleep.h"

using namespace overlap;
using namespace std::chrono_literals;

namespace {

//! show: all
struct Knobs
{
    Seconds opening = 0.5s;
    Seconds query = 1.0s;
    Seconds closing = 0.5s;
    bool fails = true;
};
//! show: none

namespace by_hand {

//! show: by_hand
struct Connection
{
    QString name;
    Semaphore database;
    Knobs knobs;

    QCoro::Task<> open()
    {
        co_await database.acquire();
        co_await sleep(knobs.opening);
        print("%1 is connected", name);
    }

    QCoro::Task<> close()
    {
        co_await sleep(knobs.closing);
        database.release();
        print("%1 is disconnected", name);
    }
};

QCoro::Task<> report(
    QString name, Semaphore database, bool bad, Knobs knobs
)
{
    Connection connection{name, database, knobs};
    co_await connection.open();
    co_await sleep(knobs.query);
    if (bad)
        throw std::domain_error("bad query");
    print("%1 is ready", name);
    co_await connection.close();
}

QCoro::Task<> main(Knobs knobs)
{
    Semaphore database(2);
    std::vector<TaskHandle<>> reports;
    for (int number = 1; number <= 4; ++number) {
        const QString name = QString("report %1").arg(number);
        const bool bad = knobs.fails && number == 1;
        reports.push_back(
            createTask(name, report, name, database, bad, knobs)
        );
    }
    for (const TaskHandle<> &task : reports) {
        try {
            co_await task;
        } catch (const std::domain_error &error) {
            print("%1 failed: %2", task.name(), error.what());
        }
    }
}
//! show: none

} // namespace by_hand

namespace async_with {

//! show: async_with
struct Connection
{
    QString name;
    Semaphore database;
    Knobs knobs;

    QCoro::Task<> enter()
    {
        co_await database.acquire();
        co_await sleep(knobs.opening);
        print("%1 is connected", name);
    }

    QCoro::Task<> exit(std::exception_ptr)
    {
        co_await sleep(knobs.closing);
        database.release();
        print("%1 is disconnected", name);
    }
};

QCoro::Task<> report(
    QString name, Semaphore database, bool bad, Knobs knobs
)
{
    Connection connection{name, database, knobs};
    co_await asyncWith(connection, [&]() -> QCoro::Task<> {
        co_await sleep(knobs.query);
        if (bad)
            throw std::domain_error("bad query");
        print("%1 is ready", name);
    });
}

QCoro::Task<> main(Knobs knobs)
{
    Semaphore database(2);
    std::vector<TaskHandle<>> reports;
    for (int number = 1; number <= 4; ++number) {
        const QString name = QString("report %1").arg(number);
        const bool bad = knobs.fails && number == 1;
        reports.push_back(
            createTask(name, report, name, database, bad, knobs)
        );
    }
    for (const TaskHandle<> &task : reports) {
        try {
            co_await task;
        } catch (const std::domain_error &error) {
            print("%1 failed: %2", task.name(), error.what());
        }
    }
}
//! show: none

} // namespace async_with

} // namespace

namespace overlap::programs {

LessonProgram context_manager()
{
    return lessonProgram<Knobs>(
        {durationKnob("opening", &Knobs::opening, 0s, 2s, 100ms),
         durationKnob("query", &Knobs::query, 100ms, 3s, 100ms),
         durationKnob("closing", &Knobs::closing, 0s, 2s, 100ms),
         switchKnob("fails", &Knobs::fails)},
        {{"by_hand", &by_hand::main}, {"async_with", &async_with::main}}
    );
}

} // namespace overlap::programs
