// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute.h"
#include "core/createtask.h"
#include "core/gather.h"
#include "core/print.h"
#include "core/program.h"
#include "core/sleep.h"
#include "core/tothread.h"

using namespace overlap;
using namespace std::chrono_literals;

namespace {

//! show: all
struct Knobs
{
    int jobs = 2;
    Seconds cost = 3.0s;
    bool gil = true;
};

void resize(QString photo, Seconds cost)
{
    compute(cost);
    print("%1 is resized", photo);
}

QCoro::Task<> clock()
{
    while (true) {
        print("tick");
        co_await sleep(0.5s);
    }
}
//! show: none

namespace on_loop {

//! show: on_loop
QCoro::Task<> main(Knobs knobs)
{
    auto ticker = createTask("clock", clock);
    co_await sleep(0.7s);
    for (int number = 1; number <= knobs.jobs; ++number)
        resize(QString("photo %1").arg(number), knobs.cost);
    print("all photos are resized");
    ticker.cancel();
}
//! show: none

} // namespace on_loop

namespace threads {

//! show: threads
QCoro::Task<> main(Knobs knobs)
{
    setGil(knobs.gil); // C++ has none: this imitates Python
    print(knobs.gil ? "threads take turns" : "threads overlap");
    auto ticker = createTask("clock", clock);
    co_await sleep(0.7s);
    std::vector<TaskHandle<>> photos;
    for (int number = 1; number <= knobs.jobs; ++number) {
        const QString name = QString("photo %1").arg(number);
        toThread photo(resize, name, knobs.cost);
        photos.push_back(createTask(name, std::move(photo)));
    }
    co_await gather(photos);
    print("all photos are resized");
    ticker.cancel();
}
//! show: none

} // namespace threads

namespace free_threaded {

//! show: free_threaded
QCoro::Task<> main(Knobs knobs)
{
    setGil(false); // as any C++ program is
    print("threads overlap");
    auto ticker = createTask("clock", clock);
    co_await sleep(0.7s);
    std::vector<TaskHandle<>> photos;
    for (int number = 1; number <= knobs.jobs; ++number) {
        const QString name = QString("photo %1").arg(number);
        toThread photo(resize, name, knobs.cost);
        photos.push_back(createTask(name, std::move(photo)));
    }
    co_await gather(photos);
    print("all photos are resized");
    ticker.cancel();
}
//! show: none

} // namespace free_threaded

namespace cancelled {

//! show: cancelled
QCoro::Task<> main(Knobs knobs)
{
    setGil(knobs.gil); // C++ has none: this imitates Python
    print(knobs.gil ? "threads take turns" : "threads overlap");
    auto ticker = createTask("clock", clock);
    co_await sleep(0.7s);
    std::vector<TaskHandle<>> photos;
    for (int number = 1; number <= knobs.jobs; ++number) {
        const QString name = QString("photo %1").arg(number);
        toThread photo(resize, name, knobs.cost);
        photos.push_back(createTask(name, std::move(photo)));
    }
    co_await sleep(knobs.cost / 3);
    for (const TaskHandle<> &photo : photos)
        photo.cancel();
    co_await sleep(0s);
    print("all tasks are cancelled");
    co_await sleep(knobs.cost / 2);
    print("main ends");
    ticker.cancel();
}
//! show: none

} // namespace cancelled

} // namespace

namespace overlap::programs {

LessonProgram to_thread()
{
    return lessonProgram<Knobs>(
        {countKnob("jobs", &Knobs::jobs, 1, 8),
         durationKnob("cost", &Knobs::cost, 300ms, 5s, 100ms),
         switchKnob("gil", &Knobs::gil)},
        {{"on_loop", &on_loop::main},
         {"threads", &threads::main},
         {"free_threaded", &free_threaded::main},
         {"cancelled", &cancelled::main}}
    );
}

} // namespace overlap::programs
