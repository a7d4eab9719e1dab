// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/recordedrun.h"
#include "app/timeline/scene.h"

#include <span>

namespace overlap {

/// The values of a lesson's knobs, for people: "users 2.0 s, orders 1.5 s".
QString knobsText(const Lesson &lesson, const KnobValues &values);

/// What a picture of virtual runs, or of measured ones, with these values is of.
QString calculatedWith(const Lesson &lesson, const KnobValues &values);
QString measuredWith(const Lesson &lesson, const KnobValues &values);

/// The whole of virtual runs with these values, as a picture that says what it shows. Points into the runs.
TimelineScene calculatedScene(const Lesson &lesson, const KnobValues &values, std::span<const RecordedRun> runs);

} // namespace overlap
