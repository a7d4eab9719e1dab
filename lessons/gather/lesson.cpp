// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blockingsleep.h"
#include "core/gather.h"
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
    Seconds products = 3.0s;
};

//! show: gathered one_by_one
QCoro::Task<QString> fetch(QString name, Seconds delay)
{
    print("Fetching %1…", name);
    co_await sleep(delay);
    co_return name + " done";
}

//! show: none
namespace blocking {

//! show: blocking
QCoro::Task<QString> fetch(QString name, Seconds delay)
{
    print("Fetching %1…", name);
    blockingSleep(delay);
    co_return name + " done";
}

QCoro::Task<> main(Knobs knobs)
{
    const QStringList results = co_await gather(
        call(fetch, "users", knobs.users),
        call(fetch, "orders", knobs.orders),
        call(fetch, "products", knobs.products)
    );
    print(results.join(", "));
}
//! show: none

} // namespace blocking

namespace gathered {

//! show: gathered
QCoro::Task<> main(Knobs knobs)
{
    const QStringList results = co_await gather(
        call(fetch, "users", knobs.users),
        call(fetch, "orders", knobs.orders),
        call(fetch, "products", knobs.products)
    );
    print(results.join(", "));
}
//! show: none

} // namespace gathered

namespace one_by_one {

//! show: one_by_one
QCoro::Task<> main(Knobs knobs)
{
    const QString first = co_await fetch("users", knobs.users);
    const QString second = co_await fetch("orders", knobs.orders);
    const QString third = co_await fetch("products", knobs.products);
    print(QStringList{first, second, third}.join(", "));
}
//! show: none

} // namespace one_by_one

namespace puzzle {

struct Locals
{
    Knobs knobs;
    Local<Coroutine<QString, QString, Seconds>> first{"first"};
    Local<Coroutine<QString, QString, Seconds>> second{"second"};
    Local<Coroutine<QString, QString, Seconds>> third{"third"};
    Local<QStringList> results{"results"};
};

PuzzleBinding<Knobs> lines()
{
    return puzzleOf<Locals>(
        "gathered",
        {
            step<Locals>(
                0,
                "first = fetch(\"users\", users)",
                "auto first = call(fetch, \"users\", knobs.users);",
                [](Locals &here) {
                    here.first.set(Coroutine(
                        "users", fetch, "users", here.knobs.users
                    ));
                }
            ),
            step<Locals>(
                0,
                "second = fetch(\"orders\", orders)",
                "auto second = call(fetch, \"orders\", knobs.orders);",
                [](Locals &here) {
                    here.second.set(Coroutine(
                        "orders", fetch, "orders", here.knobs.orders
                    ));
                }
            ),
            step<Locals>(
                0,
                "third = fetch(\"products\", products)",
                "auto third = call(fetch, \"products\", "
                "knobs.products);",
                [](Locals &here) {
                    here.third.set(Coroutine(
                        "products",
                        fetch,
                        "products",
                        here.knobs.products
                    ));
                }
            ),
            step<Locals>(
                0,
                "results = await asyncio.gather(first, second, third)",
                "const QStringList results = co_await gather(first, "
                "second, third);",
                [](Locals &here) -> QCoro::Task<> {
                    auto &first = *here.first;
                    auto &second = *here.second;
                    auto &third = *here.third;
                    const auto value = co_await gather(
                        first.use(), second.use(), third.use()
                    );
                    here.results.set(value);
                }
            ),
            step<Locals>(
                0,
                "print(\", \".join(results))",
                "print(results.join(\", \"));",
                [](Locals &here) { print(here.results->join(", ")); }
            ),
            wrong(step<Locals>(
                0,
                "results = [await first, await second, await third]",
                "const QStringList results{co_await first, co_await "
                "second, co_await third};",
                [](Locals &here) -> QCoro::Task<> {
                    QStringList results;
                    for (const auto *call :
                         {&here.first, &here.second, &here.third}) {
                        const QString result = co_await (*call)->use();
                        results += result;
                    }
                    here.results.set(results);
                }
            )),
        }
    );
}

} // namespace puzzle

} // namespace

namespace overlap::programs {

LessonProgram gather()
{
    return lessonProgram<Knobs>(
        {durationKnob("users", &Knobs::users, 0s, 5s, 100ms),
         durationKnob("orders", &Knobs::orders, 0s, 5s, 100ms),
         durationKnob("products", &Knobs::products, 0s, 5s, 100ms)},
        {{"blocking", &blocking::main},
         {"gathered", &gathered::main},
         {"one_by_one", &one_by_one::main}},
        puzzle::lines()
    );
}

} // namespace overlap::programs
