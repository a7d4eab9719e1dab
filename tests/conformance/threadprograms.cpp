// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/programs.h"

#include "core/blockingsleep.h"
#include "core/compute.h"
#include "core/gather.h"
#include "core/print.h"
#include "core/program.h"
#include "core/shield.h"
#include "core/sleep.h"
#include "core/tothread.h"
#include "core/waitfor.h"

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

namespace threads_take_turns {

QString crunch(QString name, Seconds cost)
{
    print("begin %1", name);
    compute(cost);
    print("middle %1", name);
    blockingSleep(3ms);
    compute(cost);
    compute(0s);
    print("end %1", name);
    return name + u'!';
}

QCoro::Task<> tick()
{
    for (int number = 0; number < 8; ++number) {
        print("tick %1", number);
        co_await sleep(11ms);
    }
}

QCoro::Task<QString> late(QString name)
{
    co_await sleep(0.0325s);
    const QString result = co_await toThread(crunch, name, 2ms);
    print(result);
    co_return result;
}

QCoro::Task<> main(KnobValues)
{
    auto ticks = createTask(call(tick));
    const QList<QString> results =
        co_await gather(toThread(crunch, u"a"_s, 17ms), toThread(crunch, u"b"_s, 20ms),
                        toThread(crunch, u"c"_s, 0.0045s), call(late, u"d"_s), call(late, u"e"_s));
    print("%1 %2 %3", results[0], results[1], results[2]);
    compute(50ms);
    print("computed on the loop");
    co_await ticks;
}

} // namespace threads_take_turns

namespace threads_without_gil {

QCoro::Task<> main(KnobValues values)
{
    setGil(false);
    co_await threads_take_turns::main(values);
}

} // namespace threads_without_gil

namespace threads_cancelled {

QString work(QString name, Seconds seconds)
{
    print("begin %1", name);
    blockingSleep(seconds);
    print("end %1", name);
    return name;
}

void fail()
{
    blockingSleep(500ms);
    throw std::runtime_error("no luck");
}

QCoro::Task<> cancelled(QString name, Seconds after)
{
    auto task = createTask(toThread(work, name, 2s));
    co_await sleep(after);
    task.cancel();
    try {
        co_await task;
    } catch (const Cancelled &) {
        print("cancelled %1", name);
    }
}

QCoro::Task<> limited()
{
    try {
        co_await waitFor(toThread(work, u"limited"_s, 3s), 1s);
    } catch (const TimeoutError &) {
        print("too late");
    }
}

QCoro::Task<> failing()
{
    try {
        co_await gather(toThread(fail), toThread(work, u"beside"_s, 1s));
    } catch (const std::runtime_error &error) {
        print("error %1", error.what());
    }
}

QCoro::Task<> main(KnobValues)
{
    co_await gather(call(cancelled, u"x"_s, 500ms), call(limited), call(failing));
    const QString shielded = co_await shield(toThread(work, u"shielded"_s, 250ms));
    print(shielded);
    createTask(toThread(work, u"left behind"_s, 4s));
    co_await sleep(0s);
    print("main ends");
}

} // namespace threads_cancelled

namespace threads_queued {

QString work(int number, Seconds seconds)
{
    blockingSleep(seconds);
    compute(1ms);
    print("job %1", number);
    blockingSleep(seconds);
    return QString::number(number);
}

QString quick(QString name)
{
    print("quick %1", name);
    return name;
}

QCoro::Task<> hold(Seconds after, Seconds seconds)
{
    co_await sleep(after);
    blockingSleep(seconds);
    print("held the loop");
    const QString result = co_await toThread(quick, u"at once"_s);
    print(result);
}

QCoro::Task<> main(KnobValues)
{
    std::vector<TaskHandle<QString>> tasks;
    for (int number = 0; number < 40; ++number)
        tasks.push_back(createTask(toThread(work, number, 0.25s + 0.01s * (number % 7))));
    for (int number = 0; number < 3; ++number)
        tasks.push_back(createTask(toThread(quick, QString::number(number))));
    auto holder = createTask(call(hold, 100ms, 700ms));
    co_await sleep(50ms);
    tasks[35].cancel();
    tasks[3].cancel();
    co_await sleep(100ms);
    tasks[38].cancel();
    print("awaiting");
    for (const TaskHandle<QString> &task : tasks) {
        try {
            const QString result = co_await task;
            print("got %1", result);
        } catch (const Cancelled &) {
            print("cancelled");
        }
    }
    co_await holder;
}

} // namespace threads_queued

namespace threads_at_random {

/// The same numbers in every language.
class Random
{
public:
    explicit Random(int seed) : m_state(15000 + quint64(seed)) { }

    int pick(int count)
    {
        m_state = (m_state * 1103515245 + 12345) % 2147483648;
        return int(m_state / 256 % quint64(count));
    }

private:
    quint64 m_state;
};

int job(int seed)
{
    Random random(seed);
    const int steps = random.pick(5);
    for (int step = 0; step < steps; ++step) {
        const int what = random.pick(3);
        if (what == 0)
            compute(1ms * random.pick(20));
        else if (what == 1)
            blockingSleep(1ms * random.pick(20));
        else
            print("job %1 step %2", seed, step);
    }
    if (random.pick(8) == 0)
        throw std::runtime_error(qPrintable(u"job %1 fails"_s.arg(seed)));
    return seed;
}

QCoro::Task<> user(int number)
{
    Random random(number);
    co_await sleep(1ms * random.pick(30));
    for (int turn = 0; turn < 4; ++turn) {
        const int what = random.pick(6);
        const int seed = 1000 + 10 * number + turn;
        try {
            if (what == 0) {
                blockingSleep(1ms * random.pick(30));
            } else if (what == 1) {
                co_await sleep(1ms * random.pick(20));
            } else if (what == 2) {
                co_await waitFor(toThread(job, seed), 1ms * (1 + random.pick(20)));
            } else {
                const int result = co_await toThread(job, seed);
                print("user %1 got %2", number, result);
            }
        } catch (const TimeoutError &) {
            print("user %1 has no time", number);
        } catch (const std::runtime_error &error) {
            print("user %1 %2", number, error.what());
        }
    }
}

QCoro::Task<> main(KnobValues)
{
    Random random(7);
    for (const int size : {5, 20, 60}) {
        std::vector<TaskHandle<>> users;
        for (int number = 0; number < size; ++number)
            users.push_back(createTask(call(user, 100 * size + number)));
        for (int i = 0; i < size / 3; ++i) {
            co_await sleep(1ms * random.pick(10));
            users[std::size_t(random.pick(size))].cancel();
        }
        for (const TaskHandle<> &one : users) {
            try {
                co_await one;
            } catch (const Cancelled &) {
                print("cancelled");
            }
        }
    }
}

} // namespace threads_at_random

} // namespace

std::span<const Program> overlap::threadPrograms()
{
    static constexpr Program programs[] = {
        {"threads_take_turns", &threads_take_turns::main}, {"threads_without_gil", &threads_without_gil::main},
        {"threads_cancelled", &threads_cancelled::main},   {"threads_queued", &threads_queued::main},
        {"threads_at_random", &threads_at_random::main},
    };
    return programs;
}
