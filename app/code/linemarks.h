// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson.h"
#include "core/timeline.h"

#include <vector>

class QFontMetrics;

namespace overlap {

/// A line of code where tasks stand at a moment.
struct LineMark
{
    int line = 0;          ///< As shown, from 1.
    bool blocking = false; ///< One of them is inside a blocking call.
    QStringList tasks;     ///< Their names, in the order of creation.

    friend bool operator==(const LineMark &, const LineMark &) = default;
};

/// The lines where tasks are suspended or inside a blocking call at `playhead`, ascending. `edge` is the moment up to
/// which the run is known.
std::vector<LineMark> lineMarks(const Timeline &run, TimePoint playhead, TimePoint edge, const Variant &variant,
                                Language language);

/// The names in at most `width` pixels: "users · products", else the first with how many more ("users +2"), else
/// their number, else the beginning of the first.
QString fitNames(const QStringList &names, const QFontMetrics &font, int width);

} // namespace overlap
