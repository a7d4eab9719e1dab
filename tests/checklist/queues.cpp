// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/checklist/program.h"

#include "core/queue.h"
#include "core/taskgroup.h"

using namespace overlap;

namespace {

/// Puts 0, 1, 2 and so on.
QCoro::Task<> producer(Queue<int> queue, int count)
{
    for (int item = 0; item < count; ++item) {
        co_await queue.put(item);
        print("put %1", item);
    }
}

QCoro::Task<> consumer(Queue<int> queue, int count)
{
    for (int i = 0; i < count; ++i) {
        const int item = co_await queue.get();
        print("got %1", item);
    }
}

QCoro::Task<> worker(Queue<int> queue, std::shared_ptr<int> sum, std::shared_ptr<bool> running)
{
    while (*running) {
        const int item = co_await queue.get();
        *sum += item;
        queue.taskDone();
    }
}

const Mirrored mirrored[] = {
    {"QueueBasicTests.test_empty",
     []() -> QCoro::Task<> {
         const Queue<int> queue;
         print("empty %1", text(queue.isEmpty()));
         co_await queue.put(1);
         print("empty %1", text(queue.isEmpty()));
         co_await ended(queue.get());
         print("empty %1", text(queue.isEmpty()));
     }},
    {"QueueBasicTests.test_full",
     []() -> QCoro::Task<> {
         const Queue<int> unlimited;
         const Queue<int> limited(1);
         print("full %1 %2", text(unlimited.isFull()), text(limited.isFull()));
         co_await unlimited.put(1);
         co_await limited.put(1);
         print("full %1 %2", text(unlimited.isFull()), text(limited.isFull()));
     }},
    {"QueueBasicTests.test_order",
     []() -> QCoro::Task<> {
         const Queue<int> queue;
         for (const int item : {1, 3, 2})
             co_await queue.put(item);
         co_await consumer(queue, 3);
     }},
    {"QueueBasicTests.test_maxsize",
     []() -> QCoro::Task<> {
         const Queue<int> queue(2);
         const auto task = createTask(call(producer, queue, 3));
         for (int i = 0; i < 2; ++i)
             co_await sleep(0s);
         print("putter %1, %2 items", state(task), queue.size());
         co_await ended(queue.get());
         co_await sleep(0s);
         print("putter %1, %2 items", state(task), queue.size());
         co_await consumer(queue, 2);
         co_await ended(task);
     }},
    {"QueueGetTests.test_blocking_get",
     []() -> QCoro::Task<> {
         const Queue<int> queue;
         queue.putNowait(1);
         co_await ended(queue.get());
     }},
    {"QueueGetTests.test_nonblocking_get",
     []() -> QCoro::Task<> {
         const Queue<int> queue;
         queue.putNowait(1);
         attempt([&] { return queue.getNowait(); });
         co_return;
     }},
    {"QueueGetTests.test_nonblocking_get_exception",
     []() -> QCoro::Task<> {
         attempt([] { return Queue<int>().getNowait(); });
         co_return;
     }},
    {"QueuePutTests.test_blocking_put",
     []() -> QCoro::Task<> {
         const Queue<int> queue;
         co_await ended(queue.put(1));
         co_await ended(queue.get());
     }},
    {"QueuePutTests.test_nonblocking_put",
     []() -> QCoro::Task<> {
         const Queue<int> queue;
         attempt([&] { queue.putNowait(1); });
         attempt([&] { return queue.getNowait(); });
         co_return;
     }},
    {"QueuePutTests.test_nonblocking_put_exception",
     []() -> QCoro::Task<> {
         const Queue<int> queue(1);
         attempt([&] { queue.putNowait(1); });
         attempt([&] { queue.putNowait(2); });
         print("%1 items", queue.size());
         co_return;
     }},
    {"_QueueJoinTestMixin.test_task_done_underflow",
     []() -> QCoro::Task<> {
         const Queue<int> queue;
         attempt([&] { queue.taskDone(); });
         co_return;
     }},
    {"_QueueJoinTestMixin.test_task_done",
     []() -> QCoro::Task<> {
         const Queue<int> queue;
         for (int item = 0; item < 100; ++item)
             queue.putNowait(item);
         const auto sum = std::make_shared<int>(0);
         const auto running = std::make_shared<bool>(true);
         co_await asyncWith(TaskGroup(), [=](TaskGroup &group) -> QCoro::Task<> {
             group.createTask(call(worker, queue, sum, running));
             group.createTask(call(worker, queue, sum, running));
             co_await queue.join();
             print("sum %1", *sum);
             *running = false;
             queue.putNowait(0);
             queue.putNowait(0);
         });
     }},
    {"_QueueJoinTestMixin.test_join_empty_queue",
     []() -> QCoro::Task<> {
         const Queue<int> queue;
         co_await ended(queue.join());
         co_await ended(queue.join());
     }},
};

constexpr const char *noRepr = "repr() and str() of Python objects";
constexpr const char *oneQueue = "not offered: other orders than first in, first out; the waiting is the same";

const NotMirrored notMirrored[] = {
    {"QueueBasicTests.test_repr", noRepr},
    {"QueueBasicTests.test_str", noRepr},
    {"_QueueJoinTestMixin.test_format", noRepr},
    {"QueueBasicTests.test_generic_alias", "generic aliases; Queue<T> is checked by the compiler"},
    {"QueuePutTests.test_float_maxsize", "a size that is no whole number: it is an int here"},
    {"LifoQueueTests.test_order", oneQueue},
    {"PriorityQueueTests.test_order", oneQueue},
};

} // namespace

Chapter overlap::queues()
{
    return {"test_queues", "queues.py", mirrored, notMirrored};
}
