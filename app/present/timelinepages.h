// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/layout.h"

namespace overlap {

/// A part of a timeline that is shown at a time.
struct TimelinePage
{
    std::optional<std::size_t> track = {}; ///< None: all.
    int scroll = 0;
    bool fitted = false; ///< Its rows are squeezed so that all of them are seen.
};

/// The pages of a picture of complete runs in that size: all tracks in one, squeezed if they lack less than `leeway`
/// pixels. If they lack more they are squeezed as well, and then each comes alone, over as many pages as it takes.
std::vector<TimelinePage> timelinePages(const std::vector<TrackScene> &tracks, QSize size, qreal textScale, int leeway);

} // namespace overlap
