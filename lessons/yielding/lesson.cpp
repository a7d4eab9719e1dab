// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blockingsleep.h"
#include "core/gather.h"
#include "core/print.h"
#include "core/program.h"
#include "core/sleep.h"

using namespace overlap;
using namespace std::chrono_literals;

namespace {

//! show: all
struct Knobs
{
    int items = 5;
    Seconds work = 0.4s;
};

QCoro::Task<> stroke(QString colour, int number, Seconds work)
{
    blockingSleep(work); // stands for computing: the loop is held
    print("%1 %2", colour, number);
    co_return;
}

//! show: none
namespace never {

//! show: never
QCoro::Task<> paint(QString colour, Knobs knobs)
{
    for (int number = 1; number <= knobs.items; ++number)
        co_await stroke(colour, number, knobs.work);
    print("%1 is done", colour);
}

QCoro::Task<> main(Knobs knobs)
{
    co_await gather(
        call(paint, "red", knobs), call(paint, "blue", knobs)
    );
    print("The picture is done");
}
//! show: none

} // namespace never

namespace each {

//! show: each
QCoro::Task<> paint(QString colour, Knobs knobs)
{
    for (int number = 1; number <= knobs.items; ++number) {
        co_await stroke(colour, number, knobs.work);
        co_await sleep(0s);
    }
    print("%1 is done", colour);
}

QCoro::Task<> main(Knobs knobs)
{
    co_await gather(
        call(paint, "red", knobs), call(paint, "blue", knobs)
    );
    print("The picture is done");
}
//! show: none

} // namespace each

namespace once {

//! show: once
QCoro::Task<> paint(QString colour, Knobs knobs)
{
    co_await stroke(colour, 1, knobs.work);
    co_await sleep(0s);
    for (int number = 2; number <= knobs.items; ++number)
        co_await stroke(colour, number, knobs.work);
    print("%1 is done", colour);
}

QCoro::Task<> main(Knobs knobs)
{
    co_await gather(
        call(paint, "red", knobs), call(paint, "blue", knobs)
    );
    print("The picture is done");
}
//! show: none

} // namespace once

} // namespace

namespace overlap::programs {

LessonProgram yielding()
{
    return lessonProgram<Knobs>(
        {countKnob("items", &Knobs::items, 1, 10),
         durationKnob("work", &Knobs::work, 100ms, 1s, 100ms)},
        {{"never", &never::main},
         {"each", &each::main},
         {"once", &once::main}}
    );
}

} // namespace overlap::programs
