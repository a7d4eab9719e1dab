// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/recordedrun.h"

#include <span>

namespace overlap {

/// What a terminal can show.
struct TerminalStyle
{
    int width = 80;     ///< In characters, at least 40.
    bool ascii = false; ///< Nothing but ASCII.
};

/// The runs as text: the lanes of each on one time axis, a legend, the output lines and the totals.
QString runsText(const Lesson &lesson, const KnobValues &values, std::span<const RecordedRun> runs,
                 const TerminalStyle &style);

/// The text with ASCII in the place of everything else.
QString asciiText(const QString &text);

} // namespace overlap
