// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/layout.h"

namespace overlap {

/// Puts the rows of a layout, which has them without places, below one another, as loosely as the height allows.
/// Returns whether that is in ample room.
bool placeRows(TimelineLayout &layout, const TimelineScene &scene, qreal height, RowHeight mode);

/// Places the rows as low as words in those of tasks allow, and returns the height that they take.
qreal squeezedHeight(TimelineLayout &layout, const TimelineScene &scene);

/// Puts them in ample room.
void placeRowsAmply(TimelineLayout &layout, const TimelineScene &scene);

} // namespace overlap
