// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/layout.h"

namespace overlap {

/// Keeps in view what the reader wants to have there wherever a layout, whose rows have their places, is scrolled to:
/// the headers of tracks that are compared, pinned lanes with theirs, at most so many that half of the height is left
/// to the others, and the legend unless it takes more than half. They are stuck below the ruler, or at the lower
/// border, where they would be scrolled away; what is scrolled passes beneath them. `onScreen`: coverCutRows() follows.
void stickRows(TimelineLayout &layout, bool onScreen);

/// Covers the rows that the lower border would cut, unless they take half of the room, and tells that there is more.
/// Above, whoever scrolls sees where rows go. After stickRows().
void coverCutRows(TimelineLayout &layout);

/// Where the layout would have to be scrolled to so that nothing covers the band, from where it is now.
qreal scrollThatShows(const TimelineLayout &layout, const Band &band);

} // namespace overlap
