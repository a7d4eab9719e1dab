// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/programs.h"

#include "core/ascompleted.h"
#include "core/asyncevent.h"
#include "core/asyncwith.h"
#include "core/gather.h"
#include "core/lock.h"
#include "core/print.h"
#include "core/program.h"
#include "core/queue.h"
#include "core/semaphore.h"
#include "core/shield.h"
#include "core/sleep.h"
#include "core/taskgroup.h"
#include "core/timeout.h"
#include "core/waitfor.h"

#include <qcoro/qcoroasyncgenerator.h>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

namespace limits_and_shields {

QCoro::Task<QString> work(QString name, Seconds delay, Seconds cleanup = 0s)
{
    std::exception_ptr error;
    try {
        co_await sleep(delay);
        print("%1 done", name);
    } catch (...) {
        error = std::current_exception();
    }
    if (cleanup > 0s) {
        co_await sleep(cleanup);
        print("%1 cleaned up", name);
    }
    if (error)
        std::rethrow_exception(error);
    co_return name;
}

QString truth(bool value)
{
    return value ? u"True"_s : u"False"_s;
}

QCoro::Task<> limited(Seconds limit)
{
    auto task = createTask(call(work, u"w"_s, 0.02s, 0.01s));
    try {
        const QString result = co_await waitFor(task, limit);
        print(result);
    } catch (const TimeoutError &) {
        print("timed out, cancelled %1", truth(task.isCancelled()));
    }
}

QCoro::Task<> main(KnobValues)
{
    co_await limited(0.05s);
    co_await limited(0.01s);
    co_await limited(0s);
    try {
        const QString result = co_await waitFor(call(work, u"call"_s, 0.02s, 0s), 0.01s);
        print(result);
    } catch (const TimeoutError &) {
        print("no call");
    }
    try {
        co_await waitFor(sleep(1s), 0.01s);
    } catch (const TimeoutError &) {
        print("no sleep");
    }
    try {
        co_await waitFor(gather(call(work, u"a"_s, 0.01s, 0s), call(work, u"b"_s, 0.03s, 0s)), 0.02s);
    } catch (const TimeoutError &) {
        print("no gather");
    }
    auto inner = createTask(call(work, u"inner"_s, 0.03s, 0s));
    try {
        co_await waitFor(shield(inner), 0.01s);
    } catch (const TimeoutError &) {
        print("only the wait ended");
    }
    const QString shielded = co_await inner;
    print(shielded);
    Timeout first = timeout(0.01s);
    try {
        co_await asyncWith(first, []() -> QCoro::Task<> { co_await work(u"body"_s, 0.02s, 0.01s); });
    } catch (const TimeoutError &) {
        print("expired %1", truth(first.expired()));
    }
    Timeout second = timeout(0.05s);
    co_await asyncWith(second, []() -> QCoro::Task<> { co_await work(u"quick"_s, 0.02s); });
    print("expired %1", truth(second.expired()));
}

} // namespace limits_and_shields

