// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/recordedrun.h"

namespace overlap {

/// What happened when some variants ran.
struct Runs
{
    std::vector<const Variant *> variants;
    std::vector<Timeline> timelines; ///< One for each variant.
    bool interrupted = false;        ///< By Ctrl+C.

    /// The variants with their timelines. They refer to this object.
    std::vector<RecordedRun> recorded() const;
};

/// Runs the variants one after another under the virtual clock.
Runs runVirtually(std::vector<const Variant *> variants, const KnobValues &values);

/// Runs the variants live and side by side, and returns when all are over or the user pressed Ctrl+C.
Runs runLive(std::vector<const Variant *> variants, const KnobValues &values, double rate);

} // namespace overlap
