// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/recordedrun.h"
#include "app/import/recording.h"

namespace overlap {

/// What becomes one process of a trace file. What it refers to outlives it.
struct TracedProcess
{
    QString title;
    QString summary;
    bool wrong = false; ///< The variant shows a mistake.
    const Timeline *timeline = nullptr;
    const Variant *variant = nullptr;      ///< Whose lines are told as they are shown; null: they are as they are.
    const ForeignKinds *foreign = nullptr; ///< Set if others have recorded it.

    quint32 line(quint32 line) const { return variant ? quint32(variant->cpp.shownLine(line)) : line; }
};

std::vector<TracedProcess> traced(const std::vector<RecordedRun> &runs);
std::vector<TracedProcess> traced(const Recording &recording);

} // namespace overlap
