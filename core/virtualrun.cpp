// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/virtualrun.h"

#include "core/runner.h"

namespace overlap {

namespace {

/// More turns than this without time passing, or in all, are taken for an endless loop.
constexpr int maxIdleCallbacks = 1'000'000;
constexpr int maxCallbacks = 20'000'000;

void runToEnd(Runner &runner, const VirtualClock &clock)
{
    TimePoint before{};
    int idle = 0;
    for (int count = 0; runner.runNext(TimePoint::max()); ++count) {
        idle = clock.time() == before ? idle + 1 : 0;
        before = clock.time();
        if (idle == maxIdleCallbacks || count == maxCallbacks) {
            runner.fail(std::make_exception_ptr(std::runtime_error("the program never gets on: an endless loop")));
            return;
        }
    }
    if (!runner.isOver())
        runner.fail(std::make_exception_ptr(std::runtime_error("nothing is left that could wake the main task")));
}

} // namespace

Timeline runVirtual(const VariantMain &main, const KnobValues &values)
{
    VirtualClock clock;
    Trace trace;
    {
        Loop loop(clock, trace);
        Runner runner(loop, main, values);
        runToEnd(runner, clock);
    }
    Timeline timeline;
    timeline.update(trace);
    return timeline;
}

} // namespace overlap
