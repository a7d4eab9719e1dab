// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/programs.h"

#include "core/blockingsleep.h"
#include "core/gather.h"
#include "core/print.h"
#include "core/processpool.h"
#include "core/program.h"
#include "core/sleep.h"
#include "core/waitfor.h"

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

namespace processes_in_turn {

QString crunch(const QString &name, Seconds cost)
{
    print("begin %1", name);
    blockingSleep(cost);
    print("middle %1", name);
    blockingSleep(cost);
    print("end %1", name);
    return name.toUpper();
}

QString shrug()
{
    return u"no time at all"_s;
}

QCoro::Task<QString> work(ProcessPool pool, QString name, Seconds cost)
{
    const QString result = co_await pool.run(crunch, name, cost);
    print("got %1", result);
    co_return result;
}

QCoro::Task<> tick(int times)
{
    for (int number = 0; number < times; ++number) {
        print("tick %1", number);
        co_await sleep(0.25s);
    }
}

QCoro::Task<> main(KnobValues)
{
    ProcessPool pool(2, 0.3s);
    auto ticker = createTask(call(tick, 4));
    const QList<QString> results =
        co_await gather(call(work, pool, u"a"_s, 0.5s), call(work, pool, u"b"_s, 0.2s), call(work, pool, u"c"_s, 0.2s),
                        call(work, pool, u"d"_s, 0.1s), call(work, pool, u"e"_s, 0.0s));
    print(QStringList(results).join(u' '));
    const QString answer = co_await pool.run(shrug);
    print(answer);
    co_await ticker;
    blockingSleep(0.5s);
    const QString last = co_await pool.run(crunch, u"f"_s, 0.1s);
    print(last);
}

} // namespace processes_in_turn

namespace processes_fail {

double divide(int number)
{
    blockingSleep(0.2s);
    if (number == 0)
        throw std::invalid_argument("not by zero");
    print("divided by %1", number);
    return 12.0 / number;
}

QCoro::Task<> work(ProcessPool pool, int number)
{
    try {
        const double result = co_await pool.run(divide, number);
        print("result %1", int(result));
    } catch (const std::invalid_argument &error) {
        print("error: %1", error.what());
    }
}

QCoro::Task<> main(KnobValues)
{
    ProcessPool pool(1, 0.1s);
    co_await gather(call(work, pool, 3), call(work, pool, 0), call(work, pool, 4));
    co_await pool.run(divide, 0);
}

} // namespace processes_fail

namespace processes_cancelled {

void crunch(const QString &name, Seconds cost)
{
    print("begin %1", name);
    blockingSleep(cost);
    print("end %1", name);
}

QCoro::Task<> work(ProcessPool pool, QString name, Seconds cost)
{
    try {
        co_await pool.run(crunch, name, cost);
        print("done %1", name);
    } catch (const Cancelled &) {
        print("cancelled %1", name);
        throw;
    }
}

QCoro::Task<> main(KnobValues)
{
    ProcessPool pool(1, 0.2s);
    auto underWay = createTask(call(work, pool, u"under way"_s, 1.0s));
    auto queued = createTask(call(work, pool, u"queued"_s, 1.0s));
    auto patient = createTask(call(work, pool, u"patient"_s, 0.5s));
    co_await sleep(0.5s);
    underWay.cancel();
    queued.cancel();
    co_await waitFor(patient, 5s);
    try {
        co_await waitFor(call(work, pool, u"too slow"_s, 2.0s), 0.5s);
    } catch (const TimeoutError &) {
        print("timeout");
    }
    auto left = createTask(call(work, pool, u"left behind"_s, 1.0s));
    co_await sleep(0.1s);
    print("main ends, and %1", left.isDone() ? "True" : "False");
}

} // namespace processes_cancelled

} // namespace

std::span<const Program> overlap::processPrograms()
{
    static constexpr Program programs[] = {
        {"processes_in_turn", &processes_in_turn::main},
        {"processes_fail", &processes_fail::main},
        {"processes_cancelled", &processes_cancelled::main},
    };
    return programs;
}
