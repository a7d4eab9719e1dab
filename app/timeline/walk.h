// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/layout.h"

namespace overlap {

// The order in which the keyboard walks through a picture: the lanes of all tracks from top to bottom, and in each the
// spans of the run or, before there is one, of the prediction. The first is at the playhead, or
// at the start where there is none.

/// The span `by` further on from the selected one, into the lanes below or above where the lane ends. None beyond the
/// first and the last, and none if there is nothing.
std::optional<SpanRef> nextSpan(const TimelineScene &scene, const TimelineLayout &layout, int by);

/// The span of the lane `by` further down from the selected one that covers the same moment or, without one, is
/// nearest.
std::optional<SpanRef> nextLane(const TimelineScene &scene, const TimelineLayout &layout, int by);

} // namespace overlap
