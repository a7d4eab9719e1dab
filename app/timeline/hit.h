// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/layout.h"

#include <QPointF>

namespace overlap {

/// What lies at a place of a picture.
struct Hit
{
    enum class Part : quint8 { Nothing, Ruler, Playhead, Fold, Name, Pin, Lane, Flag };

    Part part{};
    std::size_t track =
        0; ///< Of a name, what stands beside it, a lane, its flag or, in a blank picture, where that may stand.
    TaskId task = 0;             ///< In the same way; 0: the row is not a task's.
    std::optional<SpanRef> span; ///< Of a lane: the one that is there.
    std::optional<SpanRef> edge; ///< Of a lane: the one that ends within reach.
};

/// A span of the run where it has one there, else of the prediction. A turn that is drawn wider than it was is found
/// where it is drawn.
Hit hitAt(const TimelineScene &scene, const TimelineLayout &layout, QPointF place);

/// The border of a span in any lane that lies within `reach` of that moment and nearest to it; else the moment.
TimePoint snapped(const TimelineScene &scene, TimePoint time, Duration reach);

} // namespace overlap
