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
    Seconds when = 2.5s;
    Seconds work = 1.0s;
    Seconds cleanup = 1.0s;
};
//! show: none

namespace cooperative {

//! show: cooperative
QCoro::Task<> exportPages(Seconds work, Seconds cleanup)
{
    std::exception_ptr error;
    try {
        for (int page = 1; page <= 5; ++page) {
            print("page %1", page);
            co_await sleep(work);
        }
        print("sending");
        co_await sleep(0.5s);
        print("sent");
    } catch (...) {
        error = std::current_exception();
    }
    print("cleanup starts");
    co_await sleep(cleanup);
    print("cleanup ends");
    if (error)
        std::rethrow_exception(error);
}

QCoro::Task<> main(Knobs knobs)
{
    auto task =
        createTask("export", exportPages, knobs.work, knobs.cleanup);
    co_await sleep(knobs.when);
    print("please stop");
    task.cancel();
    try {
        co_await task;
        print("the export has finished");
    } catch (const Cancelled &) {
        print("the export was cancelled");
    }
}
//! show: none

} // namespace cooperative

namespace busy {

//! show: busy
QCoro::Task<> exportPages(Seconds work, Seconds cleanup)
{
    std::exception_ptr error;
    try {
        for (int page = 1; page <= 5; ++page) {
            print("page %1", page);
            blockingSleep(work);
        }
        print("sending");
        co_await sleep(0.5s);
        print("sent");
    } catch (...) {
        error = std::current_exception();
    }
    print("cleanup starts");
    co_await sleep(cleanup);
    print("cleanup ends");
    if (error)
        std::rethrow_exception(error);
}

QCoro::Task<> main(Knobs knobs)
{
    auto task =
        createTask("export", exportPages, knobs.work, knobs.cleanup);
    co_await sleep(knobs.when);
    print("please stop");
    task.cancel();
    try {
        co_await task;
        print("the export has finished");
    } catch (const Cancelled &) {
        print("the export was cancelled");
    }
}
//! show: none

} // namespace busy

namespace swallowed {

//! show: swallowed
QCoro::Task<> exportPages(Seconds work, Seconds cleanup)
{
    std::exception_ptr error;
    try {
        for (int page = 1; page <= 5; ++page) {
            print("page %1", page);
            try {
                co_await sleep(work);
            } catch (const Cancelled &) {
                print("never mind, next page");
            }
        }
        print("sending");
        co_await sleep(0.5s);
        print("sent");
    } catch (...) {
        error = std::current_exception();
    }
    print("cleanup starts");
    co_await sleep(cleanup);
    print("cleanup ends");
    if (error)
        std::rethrow_exception(error);
}

QCoro::Task<> main(Knobs knobs)
{
    auto task =
        createTask("export", exportPages, knobs.work, knobs.cleanup);
    co_await sleep(knobs.when);
    print("please stop");
    task.cancel();
    try {
        co_await task;
        print("the export has finished");
    } catch (const Cancelled &) {
        print("the export was cancelled");
    }
}
//! show: none

} // namespace swallowed

} // namespace

namespace overlap::programs {

LessonProgram cancel()
{
    return lessonProgram<Knobs>(
        {durationKnob("when", &Knobs::when, 0s, 8s, 100ms),
         durationKnob("work", &Knobs::work, 100ms, 2s, 100ms),
         durationKnob("cleanup", &Knobs::cleanup, 0s, 3s, 100ms)},
        {{"cooperative", &cooperative::main},
         {"busy", &busy::main},
         {"swallowed", &swallowed::main}}
    );
}

} // namespace overlap::programs
