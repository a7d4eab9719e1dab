// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/whyprograms.h"

#include "core/ascompleted.h"
#include "core/asyncevent.h"
#include "core/asyncwith.h"
#include "core/blockingsleep.h"
#include "core/compute.h"
#include "core/gather.h"
#include "core/lock.h"
#include "core/queue.h"
#include "core/runner.h"
#include "core/semaphore.h"
#include "core/sleep.h"
#include "core/taskgroup.h"
#include "core/tothread.h"
#include "core/waitfor.h"

#include <algorithm>

namespace overlap {

namespace {

QCoro::Task<> pause(Duration duration)
{
    co_await sleep(duration);
}

QCoro::Task<> fail(Duration duration)
{
    co_await sleep(duration);
    throw std::runtime_error("no luck");
}

QCoro::Task<> useLock(Lock lock)
{
    const auto held = co_await lock.scoped();
    co_await sleep(1s);
}

QCoro::Task<> usePermit(Semaphore semaphore, Duration duration)
{
    const auto held = co_await semaphore.scoped();
    co_await sleep(duration);
}

QCoro::Task<> produce(Queue<int> queue)
{
    co_await sleep(1s);
    for (int item = 0; item < 3; ++item)
        co_await queue.put(item);
}

QCoro::Task<> consume(Queue<int> queue, Duration before, Duration each)
{
    co_await sleep(before);
    while (true) {
        co_await queue.get();
        co_await sleep(each);
        queue.taskDone();
    }
}

QCoro::Task<> setLater(Event event)
{
    co_await sleep(1s);
    event.set();
}

void work(Duration cost)
{
    compute(cost);
}

QCoro::Task<> workInThread(Duration cost)
{
    co_await toThread(work, cost);
}

} // namespace

Timeline recordedUntil(WhyProgram program, TimePoint until)
{
    VirtualClock clock;
    Trace trace;
    {
        Loop loop(clock, trace);
        Runner runner(loop, program, {});
        while (runner.runNext(TimePoint::max())) { }
    }
    Timeline timeline;
    TraceEvent event;
    QString text;
    while (trace.take(event, text)) {
        if (event.time <= until)
            timeline.apply(event, text);
    }
    return timeline;
}

TaskId taskNamed(const Timeline &timeline, QStringView name)
{
    const auto lane = std::ranges::find(timeline.lanes(), name, &Lane::name);
    return lane == timeline.lanes().end() ? 0 : lane->id;
}

QCoro::Task<> gathers(const KnobValues &)
{
    co_await gather(call("users", pause, 2s), call("orders", pause, 1s));
}

const quint32 blockingLine = __LINE__ + 5;
QCoro::Task<> blocks(const KnobValues &)
{
    auto timer = createTask("timer", pause, 1s);
    co_await sleep(500ms);
    blockingSleep(2s);
    co_await timer;
}

QCoro::Task<> locks(const KnobValues &)
{
    const Lock lock;
    co_await gather(call("a", useLock, lock), call("b", useLock, lock), call("c", useLock, lock));
}

QCoro::Task<> permits(const KnobValues &)
{
    const Semaphore semaphore(2);
    co_await gather(call("a", usePermit, semaphore, 1s), call("b", usePermit, semaphore, 2s),
                    call("c", usePermit, semaphore, 1s));
}

QCoro::Task<> queues(const KnobValues &)
{
    const Queue<int> queue(1);
    auto producer = createTask("producer", produce, queue);
    auto consumer = createTask("consumer", consume, queue, 2s, 1s);
    co_await producer;
    consumer.cancel();
}

QCoro::Task<> joins(const KnobValues &)
{
    const Queue<int> queue;
    auto consumer = createTask("consumer", consume, queue, 0s, 1s);
    co_await sleep(1s);
    queue.putNowait(1);
    co_await queue.join();
    consumer.cancel();
}

QCoro::Task<> sets(const KnobValues &)
{
    const Event event;
    auto setter = createTask("setter", setLater, event);
    co_await event.wait();
}

QCoro::Task<> limits(const KnobValues &)
{
    try {
        co_await waitFor(call("slow", pause, 3s), 1s);
    } catch (const TimeoutError &) { }
    co_await sleep(1s);
}

QCoro::Task<> cancels(const KnobValues &)
{
    auto timer = createTask("timer", pause, 9s);
    co_await sleep(2s);
    timer.cancel();
    co_await sleep(1s);
}

QCoro::Task<> groups(const KnobValues &)
{
    try {
        co_await asyncWith(TaskGroup(), [](TaskGroup &group) -> QCoro::Task<> {
            group.createTask(call("good", pause, 3s));
            group.createTask(call("bad", fail, 1s));
            co_return;
        });
    } catch (const ExceptionGroup &) { }
    co_await sleep(1s);
}

QCoro::Task<> completes(const KnobValues &)
{
    auto a = createTask("a", pause, 2s);
    auto b = createTask("b", pause, 1s);
    for (auto &next : asCompleted(a, b))
        co_await next;
}

QCoro::Task<> threads(const KnobValues &)
{
    co_await createTask("photo", workInThread, 2s);
}

QCoro::Task<> shareGil(const KnobValues &)
{
    co_await gather(call("a", workInThread, 1s), call("b", workInThread, 1s));
}

} // namespace overlap
