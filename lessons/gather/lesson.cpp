// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blockingsleep.h"
#include "core/gather.h"
#include "core/print.h"
#include "core/program.h"
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
         {"one_by_one", &one_by_one::main}}
    );
}

} // namespace overlap::programs
