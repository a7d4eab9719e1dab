// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/asyncwith.h"
#include "core/createtask.h"
#include "core/print.h"
#include "core/program.h"
#include "core/puzzlesteps.h"
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

namespace puzzle {

struct Locals
{
    Knobs knobs;
    Local<Semaphore> database{"database"};
    Local<QString> error{"error"};
};

PuzzleBinding<Knobs> lines()
{
    return puzzleOf<Locals>(
        "async_with",
        {
            step<Locals>(
                0,
                "database = asyncio.Semaphore(1)",
                "Semaphore database(1);",
                [](Locals &here) { here.database.set(Semaphore(1)); }
            ),
            tryStep<Locals>(0),
            blockStep<Locals>(
                1,
                "async with Connection(\"report\", database):",
                "co_await asyncWith(Connection{\"report\", database, "
                "knobs}, [&]() -> QCoro::Task<> {",
                "});",
                [](Locals &here,
                   const PuzzleBody &body) -> QCoro::Task<> {
                    async_with::Connection connection{
                        "report", *here.database, here.knobs};
                    co_await asyncWith(connection, body);
                }
            ),
            step<Locals>(
                2,
                "await asyncio.sleep(query)",
                "co_await sleep(knobs.query);",
                [](Locals &here) -> QCoro::Task<> {
                    co_await sleep(here.knobs.query);
                }
            ),
            step<Locals>(
                2,
                "print(\"report is half done\")",
                "print(\"report is half done\");",
                [](Locals &) { print("report is half done"); }
            ),
            step<Locals>(
                2,
                "if fails: raise ValueError(\"bad query\")",
                "if (knobs.fails) throw std::domain_error(\"bad "
                "query\");",
                [](Locals &here) {
                    if (here.knobs.fails)
                        throw std::domain_error("bad query");
                }
            ),
            exceptStep<Locals>(
                0,
                "except ValueError as error:",
                "} catch (const std::domain_error &error) {",
                [](Locals &here, const std::exception_ptr &error) {
                    here.error.set(errorText(error));
                    return isError<std::domain_error>(error);
                }
            ),
            step<Locals>(
                1,
                "print(f\"report failed: {error}\")",
                "print(\"report failed: %1\", error.what());",
                [](Locals &here) {
                    print("report failed: %1", *here.error);
                }
            ),
            step<Locals>(
                0,
                "print(\"locked\" if database.locked() else \"free\")",
                "print(database.isLocked() ? \"locked\" : \"free\");",
                [](Locals &here) {
                    print(
                        here.database->isLocked() ? "locked" : "free"
                    );
                }
            ),
            wrong(step<Locals>(
                1,
                "await Connection(\"report\", database).__aenter__()",
                "co_await Connection{\"report\", database, "
                "knobs}.enter();",
                [](Locals &here) -> QCoro::Task<> {
                    async_with::Connection connection{
                        "report", *here.database, here.knobs};
                    co_await connection.enter();
                }
            )),
        }
    );
}

} // namespace puzzle

} // namespace

namespace overlap::programs {

LessonProgram context_manager()
{
    return lessonProgram<Knobs>(
        {durationKnob("opening", &Knobs::opening, 0s, 2s, 100ms),
         durationKnob("query", &Knobs::query, 100ms, 3s, 100ms),
         durationKnob("closing", &Knobs::closing, 0s, 2s, 100ms),
         switchKnob("fails", &Knobs::fails)},
        {{"by_hand", &by_hand::main},
         {"async_with", &async_with::main}},
        puzzle::lines()
    );
}

} // namespace overlap::programs
