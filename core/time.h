// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

namespace overlap {

using namespace std::chrono_literals;

/// A stretch of time within a run, in nanoseconds.
using Duration = std::chrono::nanoseconds;

/// The time axis of one run: zero is the start of the run. It has no now(): only a run's Clock tells the time.
struct RunTime
{
    using duration = Duration;
    using rep = duration::rep;
    using period = duration::period;
    using time_point = std::chrono::time_point<RunTime, duration>;
    static constexpr bool is_steady = true;
};

/// A moment of a run.
using TimePoint = RunTime::time_point;

/// The length in seconds, for people and for files.
constexpr double toSeconds(Duration duration)
{
    return std::chrono::duration<double>(duration).count();
}

constexpr double toSeconds(TimePoint time)
{
    return toSeconds(time.time_since_epoch());
}

/// The length nearest to `seconds`, in whole microseconds: what a slider or a command line can say.
Duration fromSeconds(double seconds);

/// "2.00 s": the length with two decimals, with three below 10 ms, below a millisecond as "24 µs". Units are not
/// translated.
QString formatSeconds(Duration duration);

/// "3 s", "0.5 s", "0.125 s": the length in a sentence, with at most three decimals and no idle ones; below a
/// millisecond as "24 µs".
QString formatBrief(Duration duration);

/// A measured length with four digits or more, in the unit that suits it: "1.234 s", "12.34 ms", "56.7 µs".
QString formatLength(Duration duration);

} // namespace overlap
