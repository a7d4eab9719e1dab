// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme.h"
#include "app/timeline/layout.h"

QT_FORWARD_DECLARE_CLASS(QPainter)

namespace overlap {

/// Draws what some of the lanes do at each moment, in a row too thin for bars: a block where one holds the loop, a
/// double line where one is in a thread, dots where one is ready, else a line where one waits. What matters more hides
/// what matters less. `faintly`: it is only expected.
void paintCompact(QPainter &painter, const std::vector<const Lane *> &lanes, const Band &band, TimePoint now,
                  const TimeAxis &axis, bool faintly, const Theme &theme);

/// Where the run before is drawn: close below the bar, or in the middle of a row of its own.
Band pastLine(const LaneRow &row);

/// The run before, with a post where the task ended.
void paintPast(QPainter &painter, const TrackScene &track, const LaneRow &row, const TimelineLayout &layout,
               const Theme &theme);

/// The tasks that a row hides, below it: those of the run or, before there is one, of the prediction.
void paintSummary(QPainter &painter, const TimelineScene &scene, std::size_t track, const LaneRow &row,
                  const TimelineLayout &layout, const Theme &theme);

} // namespace overlap
