// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/asyncconnection.h"
#include "core/asyncwith.h"
#include "core/blockingsleep.h"
#include "core/connection.h"
#include "core/createtask.h"
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
    int queries = 2;
    Seconds query_time = 3.0s;
};

const char *const tables = "create table sales (month int, price int);"
                           "insert into sales values"
                           " (1, 20), (2, 50), (3, 40), (4, 70),"
                           " (5, 30), (6, 60), (7, 10), (8, 80);";

const char *const slow = "select price, pause(?) from sales"
                         " where month = ?";

void pause(double seconds)
{
    // In the place of a long search.
    blockingSleep(Seconds(seconds));
}

QCoro::Task<> clock()
{
    co_await sleep(0.15s);
    while (true) {
        print("tick");
        co_await sleep(0.4s);
    }
}
//! show: none

namespace on_loop {

//! show: on_loop
QCoro::Task<> read(Database shop, int month, Knobs knobs)
{
    Connection connection(shop);
    connection.createFunction("pause", pause);
    connection.execute(slow, {knobs.query_time.count(), month});
    print("month %1 is read", month);
    co_return;
}

QCoro::Task<> main(Knobs knobs)
{
    Database shop(tables);
    auto ticker = createTask("clock", clock);
    std::vector<TaskHandle<>> months;
    for (int month = 1; month <= knobs.queries; ++month) {
        const QString name = QString("month %1").arg(month);
        months.push_back(createTask(name, read, shop, month, knobs));
    }
    co_await gather(months);
    print("all months are read");
    ticker.cancel();
}
//! show: none

} // namespace on_loop

namespace awaited {

//! show: awaited
QCoro::Task<> read(Database shop, int month, Knobs knobs)
{
    AsyncConnection connection(shop);
    co_await asyncWith(connection, [&]() -> QCoro::Task<> {
        co_await connection.createFunction("pause", pause);
        co_await connection.execute(
            slow, {knobs.query_time.count(), month}
        );
    });
    print("month %1 is read", month);
}

QCoro::Task<> main(Knobs knobs)
{
    Database shop(tables);
    auto ticker = createTask("clock", clock);
    std::vector<TaskHandle<>> months;
    for (int month = 1; month <= knobs.queries; ++month) {
        const QString name = QString("month %1").arg(month);
        months.push_back(createTask(name, read, shop, month, knobs));
    }
    co_await gather(months);
    print("all months are read");
    ticker.cancel();
}
//! show: none

} // namespace awaited

} // namespace

namespace overlap::programs {

LessonProgram database()
{
    return lessonProgram<Knobs>(
        {countKnob("queries", &Knobs::queries, 1, 8),
         durationKnob(
             "query_time", &Knobs::query_time, 100ms, 4s, 100ms
         )},
        {{"on_loop", &on_loop::main}, {"awaited", &awaited::main}}
    );
}

} // namespace overlap::programs
