// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/recordedrun.h"

#include <QJsonObject>

#include <span>

namespace overlap {

/// Who told the time of a run.
enum class ClockKind : quint8 { Virtual, Live };

/// The value as a script wants it: a number, a truth value or the name of a choice.
QJsonValue knobJson(const Knob &knob, double value);

/// What happened, as `overlap run --json` prints it. Times are in seconds: whole microseconds under the virtual clock,
/// whole nanoseconds when measured. Spans that took no time are left out; `line` is the line of the C++ as shown.
QJsonObject runsJson(const Lesson &lesson, const KnobValues &values, ClockKind clock,
                     std::span<const RecordedRun> runs);

} // namespace overlap
