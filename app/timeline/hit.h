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

/// The number of the span of a lane that is drawn at x in its row: a turn is found at its mark, and what was before it
/// up to there. `expected`: the lane is the prediction's, which has no marks. `now`: up to when the lane is known.
std::optional<std::size_t> drawnNumberAt(const LaneRow &row, const Lane &lane, bool expected, const TimeAxis &axis,
                                         qreal x, TimePoint now);

/// Of the pixel that is pointed at: what is drawn there is what lies below its middle.
inline QPointF middleOf(QPointF pixel)
{
    return pixel + QPointF(0.5, 0.5);
}

/// The mark of a row, which are in order, at x; null if there is none.
const TurnMark *markAt(const std::vector<TurnMark> &marks, qreal x);

/// A span of the run where it has one there, else of the prediction.
Hit hitAt(const TimelineScene &scene, const TimelineLayout &layout, QPointF place);

/// The border of a span in any lane that lies within `reach` of that moment and nearest to it; else the moment.
TimePoint snapped(const TimelineScene &scene, TimePoint time, Duration reach);

} // namespace overlap
