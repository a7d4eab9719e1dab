// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson.h"
#include "core/timeline.h"

#include <functional>
#include <optional>

namespace overlap {

/// Runs a variant to its end under the virtual clock, within this call and on this thread, and returns what
/// happened. A program that makes no progress (a million turns in which no time passes) ends as failed.
/// Any thread. Errors of the program are in the timeline.
Timeline runVirtual(const VariantMain &main, const KnobValues &values);

/// As runVirtual(), but gives up once `giveUp` says so, which is asked every few hundred callbacks: then none.
std::optional<Timeline> runVirtualUnless(const VariantMain &main, const KnobValues &values,
                                         const std::function<bool()> &giveUp);

} // namespace overlap
