// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blockingsleep.h"
#include "core/compute.h"
#include "core/createtask.h"
#include "core/gather.h"
#include "core/print.h"
#include "core/processpool.h"
#include "core/program.h"
#include "core/sleep.h"
#include "core/tothread.h"

using namespace overlap;
using namespace std::chrono_literals;

namespace {

//! show: all
struct Knobs
{
    int jobs = 4;
    Seconds length = 2.0s;
    int waiting = 70; // per cent of the length; the rest is computing
};

//! show: one_after_another threads processes
void work(QString name, Seconds length, int waiting)
{
    blockingSleep(length * waiting / 100);
    compute(length * (100 - waiting) / 100);
    print("%1 is done", name);
}
//! show: none

namespace one_after_another {

//! show: one_after_another
QCoro::Task<> main(Knobs knobs)
{
    for (int number = 1; number <= knobs.jobs; ++number) {
        const QString name = QString("job %1").arg(number);
        work(name, knobs.length, knobs.waiting);
    }
    print("all are done");
    co_return;
}
//! show: none

} // namespace one_after_another

namespace awaiting {

//! show: awaiting
QCoro::Task<> work(QString name, Seconds length, int waiting)
{
    co_await sleep(length * waiting / 100);
    compute(length * (100 - waiting) / 100);
    print("%1 is done", name);
}

QCoro::Task<> main(Knobs knobs)
{
    std::vector<TaskHandle<>> tasks;
    for (int number = 1; number <= knobs.jobs; ++number) {
        const QString name = QString("job %1").arg(number);
        call job(work, name, knobs.length, knobs.waiting);
        tasks.push_back(createTask(name, std::move(job)));
    }
    co_await gather(tasks);
    print("all are done");
}
//! show: none

} // namespace awaiting

namespace threads {

//! show: threads
QCoro::Task<> main(Knobs knobs)
{
    std::vector<TaskHandle<>> tasks;
    for (int number = 1; number <= knobs.jobs; ++number) {
        const QString name = QString("job %1").arg(number);
        toThread job(work, name, knobs.length, knobs.waiting);
        tasks.push_back(createTask(name, std::move(job)));
    }
    co_await gather(tasks);
    print("all are done");
}
//! show: none

} // namespace threads

namespace processes {

//! show: processes
QCoro::Task<> handOver(
    ProcessPool pool, QString name, Seconds length, int waiting
)
{
    co_await pool.run(work, name, length, waiting);
}

QCoro::Task<> main(Knobs knobs)
{
    ProcessPool pool(4, 1.0s);
    std::vector<TaskHandle<>> tasks;
    for (int number = 1; number <= knobs.jobs; ++number) {
        const QString name = QString("job %1").arg(number);
        call job(handOver, pool, name, knobs.length, knobs.waiting);
        tasks.push_back(createTask(name, std::move(job)));
    }
    co_await gather(tasks);
    print("all are done");
}
//! show: none

} // namespace processes

} // namespace

namespace overlap::programs {

LessonProgram when_to_use()
{
    return lessonProgram<Knobs>(
        {countKnob("jobs", &Knobs::jobs, 1, 12),
         durationKnob("length", &Knobs::length, 200ms, 5s, 100ms),
         countKnob("waiting", &Knobs::waiting, 0, 100)},
        {{"one_after_another", &one_after_another::main},
         {"awaiting", &awaiting::main},
         {"threads", &threads::main},
         {"processes", &processes::main}}
    );
}

} // namespace overlap::programs
