// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/createtask.h"
#include "core/gather.h"
#include "core/print.h"
#include "core/program.h"
#include "core/queue.h"
#include "core/sleep.h"

using namespace overlap;
using namespace std::chrono_literals;

namespace {

//! show: all
struct Knobs
{
    int items = 10;
    int workers = 2;
    int size = 2;
    Seconds produce = 0.1s;
    Seconds consume = 0.7s;
};

QCoro::Task<int> kitchen(Queue<int> counter, Knobs knobs)
{
    int longest = 0;
    for (int plate = 1; plate <= knobs.items; ++plate) {
        co_await sleep(knobs.produce);
        co_await counter.put(plate);
        print("plate %1 is on the counter", plate);
        longest = std::max(longest, counter.size());
    }
    co_return longest;
}

QCoro::Task<> waiter(Queue<int> counter, Seconds consume)
{
    while (true) {
        const int plate = co_await counter.get();
        co_await sleep(consume);
        print("plate %1 is served", plate);
        counter.taskDone();
    }
}
//! show: none

namespace one_worker {

//! show: one_worker
QCoro::Task<> main(Knobs knobs)
{
    Queue<int> counter(knobs.size);
    auto cook = createTask("kitchen", kitchen, counter, knobs);
    auto alone = createTask("waiter 1", waiter, counter, knobs.consume);
    print("waiters at home: %1", knobs.workers - 1);
    const int longest = co_await cook;
    co_await counter.join();
    alone.cancel();
    print("most plates on the counter: %1", longest);
}
//! show: none

} // namespace one_worker

namespace several {

//! show: several
QCoro::Task<> main(Knobs knobs)
{
    Queue<int> counter(knobs.size);
    auto cook = createTask("kitchen", kitchen, counter, knobs);
    std::vector<TaskHandle<>> waiters;
    for (int number = 1; number <= knobs.workers; ++number) {
        const QString name = QString("waiter %1").arg(number);
        waiters.push_back(
            createTask(name, waiter, counter, knobs.consume)
        );
    }
    const int longest = co_await cook;
    co_await counter.join();
    for (const TaskHandle<> &task : waiters)
        task.cancel();
    print("most plates on the counter: %1", longest);
}
//! show: none

} // namespace several

namespace unbounded {

//! show: unbounded
QCoro::Task<> main(Knobs knobs)
{
    Queue<int> counter;
    auto cook = createTask("kitchen", kitchen, counter, knobs);
    std::vector<TaskHandle<>> waiters;
    for (int number = 1; number <= knobs.workers; ++number) {
        const QString name = QString("waiter %1").arg(number);
        waiters.push_back(
            createTask(name, waiter, counter, knobs.consume)
        );
    }
    const int longest = co_await cook;
    co_await counter.join();
    for (const TaskHandle<> &task : waiters)
        task.cancel();
    print("most plates on the counter: %1", longest);
    print("room on a real counter: %1", knobs.size);
}
//! show: none

} // namespace unbounded

} // namespace

namespace overlap::programs {

LessonProgram queue()
{
    return lessonProgram<Knobs>(
        {countKnob("items", &Knobs::items, 1, 20),
         countKnob("workers", &Knobs::workers, 1, 5),
         countKnob("size", &Knobs::size, 1, 10),
         durationKnob("produce", &Knobs::produce, 0s, 2s, 100ms),
         durationKnob("consume", &Knobs::consume, 0s, 2s, 100ms)},
        {{"one_worker", &one_worker::main},
         {"several", &several::main},
         {"unbounded", &unbounded::main}}
    );
}

} // namespace overlap::programs
