// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/createtask.h"
#include "core/gather.h"
#include "core/print.h"
#include "core/program.h"
#include "core/sleep.h"

#include <qcoro/qcoroasyncgenerator.h>

using namespace overlap;
using namespace std::chrono_literals;

namespace {

//! show: all
struct Knobs
{
    int items = 4;
    Seconds interval = 0.7s;
    Seconds work = 1.2s;
};

QCoro::AsyncGenerator<int> sensor(Knobs knobs)
{
    for (int number = 1; number <= knobs.items; ++number) {
        co_await sleep(knobs.interval);
        print("reading %1 comes", number);
        co_yield number;
    }
}

QCoro::Task<> store(int number, Seconds work)
{
    co_await sleep(work);
    print("reading %1 is stored", number);
}

TaskHandle<> start(int number, Knobs knobs)
{
    const QString name = QString("store %1").arg(number);
    return createTask(name, store, number, knobs.work);
}
//! show: none

namespace collected {

//! show: collected
QCoro::Task<> main(Knobs knobs)
{
    QList<int> readings;
    QCORO_FOREACH(const int number, sensor(knobs)) {
        readings.push_back(number);
    }
    for (const int number : readings)
        co_await start(number, knobs);
    print("all stored");
}
//! show: none

} // namespace collected

namespace streamed {

//! show: streamed
QCoro::Task<> main(Knobs knobs)
{
    std::vector<TaskHandle<>> tasks;
    QCORO_FOREACH(const int number, sensor(knobs)) {
        tasks.push_back(start(number, knobs));
    }
    co_await gather(tasks);
    print("all stored");
}
//! show: none

} // namespace streamed

namespace in_line {

//! show: in_line
QCoro::Task<> main(Knobs knobs)
{
    QCORO_FOREACH(const int number, sensor(knobs)) {
        co_await start(number, knobs);
    }
    print("all stored");
}
//! show: none

} // namespace in_line

} // namespace

namespace overlap::programs {

LessonProgram generator()
{
    return lessonProgram<Knobs>(
        {countKnob("items", &Knobs::items, 1, 10),
         durationKnob("interval", &Knobs::interval, 0s, 2s, 100ms),
         durationKnob("work", &Knobs::work, 0s, 3s, 100ms)},
        {{"collected", &collected::main},
         {"streamed", &streamed::main},
         {"in_line", &in_line::main}}
    );
}

} // namespace overlap::programs
