// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/layout.h"

namespace overlap {

enum class RowRoom : quint8 {
    Ample,  ///< All rows are as high as they get.
    Enough, ///< None is lower than it is to be.
    Short,  ///< Some are lower, or the picture has to be scrolled.
};

/// Puts the rows of a layout, which has them without places, below one another, as loosely as the height allows.
RowRoom placeRows(TimelineLayout &layout, const TimelineScene &scene, qreal height, RowHeight mode);

/// Places the rows as low as words in those of tasks allow, and returns the height that they take.
qreal squeezedHeight(TimelineLayout &layout, const TimelineScene &scene);

/// Puts them in ample room.
void placeRowsAmply(TimelineLayout &layout, const TimelineScene &scene);

} // namespace overlap
