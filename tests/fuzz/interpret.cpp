// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/interpret.h"

#include "core/runner.h"
#include "tests/fuzz/interpreter.h"

namespace overlap::fuzz {

Outcome interpret(const Program &program)
{
    VirtualClock clock;
    Trace trace;
    Loop loop(clock, trace);
    Interpreter interpreter(program);
    Runner runner(loop, [&](const KnobValues &) { return interpreter.main(); }, {});
    while (runner.runNext(TimePoint::max())) { }
    Outcome outcome;
    outcome.timeline.update(trace); // before the runner ends what is stuck
    outcome.stuck = !runner.isOver();
    return outcome;
}

} // namespace overlap::fuzz
