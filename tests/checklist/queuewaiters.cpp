// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/checklist/program.h"

#include "core/asyncevent.h"
#include "core/queue.h"
#include "core/taskgroup.h"
#include "core/waitfor.h"

using namespace overlap;

namespace {

QCoro::Task<> put(Queue<int> queue, int item)
{
    co_await queue.put(item);
    print("put %1", item);
}

QCoro::Task<> get(Queue<int> queue)
{
    const int item = co_await queue.get();
    print("got %1", item);
}

QCoro::Task<> putAll(Queue<int> queue, int count)
{
    for (int item = 0; item < count; ++item)
        co_await put(queue, item);
}

QCoro::Task<> getAll(Queue<int> queue, int count)
{
    for (int i = 0; i < count; ++i)
        co_await get(queue);
}

const Mirrored mirrored[] = {
    {"QueueGetTests.test_get_with_putters",
     []() -> QCoro::Task<> {
         const Queue<int> queue(1);
         co_await queue.put(1);
         const auto putter = createTask(call(put, queue, 2));
         co_await sleep(0s);
         co_await ended(queue.get());
         print("%1, %2 items", state(putter), queue.size());
         co_await ended(putter);
         print("%1 items", queue.size());
     }},
    {"QueueGetTests.test_blocking_get_wait",
     []() -> QCoro::Task<> {
         const Queue<int> queue;
         const Event started;
         const auto getter = [](Queue<int> queue, Event started) -> QCoro::Task<> {
             started.set();
             co_await get(queue);
         };
         const auto task = createTask(call(getter, queue, started));
         co_await started.wait();
         print(state(task));
         callLater(0.01s, [queue] { queue.putNowait(1); });
         co_await ended(task);
     }},
    {"QueueGetTests.test_get_cancelled_race",
     []() -> QCoro::Task<> {
         const Queue<int> queue;
         const auto first = createTask(call(get, queue));
         const auto second = createTask(call(get, queue));
         co_await sleep(0s);
         first.cancel();
         co_await sleep(0s);
         print("%1 %2", state(first), state(second));
         co_await queue.put(1);
         co_await sleep(0s);
         co_await ended(second);
     }},
    {"QueueGetTests.test_get_with_waiting_putters",
     []() -> QCoro::Task<> {
         const Queue<int> queue(1);
         createTask(call(put, queue, 1));
         createTask(call(put, queue, 2));
         co_await get(queue);
         co_await get(queue);
         co_await sleep(0s);
     }},
    {"QueueGetTests.test_why_are_getters_waiting",
     []() -> QCoro::Task<> {
         const Queue<int> queue(1);
         co_await asyncWith(TaskGroup(), [=](TaskGroup &group) -> QCoro::Task<> {
             group.createTask(call(putAll, queue, 5));
             group.createTask(call(getAll, queue, 5));
             co_return;
         });
     }},
    {"QueueGetTests.test_cancelled_getters_not_being_held_in_self_getters",
     []() -> QCoro::Task<> {
         const Queue<int> queue(5);
         co_await ended(waitFor(queue.get(), 0.1s));
         const auto getter = createTask(call(get, queue));
         co_await sleep(0s);
         queue.putNowait(1);
         co_await ended(getter);
     }},
    {"QueuePutTests.test_blocking_put_wait",
     []() -> QCoro::Task<> {
         const Queue<int> queue(1);
         const Event started;
         const auto putter = [](Queue<int> queue, Event started) -> QCoro::Task<> {
             started.set();
             co_await put(queue, 1);
             co_await put(queue, 2);
         };
         callLater(0.01s, [queue] { attempt([&] { return queue.getNowait(); }); });
         const auto task = createTask(call(putter, queue, started));
         co_await started.wait();
         print(state(task));
         co_await ended(task);
     }},
    {"QueuePutTests.test_get_cancel_drop_one_pending_reader",
     []() -> QCoro::Task<> {
         const Queue<int> queue;
         const auto reader = createTask(queue.get());
         co_await sleep(0s);
         queue.putNowait(1);
         queue.putNowait(2);
         reader.cancel();
         co_await ended(reader);
         co_await ended(createTask(queue.get()));
     }},
    {"QueuePutTests.test_get_cancel_drop_many_pending_readers",
     []() -> QCoro::Task<> {
         const Queue<int> queue;
         co_await asyncWith(TaskGroup(), [=](TaskGroup &group) -> QCoro::Task<> {
             const auto first = group.createTask(call(get, queue));
             group.createTask(call(get, queue));
             const auto third = group.createTask(call(get, queue));
             co_await sleep(0s);
             queue.putNowait(1);
             queue.putNowait(2);
             first.cancel();
             co_await ended(first);
             co_await ended(third);
         });
     }},
    {"QueuePutTests.test_put_cancel_drop",
     []() -> QCoro::Task<> {
         const Queue<int> queue(1);
         queue.putNowait(1);
         const auto writer = createTask(queue.put(2));
         co_await sleep(0s);
         attempt([&] { return queue.getNowait(); });
         writer.cancel();
         co_await ended(writer);
         print("%1 items", queue.size());
         co_await ended(createTask(queue.put(3)));
         attempt([&] { return queue.getNowait(); });
         print("%1 items", queue.size());
     }},
    {"QueuePutTests.test_put_cancelled",
     []() -> QCoro::Task<> {
         const Queue<int> queue;
         const auto task = createTask(call(put, queue, 1));
         co_await ended(queue.get());
         print(state(task));
     }},
    {"QueuePutTests.test_put_cancelled_race",
     []() -> QCoro::Task<> {
         const Queue<int> queue(1);
         const auto first = createTask(call(put, queue, 1));
         const auto second = createTask(call(put, queue, 2));
         const auto third = createTask(call(put, queue, 3));
         co_await sleep(0s);
         print("%1 %2 %3", state(first), state(second), state(third));
         third.cancel();
         co_await sleep(0s);
         print("%1 %2 %3", state(first), state(second), state(third));
         attempt([&] { return queue.getNowait(); });
         co_await sleep(0s);
         attempt([&] { return queue.getNowait(); });
         co_await ended(second);
     }},
    {"QueuePutTests.test_put_with_waiting_getters",
     []() -> QCoro::Task<> {
         const Queue<int> queue;
         const auto getter = createTask(call(get, queue));
         co_await sleep(0s);
         co_await put(queue, 1);
         co_await ended(getter);
     }},
    {"QueuePutTests.test_why_are_putters_waiting",
     []() -> QCoro::Task<> {
         const Queue<int> queue(2);
         const auto getter = [](Queue<int> queue) -> QCoro::Task<> {
             co_await sleep(0s);
             for (int left = queue.size(); left > 0; --left)
                 attempt([&] { return queue.getNowait(); });
         };
         co_await asyncWith(TaskGroup(), [=](TaskGroup &group) -> QCoro::Task<> {
             group.createTask(call(getter, queue));
             for (int item = 0; item < 4; ++item)
                 group.createTask(call(put, queue, item));
             co_return;
         });
     }},
    {"QueuePutTests.test_cancelled_puts_not_being_held_in_self_putters",
     []() -> QCoro::Task<> {
         const Queue<int> queue(1);
         queue.putNowait(1);
         const auto first = createTask(call(put, queue, 2));
         const auto second = createTask(call(put, queue, 3));
         co_await sleep(0s);
         first.cancel();
         co_await ended(first);
         attempt([&] { return queue.getNowait(); });
         co_await ended(second);
         attempt([&] { return queue.getNowait(); });
     }},
    {"QueuePutTests.test_cancelled_put_silence_value_error_exception",
     []() -> QCoro::Task<> {
         const Queue<int> queue(1);
         queue.putNowait(1);
         const auto putter = createTask(call(put, queue, 2));
         const auto next = createTask(call(put, queue, 3));
         co_await sleep(0s);
         attempt([&] { return queue.getNowait(); });
         putter.cancel();
         co_await ended(putter);
         co_await ended(next);
         print("%1 items", queue.size());
     }},
};

} // namespace

Chapter overlap::queueWaiters()
{
    return {"test_queues", "queuewaiters.py", mirrored, {}};
}
