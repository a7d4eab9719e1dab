// SPDX-License-Identifier: GPL-3.0-or-later
// Virtual runs of many tasks that share something: a semaphore of 10, a bounded queue. Argument: how many tasks.

#include "core/gather.h"
#include "core/queue.h"
#include "core/semaphore.h"
#include "core/sleep.h"
#include "core/virtualrun.h"
#include "tests/bench/measure.h"

#include <cstdlib>

using namespace overlap;

namespace {

constexpr int rounds = 5;

QCoro::Task<> work(Semaphore semaphore)
{
    const auto permit = co_await semaphore.scoped();
    co_await sleep(1ms);
}

QCoro::Task<> throughSemaphore(int count)
{
    const Semaphore semaphore(10);
    std::vector<decltype(call(work, semaphore))> calls;
    for (int i = 0; i < count; ++i)
        calls.push_back(call(work, semaphore));
    co_await gather(std::move(calls));
}

QCoro::Task<> put(Queue<int> queue, int item)
{
    co_await queue.put(item);
}

QCoro::Task<> takeAll(Queue<int> queue)
{
    while (true) {
        co_await queue.get();
        co_await sleep(1ms);
        queue.taskDone();
    }
}

QCoro::Task<> throughQueue(int count)
{
    const Queue<int> queue(10);
    std::vector<TaskHandle<>> workers;
    for (int i = 0; i < 10; ++i)
        workers.push_back(createTask(call(takeAll, queue)));
    std::vector<decltype(call(put, queue, 0))> calls;
    for (int i = 0; i < count; ++i)
        calls.push_back(call(put, queue, i));
    co_await gather(std::move(calls));
    co_await queue.join();
    for (TaskHandle<> &worker : workers)
        worker.cancel();
}

double milliseconds(QCoro::Task<> (*program)(int), int count)
{
    std::vector<bench::Nanoseconds> times;
    for (int i = 0; i < rounds; ++i) {
        times.push_back(bench::timeOf([&] {
            const Timeline run = runVirtual([&](const KnobValues &) { return program(count); }, {});
            if (run.outcome() != TaskState::Finished)
                std::abort();
        }));
    }
    return bench::median(std::move(times)).count() / 1e6;
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc != 2)
        return 2;
    const int count = std::atoi(argv[1]);
    bench::report("semaphore_ms", milliseconds(&throughSemaphore, count));
    bench::report("queue_ms", milliseconds(&throughQueue, count));
}
