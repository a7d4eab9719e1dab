// SPDX-License-Identifier: GPL-3.0-or-later
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
    Seconds tea = 2.0s;
    Seconds toast = 3.0s;
};

QCoro::Task<> make(QString what, Seconds duration)
{
    print("%1 started", what);
    co_await sleep(duration);
    print("%1 ready", what);
}

//! show: none
namespace one_by_one {

//! show: one_by_one
QCoro::Task<> main(Knobs knobs)
{
    co_await make("Tea", knobs.tea);
    co_await make("Toast", knobs.toast);
    print("Breakfast!");
}
//! show: none

} // namespace one_by_one

namespace together {

//! show: together
QCoro::Task<> main(Knobs knobs)
{
    co_await gather(
        call(make, "Tea", knobs.tea), call(make, "Toast", knobs.toast)
    );
    print("Breakfast!");
}
//! show: none

} // namespace together

} // namespace

namespace overlap::programs {

LessonProgram await_order()
{
    return lessonProgram<Knobs>(
        {durationKnob("tea", &Knobs::tea, 500ms, 5s, 100ms),
         durationKnob("toast", &Knobs::toast, 500ms, 5s, 100ms)},
        {{"one_by_one", &one_by_one::main},
         {"together", &together::main}}
    );
}

} // namespace overlap::programs
