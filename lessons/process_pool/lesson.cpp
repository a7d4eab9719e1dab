// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compute.h"
#include "core/createtask.h"
#include "core/gather.h"
#include "core/print.h"
#include "core/processpool.h"
#include "core/program.h"
#include "core/tothread.h"

using namespace overlap;
using namespace std::chrono_literals;

namespace {

//! show: all
struct Knobs
{
    int jobs = 4;
    Seconds cost = 1.5s;
    int processes = 2;
    Seconds startup = 0.5s;
};

QString encode(QString scene, Seconds cost)
{
    compute(cost);
    return scene + " is encoded";
}
//! show: none

namespace threads {

//! show: threads
QCoro::Task<> deliver(QString scene, Seconds cost)
{
    const QString news = co_await toThread(encode, scene, cost);
    print(news);
}

QCoro::Task<> main(Knobs knobs)
{
    std::vector<TaskHandle<>> scenes;
    for (int number = 1; number <= knobs.jobs; ++number) {
        const QString name = QString("scene %1").arg(number);
        scenes.push_back(createTask(name, deliver, name, knobs.cost));
    }
    co_await gather(scenes);
    print("the film is ready");
}
//! show: none

} // namespace threads

namespace processes {

//! show: processes
QCoro::Task<> deliver(ProcessPool pool, QString scene, Seconds cost)
{
    const QString news = co_await pool.run(encode, scene, cost);
    print(news);
}

QCoro::Task<> main(Knobs knobs)
{
    ProcessPool pool(knobs.processes, knobs.startup);
    std::vector<TaskHandle<>> scenes;
    for (int number = 1; number <= knobs.jobs; ++number) {
        const QString name = QString("scene %1").arg(number);
        scenes.push_back(
            createTask(name, deliver, pool, name, knobs.cost)
        );
    }
    co_await gather(scenes);
    print("the film is ready");
}
//! show: none

} // namespace processes

} // namespace

namespace overlap::programs {

LessonProgram process_pool()
{
    return lessonProgram<Knobs>(
        {countKnob("jobs", &Knobs::jobs, 1, 12),
         durationKnob("cost", &Knobs::cost, 100ms, 4s, 100ms),
         countKnob("processes", &Knobs::processes, 1, 8),
         durationKnob("startup", &Knobs::startup, 0s, 2s, 100ms)},
        {{"threads", &threads::main}, {"processes", &processes::main}}
    );
}

} // namespace overlap::programs
