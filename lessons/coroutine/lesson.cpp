// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/call.h"
#include "core/print.h"
#include "core/program.h"
#include "core/sleep.h"

using namespace overlap;
using namespace std::chrono_literals;

namespace {

//! show: all
struct Knobs
{
    Seconds delay = 1.5s;
};

QCoro::Task<> serve(QString guest, Seconds delay)
{
    print("Coffee for %1…", guest);
    co_await sleep(delay);
    print("%1 has a coffee", guest);
}

//! show: none
namespace forgotten {

//! show: forgotten
QCoro::Task<> main(Knobs knobs)
{
    co_await call(serve, "Ann", knobs.delay);
    call(serve, "Bob", knobs.delay);
    co_await call(serve, "Cleo", knobs.delay);
    print("Everyone is served");
}
//! show: none

} // namespace forgotten

namespace awaited {

//! show: awaited
QCoro::Task<> main(Knobs knobs)
{
    co_await call(serve, "Ann", knobs.delay);
    co_await call(serve, "Bob", knobs.delay);
    co_await call(serve, "Cleo", knobs.delay);
    print("Everyone is served");
}
//! show: none

} // namespace awaited

namespace called_early {

//! show: called_early
QCoro::Task<> main(Knobs knobs)
{
    auto bob = call(serve, "Bob", knobs.delay);
    co_await call(serve, "Ann", knobs.delay);
    co_await call(serve, "Cleo", knobs.delay);
    co_await bob;
    print("Everyone is served");
}
//! show: none

} // namespace called_early

} // namespace

namespace overlap::programs {

LessonProgram coroutine()
{
    return lessonProgram<Knobs>(
        {durationKnob("delay", &Knobs::delay, 500ms, 3s, 100ms)},
        {{"forgotten", &forgotten::main},
         {"awaited", &awaited::main},
         {"called_early", &called_early::main}}
    );
}

} // namespace overlap::programs
