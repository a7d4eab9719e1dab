// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson.h"

#include <optional>
#include <vector>

namespace overlap {

/// Whether the condition holds for virtual runs of the lesson with these values of its knobs.
bool holdsWith(const Lesson &lesson, const Condition &condition, const KnobValues &values);

/// Settings of the lesson's knobs to try: `from` with each knob moved alone, small moves first, then an even grid over
/// all, then random ones. All on the knobs' steps, the same in each call, some two thousand at most.
std::vector<KnobValues> settingsToTry(const Lesson &lesson, const KnobValues &from);

/// The first setting to try for which the condition holds. Takes as long as the virtual runs until then.
std::optional<KnobValues> findSetting(const Lesson &lesson, const Condition &condition, const KnobValues &from);

} // namespace overlap
