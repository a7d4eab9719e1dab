// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/createtask.h"
#include "core/print.h"
#include "core/program.h"
#include "core/puzzlesteps.h"
#include "core/sleep.h"
#include "core/waitfor.h"

using namespace overlap;
using namespace std::chrono_literals;

namespace {

//! show: all
struct Knobs
{
    Seconds work = 5.0s;
    Seconds limit = 2.0s;
    Seconds cleanup = 1.5s;
};

QCoro::Task<> clock(Seconds limit)
{
    co_await sleep(limit);
    print("time is up");
}

QCoro::Task<> close(Seconds cleanup)
{
    print("closing the connection");
    co_await sleep(cleanup);
    print("connection closed");
}

//! show: no_limit wait_for
QCoro::Task<QString> download(Seconds work)
{
    print("asking for the forecast");
    co_await sleep(work);
    co_return "today's forecast";
}
//! show: none

namespace no_limit {

//! show: no_limit
QCoro::Task<> main(Knobs knobs)
{
    auto timer = createTask("clock", clock, knobs.limit);
    const QString forecast = co_await download(knobs.work);
    print("page shows %1", forecast);
    co_await close(knobs.cleanup);
    timer.cancel();
}
//! show: none

} // namespace no_limit

namespace wait_for {

//! show: wait_for
QCoro::Task<> main(Knobs knobs)
{
    auto timer = createTask("clock", clock, knobs.limit);
    QString forecast;
    try {
        forecast = co_await waitFor(
            call("download", download, knobs.work), knobs.limit
        );
    } catch (const TimeoutError &) {
        forecast = "yesterday's forecast";
    }
    print("page shows %1", forecast);
    co_await close(knobs.cleanup);
    timer.cancel();
}
//! show: none

} // namespace wait_for

namespace slow_cleanup {

//! show: slow_cleanup
QCoro::Task<QString> download(Seconds work, Seconds cleanup)
{
    print("asking for the forecast");
    std::exception_ptr error;
    try {
        co_await sleep(work);
    } catch (...) {
        error = std::current_exception();
    }
    co_await close(cleanup);
    if (error)
        std::rethrow_exception(error);
    co_return "today's forecast";
}

QCoro::Task<> main(Knobs knobs)
{
    auto timer = createTask("clock", clock, knobs.limit);
    QString forecast;
    try {
        forecast = co_await waitFor(
            call("download", download, knobs.work, knobs.cleanup),
            knobs.limit
        );
    } catch (const TimeoutError &) {
        forecast = "yesterday's forecast";
    }
    print("page shows %1", forecast);
    timer.cancel();
}
//! show: none

} // namespace slow_cleanup

namespace puzzle {

struct Locals
{
    Knobs knobs;
    Local<TaskHandle<>> timer{"timer"};
    Local<QString> forecast{"forecast"};
};

PuzzleBinding<Knobs> lines()
{
    return puzzleOf<Locals>(
        "wait_for",
        {
            step<Locals>(
                0,
                "timer = asyncio.create_task(clock(), name=\"clock\")",
                "auto timer = createTask(\"clock\", clock, "
                "knobs.limit);",
                [](Locals &here) {
                    here.timer.set(
                        createTask("clock", clock, here.knobs.limit)
                    );
                }
            ),
            tryStep<Locals>(0),
            step<Locals>(
                1,
                "forecast = await asyncio.wait_for(download(), limit)",
                "forecast = co_await waitFor(call(\"download\", "
                "download, knobs.work), knobs.limit);",
                [](Locals &here) -> QCoro::Task<> {
                    const auto value = co_await waitFor(
                        call("download", download, here.knobs.work),
                        here.knobs.limit
                    );
                    here.forecast.set(value);
                }
            ),
            exceptStep<Locals>(
                0,
                "except TimeoutError:",
                "} catch (const TimeoutError &) {",
                [](Locals &, const std::exception_ptr &error) {
                    return isError<TimeoutError>(error);
                }
            ),
            step<Locals>(
                1,
                "forecast = \"yesterday's forecast\"",
                "forecast = \"yesterday's forecast\";",
                [](Locals &here) {
                    here.forecast.set("yesterday's forecast");
                }
            ),
            step<Locals>(
                0,
                "print(f\"page shows {forecast}\")",
                "print(\"page shows %1\", forecast);",
                [](Locals &here) {
                    print("page shows %1", *here.forecast);
                }
            ),
            step<Locals>(
                0,
                "await close()",
                "co_await close(knobs.cleanup);",
                [](Locals &here) -> QCoro::Task<> {
                    co_await close(here.knobs.cleanup);
                }
            ),
            wrong(step<Locals>(
                1,
                "forecast = await download()",
                "forecast = co_await download(knobs.work);",
                [](Locals &here) -> QCoro::Task<> {
                    const auto value =
                        co_await download(here.knobs.work);
                    here.forecast.set(value);
                }
            )),
        }
    );
}

} // namespace puzzle

} // namespace

namespace overlap::programs {

LessonProgram timeout()
{
    return lessonProgram<Knobs>(
        {durationKnob("work", &Knobs::work, 500ms, 8s, 100ms),
         durationKnob("limit", &Knobs::limit, 500ms, 8s, 100ms),
         durationKnob("cleanup", &Knobs::cleanup, 0s, 4s, 100ms)},
        {{"no_limit", &no_limit::main},
         {"wait_for", &wait_for::main},
         {"slow_cleanup", &slow_cleanup::main}},
        puzzle::lines()
    );
}

} // namespace overlap::programs
