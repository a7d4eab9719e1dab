// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/virtualrun.h"

#include "core/runner.h"

namespace overlap {

namespace {

/// More callbacks than this without time passing, or in all, are taken for an endless loop.
constexpr int maxIdleCallbacks = 1'000'000;
constexpr int maxCallbacks = 4'000'000;

/// Returns false if it gave up.
bool runToEnd(Runner &runner, const VirtualClock &clock, const std::function<bool()> &giveUp)
{
    constexpr int callbacksInARow = 256;
    TimePoint before{};
    int idle = 0;
    for (int count = 0; runner.runNext(TimePoint::max()); ++count) {
        idle = clock.time() == before ? idle + 1 : 0;
        before = clock.time();
        if (idle == maxIdleCallbacks || count == maxCallbacks) {
            runner.fail("the program never gets on: an endless loop");
            return true;
        }
        if (giveUp && count % callbacksInARow == callbacksInARow - 1 && giveUp())
            return false;
    }
    if (!runner.isOver())
        runner.fail("nothing is left that could wake the main task");
    return true;
}

} // namespace

std::optional<Timeline> runVirtualUnless(const VariantMain &main, const KnobValues &values,
                                         const std::function<bool()> &giveUp)
{
    VirtualClock clock;
    Trace trace;
    {
        Loop loop(clock, trace);
        Runner runner(loop, main, values);
        if (!runToEnd(runner, clock, giveUp))
            return {};
    }
    std::optional<Timeline> timeline(std::in_place);
    timeline->update(trace);
    return timeline;
}

Timeline runVirtual(const VariantMain &main, const KnobValues &values)
{
    return *runVirtualUnless(main, values, nullptr);
}

} // namespace overlap
