// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson.h"
#include "core/timeline.h"

namespace overlap {

struct LiveResult
{
    std::vector<Timeline> timelines; ///< One for each variant.
    bool interrupted = false;        ///< By Ctrl+C.
};

/// Runs the variants live and side by side, and returns when all are over or the user pressed Ctrl+C.
LiveResult runLive(const std::vector<const Variant *> &variants, const KnobValues &values, double rate);

} // namespace overlap
