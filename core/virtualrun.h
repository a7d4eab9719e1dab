// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson.h"
#include "core/timeline.h"

namespace overlap {

/// Runs a variant to its end under the virtual clock, within this call and on this thread, and returns what
/// happened. A program that makes no progress (a million turns in which no time passes) ends as failed.
/// Any thread. Errors of the program are in the timeline.
Timeline runVirtual(const VariantMain &main, const KnobValues &values);

} // namespace overlap
