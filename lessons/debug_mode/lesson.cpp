// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blockingsleep.h"
#include "core/createtask.h"
#include "core/loop.h"
#include "core/print.h"
#include "core/program.h"
#include "core/sleep.h"

using namespace overlap;
using namespace std::chrono_literals;

namespace {

//! show: all
struct Knobs
{
    Seconds slow_turn = 0.4s;
    Seconds threshold = 0.1s;
};

QCoro::Task<> pulse()
{
    while (true) {
        print("pulse");
        co_await sleep(0.25s);
    }
}

QCoro::Task<> archive(int page)
{
    print("archived page %1", page);
    co_return;
}

QCoro::Task<> report(Seconds slow_turn)
{
    for (int page = 1; page < 4; ++page) {
        co_await sleep(0.6s);
        print("page %1", page);
        blockingSleep(slow_turn * page / 3);
    }
    call(archive, 3);
    print("report written");
}

//! show: none
namespace silent {

//! show: silent
QCoro::Task<> main(Knobs knobs)
{
    Loop &loop = Loop::current();
    loop.setDebug(false);
    loop.setSlowTurn(knobs.threshold);
    auto heart = createTask("pulse", pulse);
    co_await createTask("report", report, knobs.slow_turn);
    co_await sleep(0.8s);
    heart.cancel();
}
//! show: none

} // namespace silent

namespace debugging {

//! show: debugging
QCoro::Task<> main(Knobs knobs)
{
    Loop &loop = Loop::current();
    loop.setDebug(true);
    loop.setSlowTurn(knobs.threshold);
    auto heart = createTask("pulse", pulse);
    co_await createTask("report", report, knobs.slow_turn);
    co_await sleep(0.8s);
    heart.cancel();
}
//! show: none

} // namespace debugging

} // namespace

namespace overlap::programs {

LessonProgram debug_mode()
{
    return lessonProgram<Knobs>(
        {durationKnob("slow_turn", &Knobs::slow_turn, 100ms, 2s, 100ms),
         durationKnob("threshold", &Knobs::threshold, 50ms, 1s, 50ms)},
        {{"silent", &silent::main}, {"debugging", &debugging::main}}
    );
}

} // namespace overlap::programs
