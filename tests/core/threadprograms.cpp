// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/threadprograms.h"

#include "core/blockingsleep.h"
#include "core/compute.h"
#include "core/gather.h"
#include "core/print.h"
#include "core/sleep.h"
#include "core/tothread.h"
#include "core/waitfor.h"

#include <atomic>

namespace overlap {

namespace {

int multiply(int a, int b)
{
    print("%1 times %2", a, b);
    blockingSleep(1s);
    return a * b;
}

void quick()
{
    print("quick");
}

void fail()
{
    compute(1s);
    throw std::out_of_range("no luck");
}

void block(Duration duration)
{
    blockingSleep(duration);
}

void burn(Duration cost)
{
    compute(cost);
}

void burnOn(Duration cost)
{
    for (int i = 0; i < 100; ++i)
        compute(cost);
}

void goOn()
{
    compute(3s);
    print("went on");
}

void printTwice(const char *text, Duration first, Duration second)
{
    blockingSleep(first);
    print(text);
    blockingSleep(second);
    print(text);
}

QCoro::Task<> awaitPrints()
{
    co_await toThread(printTwice, "a", 1s, 1s);
    print("done");
}

QCoro::Task<> late()
{
    co_await sleep(1s);
    print("late");
}

void forEver()
{
    while (true)
        compute(1s);
}

void countUp(const char *name, Duration each)
{
    for (int number = 0; number < 4; ++number) {
        compute(each);
        print("%1 %2", name, number);
    }
}

QCoro::Task<> countInThreads(const char *name, Duration each)
{
    for (int i = 0; i < 3; ++i) {
        co_await toThread(block, each);
        print("%1 on the loop %2", name, i);
        co_await toThread(burn, each);
    }
}

QCoro::Task<> tick(Duration interval, int times)
{
    for (int i = 0; i < times; ++i) {
        print("tick %1", i);
        co_await sleep(interval);
    }
}

void refuse()
{
    for (int i = 0; i < 1000; ++i) {
        try {
            compute(1h);
            blockingSleep(1h);
        } catch (const Cancelled &) {
            print("no");
        }
    }
}

QCoro::Task<> handOverOnceMore(int hours)
{
    try {
        co_await toThread(block, 1h * hours);
    } catch (const Cancelled &) { }
    co_await gather(toThread(block, 1h), toThread(block, 1h));
}

} // namespace

const quint32 resultLine = __LINE__ + 3;
QCoro::Task<> result(const KnobValues &)
{
    const int product = co_await toThread(multiply, 6, 7);
    print("%1", product);
}

QCoro::Task<> noTime(const KnobValues &)
{
    co_await toThread(quick);
    print("over");
}

QCoro::Task<> error(const KnobValues &)
{
    try {
        co_await toThread(fail);
    } catch (const std::out_of_range &problem) {
        print("out of range: %1", problem.what());
    }
}

QCoro::Task<> printsInOrder(const KnobValues &)
{
    co_await gather(toThread(printTwice, "a", 2s, 2s), toThread(printTwice, "b", 1s, 2s));
}

QCoro::Task<> cancelRunning(const KnobValues &)
{
    const auto task = createTask(toThread(goOn));
    co_await sleep(1s);
    task.cancel();
    try {
        co_await task;
    } catch (const Cancelled &) {
        print("cancelled");
    }
    print("end");
}

QCoro::Task<> cancelQueued(const KnobValues &)
{
    const auto begun = std::make_shared<std::atomic<int>>(0);
    const auto job = [begun] {
        ++*begun;
        blockingSleep(1s);
    };
    std::vector<TaskHandle<>> tasks;
    for (int i = 0; i < 40; ++i)
        tasks.push_back(createTask(toThread(job)));
    co_await sleep(500ms);
    for (std::size_t i = 32; i < tasks.size(); ++i)
        tasks[i].cancel();
    for (std::size_t i = 0; i < 32; ++i)
        co_await tasks[i];
    print("%1 began", begun->load());
}

QCoro::Task<> waitForThread(const KnobValues &)
{
    try {
        co_await waitFor(toThread(goOn), 1s);
    } catch (const TimeoutError &) {
        print("too late");
    }
}

QCoro::Task<> heldLoop(const KnobValues &)
{
    const auto task = createTask(call(awaitPrints));
    co_await sleep(500ms);
    blockingSleep(2500ms);
    co_await sleep(0s);
    co_await toThread([] { print("same thread"); });
    print("end");
    co_await task;
}

QCoro::Task<> computeOnTheLoop(const KnobValues &)
{
    const auto task = createTask(call(late));
    co_await sleep(0s);
    compute(2s);
    print("computed");
    co_await task;
}

QCoro::Task<> endless(const KnobValues &)
{
    try {
        co_await toThread(forEver);
    } catch (const UsageError &problem) {
        print(problem.what());
    }
}

QCoro::Task<> withGil(const KnobValues &)
{
    co_await gather(toThread(burn, 20ms), toThread(burn, 10ms));
}

QCoro::Task<> withoutGil(const KnobValues &)
{
    setGil(false);
    co_await gather(toThread(burn, 20ms), toThread(burn, 10ms));
}

QCoro::Task<> lateForGil(const KnobValues &)
{
    const auto task = createTask(toThread(burn, 100ms));
    co_await sleep(50ms);
    co_await toThread(burn, 5ms);
    co_await sleep(40ms); // to 100 ms
    co_await toThread(burn, 1ms);
    co_await task;
}

QCoro::Task<> blockingLetsGo(const KnobValues &)
{
    const auto job = [] {
        compute(2ms);
        blockingSleep(1s);
    };
    co_await gather(toThread(job), toThread(job));
}

QCoro::Task<> fortyJobs(const KnobValues &)
{
    std::vector<TaskHandle<>> tasks;
    for (int i = 0; i < 40; ++i)
        tasks.push_back(createTask(toThread(block, 1s)));
    co_await gather(tasks);
}

QCoro::Task<> oneAfterAnother(const KnobValues &)
{
    co_await toThread(block, 1s);
    co_await sleep(500ms);
    co_await toThread(block, 1s);
}

QCoro::Task<> equalTimes(const KnobValues &)
{
    setGil(false);
    auto ticks = createTask(call(tick, 1h, 9));
    co_await gather(toThread(countUp, "a", 1h), toThread(countUp, "b", 2h), toThread(countUp, "c", 1h),
                    call(countInThreads, "d", 1h), call(countInThreads, "e", 1h));
    co_await ticks;
}

QCoro::Task<> equalTurns(const KnobValues &)
{
    auto ticks = createTask(call(tick, 5ms, 20));
    co_await gather(toThread(countUp, "a", 10ms), toThread(countUp, "b", 20ms), toThread(countUp, "c", 5ms),
                    call(countInThreads, "d", 5ms), call(countInThreads, "e", 10ms));
    co_await ticks;
}

const quint32 neverAwaitedLine = __LINE__ + 3;
QCoro::Task<> neverAwaited(const KnobValues &)
{
    (void)toThread(quick);
    co_return;
}

QCoro::Task<> computeForHours(const KnobValues &)
{
    setGil(false);
    co_await gather(toThread(burnOn, 3h), toThread(burnOn, 5h));
}

QCoro::Task<> computeForHoursInTurns(const KnobValues &)
{
    co_await gather(toThread(burn, 3h), toThread(burn, 2h), toThread(burn, 1h));
}

QCoro::Task<> blockForHours(const KnobValues &)
{
    std::vector<TaskHandle<>> tasks;
    for (int i = 0; i < 40; ++i)
        tasks.push_back(createTask(toThread(block, 1h * (i + 1))));
    co_await gather(tasks);
}

QCoro::Task<> stubborn(const KnobValues &)
{
    co_await gather(toThread(refuse), toThread(refuse));
}

QCoro::Task<> handsOverOnceMore(const KnobValues &)
{
    std::vector<TaskHandle<>> tasks;
    for (int i = 0; i < 40; ++i)
        tasks.push_back(createTask("cleans up", handOverOnceMore, i + 1));
    co_await gather(tasks);
}

} // namespace overlap
