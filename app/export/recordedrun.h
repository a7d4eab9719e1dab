// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson.h"
#include "core/timeline.h"

namespace overlap {

/// One variant and what happened when it ran. Both outlive it.
struct RecordedRun
{
    const Variant *variant = nullptr;
    const Timeline *timeline = nullptr;

    /// The line as shown of a line of the lesson's C++ file; 0 if it is not shown.
    int shownLine(quint32 line) const { return variant->cpp.shownLine(line); }
};

} // namespace overlap
