// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/programs.h"

#include "core/blockingsleep.h"
#include "core/gather.h"
#include "core/print.h"
#include "core/program.h"
#include "core/sleep.h"

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

namespace gather_in_order {

QCoro::Task<int> worker(int number, Seconds delay)
{
    print("start %1", number);
    co_await sleep(delay);
    print("end %1", number);
    co_return number;
}

QCoro::Task<> main(KnobValues)
{
    const QList<int> results = co_await gather(call(worker, 1, 0.03s), call(worker, 2, 0.01s), call(worker, 3, 0.02s));
    print("results %1 %2 %3", results[0], results[1], results[2]);
}

} // namespace gather_in_order

namespace yield_in_turn {

QCoro::Task<> worker(QString name)
{
    print("in %1", name);
    co_await sleep(0s);
    print("mid %1", name);
    co_await sleep(0s);
    print("out %1", name);
}

QCoro::Task<> main(KnobValues)
{
    auto a = createTask(call(worker, u"A"_s));
    auto b = createTask(call(worker, u"B"_s));
    print("created");
    co_await worker(u"inline"_s);
    print("awaiting");
    co_await a;
    print("a done");
    co_await b;
    print("b done");
}

} // namespace yield_in_turn

namespace tasks_in_tasks {

QCoro::Task<> leaf(QString name)
{
    print("leaf %1", name);
    co_await sleep(0s);
    print("leaf end %1", name);
}

QCoro::Task<> middle(QString name)
{
    auto a = createTask(call(leaf, name + u'1'));
    print("middle %1", name);
    auto b = createTask(call(leaf, name + u'2'));
    co_await b;
    print("b %1", name);
    co_await a;
    print("a %1", name);
}

QCoro::Task<> main(KnobValues)
{
    auto x = createTask(call(middle, u"x"_s));
    auto y = createTask(call(middle, u"y"_s));
    co_await sleep(0s);
    print("main");
    co_await y;
    print("y");
    co_await x;
    print("x");
}

} // namespace tasks_in_tasks

namespace equal_deadlines {

QCoro::Task<> steps(QString name, std::vector<Seconds> delays)
{
    for (const Seconds delay : delays) {
        co_await sleep(delay);
        print(name);
    }
}

QCoro::Task<> main(KnobValues)
{
    using Delays = std::vector<Seconds>;
    co_await gather(call(steps, u"a"_s, Delays{0.01s, 0.01s, 0.01s}), call(steps, u"b"_s, Delays{0.02s, 0.01s}),
                    call(steps, u"c"_s, Delays{0.03s}), call(steps, u"d"_s, Delays{0.015s, 0.015s}));
}

} // namespace equal_deadlines

namespace await_twice {

QCoro::Task<int> job()
{
    co_await sleep(100ms);
    print("job done");
    co_return 7;
}

QCoro::Task<> waiter(QString name, TaskHandle<int> task)
{
    const int first = co_await task;
    print("%1 got %2", name, first);
    const int second = co_await task;
    print("%1 again %2", name, second);
}

QCoro::Task<> main(KnobValues)
{
    auto task = createTask(call(job));
    auto a = createTask(call(waiter, u"a"_s, task));
    auto b = createTask(call(waiter, u"b"_s, task));
    co_await gather(b, a);
    const int result = co_await task;
    print("main got %1", result);
}

} // namespace await_twice

namespace block_past_deadlines {

QCoro::Task<> timer(QString name, Seconds delay)
{
    co_await sleep(delay);
    print(name);
}

QCoro::Task<> hog()
{
    co_await sleep(100ms);
    blockingSleep(500ms);
    print("hog done");
}

QCoro::Task<> main(KnobValues)
{
    auto a = createTask(call(timer, u"late"_s, 0.4s));
    auto b = createTask(call(hog));
    auto c = createTask(call(timer, u"early"_s, 0.2s));
    co_await gather(a, b, c);
    blockingSleep(250ms);
    co_await sleep(0s);
    print("end");
}

} // namespace block_past_deadlines

} // namespace

std::span<const Program> overlap::orderPrograms()
{
    static constexpr Program programs[] = {
        {"gather_in_order", &gather_in_order::main}, {"yield_in_turn", &yield_in_turn::main},
        {"tasks_in_tasks", &tasks_in_tasks::main},   {"equal_deadlines", &equal_deadlines::main},
        {"await_twice", &await_twice::main},         {"block_past_deadlines", &block_past_deadlines::main},
    };
    return programs;
}
