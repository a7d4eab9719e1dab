// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/asyncwith.h"
#include "core/gather.h"
#include "core/print.h"
#include "core/program.h"
#include "core/sleep.h"
#include "core/taskgroup.h"

using namespace overlap;
using namespace std::chrono_literals;

namespace {

//! show: all
struct Knobs
{
    Seconds flight = 2.0s;
    Seconds hotel = 3.0s;
    Seconds tour = 2.5s;
    Seconds payment = 1.0s;
};

QCoro::Task<> book(QString what, Seconds delay)
{
    print("Booking the %1…", what);
    co_await sleep(delay);
    print("The %1 is booked", what);
}

//! show: gather_error group_error
QCoro::Task<> pay(QString means, Seconds delay)
{
    co_await sleep(delay);
    throw std::runtime_error(means.toStdString() + " declined");
}

//! show: none
namespace gather_error {

//! show: gather_error
QCoro::Task<> main(Knobs knobs)
{
    try {
        co_await gather(
            call(book, "flight", knobs.flight),
            call(book, "hotel", knobs.hotel),
            call(book, "tour", knobs.tour),
            call(pay, "card", knobs.payment)
        );
        print("The trip is on");
    } catch (const std::runtime_error &error) {
        print("No trip: %1", error.what());
    }
    co_await sleep(2.5s);
    print("End of the day");
}
//! show: none

} // namespace gather_error

namespace group_error {

//! show: group_error
QCoro::Task<> main(Knobs knobs)
{
    try {
        co_await asyncWith(
            TaskGroup(),
            [&](TaskGroup &group) -> QCoro::Task<> {
                group.createTask(call(book, "flight", knobs.flight));
                group.createTask(call(book, "hotel", knobs.hotel));
                group.createTask(call(book, "tour", knobs.tour));
                group.createTask(call(pay, "card", knobs.payment));
                co_return;
            }
        );
        print("The trip is on");
    } catch (const ExceptionGroup &errors) {
        print("No trip: %1", errors.what());
    }
    co_await sleep(2.5s);
    print("End of the day");
}
//! show: none

} // namespace group_error

namespace group_well {

//! show: group_well
QCoro::Task<> pay(QString means, Seconds delay)
{
    co_await sleep(delay);
    print("Paid by %1", means);
}

QCoro::Task<> main(Knobs knobs)
{
    try {
        co_await asyncWith(
            TaskGroup(),
            [&](TaskGroup &group) -> QCoro::Task<> {
                group.createTask(call(book, "flight", knobs.flight));
                group.createTask(call(book, "hotel", knobs.hotel));
                group.createTask(call(book, "tour", knobs.tour));
                group.createTask(call(pay, "card", knobs.payment));
                co_return;
            }
        );
        print("The trip is on");
    } catch (const ExceptionGroup &errors) {
        print("No trip: %1", errors.what());
    }
    co_await sleep(2.5s);
    print("End of the day");
}
//! show: none

} // namespace group_well

} // namespace

namespace overlap::programs {

LessonProgram task_group()
{
    return lessonProgram<Knobs>(
        {durationKnob("flight", &Knobs::flight, 500ms, 5s, 100ms),
         durationKnob("hotel", &Knobs::hotel, 500ms, 5s, 100ms),
         durationKnob("tour", &Knobs::tour, 500ms, 5s, 100ms),
         durationKnob("payment", &Knobs::payment, 500ms, 5s, 100ms)},
        {{"gather_error", &gather_error::main},
         {"group_error", &group_error::main},
         {"group_well", &group_well::main}}
    );
}

} // namespace overlap::programs
