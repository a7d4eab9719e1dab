// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ascompleted.h"
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
    Seconds post = 3.0s;
    Seconds bicycle = 2.0s;
    Seconds pigeon = 1.0s;
};

QCoro::Task<QString> deliver(QString carrier, Seconds delay)
{
    print("%1 leaves", carrier);
    co_await sleep(delay);
    co_return "the letter by " + carrier;
}

//! show: none
namespace in_order {

//! show: in_order
QCoro::Task<> main(Knobs knobs)
{
    const std::vector deliveries{
        createTask(call(deliver, "post", knobs.post)),
        createTask(call(deliver, "bicycle", knobs.bicycle)),
        createTask(call(deliver, "pigeon", knobs.pigeon)),
    };
    for (const auto &delivery : deliveries) {
        const QString letter = co_await delivery;
        print("Reading %1…", letter);
        co_await sleep(0.5s);
    }
    print("All are read");
}
//! show: none

} // namespace in_order

namespace as_complete {

//! show: as_complete
QCoro::Task<> main(Knobs knobs)
{
    const std::vector deliveries{
        createTask(call(deliver, "post", knobs.post)),
        createTask(call(deliver, "bicycle", knobs.bicycle)),
        createTask(call(deliver, "pigeon", knobs.pigeon)),
    };
    for (auto &delivery : asCompleted(deliveries)) {
        const QString letter = co_await delivery;
        print("Reading %1…", letter);
        co_await sleep(0.5s);
    }
    print("All are read");
}
//! show: none

} // namespace as_complete

} // namespace

namespace overlap::programs {

LessonProgram as_completed()
{
    return lessonProgram<Knobs>(
        {durationKnob("post", &Knobs::post, 500ms, 5s, 100ms),
         durationKnob("bicycle", &Knobs::bicycle, 500ms, 5s, 100ms),
         durationKnob("pigeon", &Knobs::pigeon, 500ms, 5s, 100ms)},
        {{"in_order", &in_order::main},
         {"as_complete", &as_complete::main}}
    );
}

} // namespace overlap::programs
