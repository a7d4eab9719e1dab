// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blockingsleep.h"
#include "core/createtask.h"
#include "core/print.h"
#include "core/program.h"
#include "core/sleep.h"

using namespace overlap;
using namespace std::chrono_literals;

namespace {

//! show: all
struct Knobs
{
    Seconds delay = 3.0s;
    Seconds tick = 0.5s;
};

QCoro::Task<> ticker(Seconds tick)
{
    while (true) {
        print("tick");
        co_await sleep(tick);
    }
}

//! show: none
namespace blocking {

//! show: blocking
QCoro::Task<> main(Knobs knobs)
{
    auto background = createTask("ticker", ticker, knobs.tick);
    co_await sleep(0.7s);
    print("work starts");
    blockingSleep(knobs.delay);
    print("work is done");
    co_await sleep(0.7s);
    background.cancel();
}
//! show: none

} // namespace blocking

namespace awaiting {

//! show: awaiting
QCoro::Task<> main(Knobs knobs)
{
    auto background = createTask("ticker", ticker, knobs.tick);
    co_await sleep(0.7s);
    print("work starts");
    co_await sleep(knobs.delay);
    print("work is done");
    co_await sleep(0.7s);
    background.cancel();
}
//! show: none

} // namespace awaiting

} // namespace

namespace overlap::programs {

LessonProgram sleep()
{
    return lessonProgram<Knobs>(
        {durationKnob("delay", &Knobs::delay, 500ms, 5s, 100ms),
         durationKnob("tick", &Knobs::tick, 100ms, 1s, 100ms)},
        {{"blocking", &blocking::main}, {"awaiting", &awaiting::main}}
    );
}

} // namespace overlap::programs