namespace shared_things {

QCoro::Task<> locked(QString name, Lock lock, Seconds delay)
{
    {
        const auto permit = co_await lock.scoped();
        print("%1 has the lock", name);
        co_await sleep(delay);
    }
    print("%1 gave it back", name);
}

QCoro::Task<> permitted(QString name, Semaphore semaphore, Seconds delay)
{
    co_await semaphore.acquire();
    print("%1 has a permit", name);
    co_await sleep(delay);
    semaphore.release();
}

QCoro::Task<> waiting(QString name, Event event)
{
    co_await event.wait();
    print("%1 saw the event", name);
}

QCoro::Task<> producer(Queue<int> queue, int count)
{
    for (int item = 0; item < count; ++item) {
        co_await queue.put(item);
        print("put %1", item);
    }
}

QCoro::Task<> consumer(QString name, Queue<int> queue, Seconds delay)
{
    while (true) {
        const int item = co_await queue.get();
        print("%1 got %2", name, item);
        co_await sleep(delay);
        queue.taskDone();
    }
}

QCoro::Task<> main(KnobValues)
{
    const Lock lock;
    auto a = createTask(call(locked, u"a"_s, lock, 0.01s));
    auto b = createTask(call(locked, u"b"_s, lock, 0.01s));
    auto c = createTask(call(locked, u"c"_s, lock, 0.01s));
    co_await sleep(0.01s);
    b.cancel();
    co_await gather(a, c);
    const Semaphore semaphore(2);
    std::vector<TaskHandle<>> tasks;
    for (int i = 0; i < 5; ++i)
        tasks.push_back(createTask(call(permitted, QString::number(i), semaphore, 0.01s)));
    co_await sleep(0.005s);
    tasks[2].cancel();
    co_await sleep(0.005s);
    tasks[3].cancel();
    co_await gather(tasks[0], tasks[1], tasks[4]);
    const Event event;
    auto one = createTask(call(waiting, u"one"_s, event));
    auto two = createTask(call(waiting, u"two"_s, event));
    co_await sleep(0s);
    event.set();
    event.clear();
    co_await gather(one, two);
    const Queue<int> queue(2);
    auto x = createTask(call(consumer, u"x"_s, queue, 0.01s));
    auto y = createTask(call(consumer, u"y"_s, queue, 0.02s));
    co_await producer(queue, 6);
    co_await queue.join();
    x.cancel();
    y.cancel();
    print("left %1", queue.size());
}

} // namespace shared_things

namespace groups_and_completions {

QCoro::Task<QString> work(QString name, Seconds delay, bool fails)
{
    try {
        co_await sleep(delay);
    } catch (const Cancelled &) {
        print("%1 cancelled", name);
        throw;
    }
    print("%1 done", name);
    if (fails)
        throw std::runtime_error(name.toStdString());
    co_return name;
}

QCoro::Task<> group(bool secondFails, bool bodyFails)
{
    try {
        co_await asyncWith(TaskGroup(), [=](TaskGroup &tasks) -> QCoro::Task<> {
            tasks.createTask(call(work, u"a"_s, 0.01s, false));
            tasks.createTask(call(work, u"b"_s, 0.02s, secondFails));
            tasks.createTask(call(work, u"c"_s, 0.03s, false));
            if (bodyFails) {
                co_await sleep(0.015s);
                throw std::runtime_error("body");
            }
        });
        print("group done");
    } catch (const ExceptionGroup &errors) {
        print("%1: %2", errors.what(), int(errors.exceptions().size()));
    }
}

QCoro::AsyncGenerator<int> count(int limit)
{
    for (int number = 0; number < limit; ++number) {
        co_await sleep(0.01s);
        co_yield number;
    }
}

QCoro::Task<> main(KnobValues)
{
    co_await group(false, false);
    co_await group(true, false);
    co_await group(true, true);
    auto outer = createTask(call(group, false, false));
    co_await sleep(0.015s);
    outer.cancel();
    try {
        co_await outer;
    } catch (const Cancelled &) {
        print("outer cancelled");
    }
    std::vector<TaskHandle<QString>> tasks;
    tasks.push_back(createTask(call(work, u"x"_s, 0.03s, false)));
    tasks.push_back(createTask(call(work, u"y"_s, 0.01s, false)));
    tasks.push_back(createTask(call(work, u"z"_s, 0.02s, false)));
    for (auto &next : asCompleted(tasks)) {
        const QString name = co_await next;
        print("next %1", name);
    }
    QList<int> numbers;
    QCORO_FOREACH(const int number, count(3))
    {
        numbers.append(number);
    }
    print("counted %1", int(numbers.size()));
}

} // namespace groups_and_completions

} // namespace

std::span<const Program> overlap::primitivePrograms()
{
    static constexpr Program programs[] = {
        {"limits_and_shields", &limits_and_shields::main},
        {"shared_things", &shared_things::main},
        {"groups_and_completions", &groups_and_completions::main},
    };
    return programs;
}
