// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time.h"

#include <QString>

#include <vector>

namespace overlap {

/// Where time lies on a picture: `start` at `left`, `end` at `left + width`. All lengths in device independent pixels.
struct TimeAxis
{
    qreal left = 0;
    qreal width = 1;   ///< More than 0.
    TimePoint end{1s}; ///< After `start`.
    TimePoint start{};

    qreal right() const { return left + width; }
    Duration length() const { return end - start; }
};

/// The x of a moment. No clamping: moments before zero lie left of the axis, moments after its end right of it.
inline qreal timeToX(const TimeAxis &axis, TimePoint time)
{
    return axis.left + axis.width * (double((time - axis.start).count()) / double(axis.length().count()));
}

/// The moment at x, to the nearest nanosecond. No clamping.
TimePoint xToTime(const TimeAxis &axis, qreal x);

/// A mark of the ruler.
struct Tick
{
    TimePoint time{};
    QString label; ///< "0.5 s", "20 ms", "2 min".
};

/// The distance of ticks on an axis of that length: a round number (1, 2 or 5 of a decimal unit below ten seconds; 10,
/// 15 or 30 above, in seconds or minutes; whole hours) such that at most `maxCount` steps fit in. From 1 us up.
/// A length of zero gives the smallest step; a count below 1 is taken as 1.
Duration tickStep(Duration length, int maxCount);

/// The ticks of an axis from its start, which is not before zero, up to its end, both included, at least `minDistance`
/// pixels apart. All are told in one unit, with as many decimals as tell neighbours apart.
std::vector<Tick> axisTicks(const TimeAxis &axis, qreal minDistance);

/// Where an axis ends that shows a prediction and a recording, so that it stands still while a run grows: at the end
/// of the prediction, and of a recording that is late exactly at its end, except that it goes in steps of a quarter
/// while one that is late by more than a fiftieth is `growing`. An axis of nothing is one second long.
TimePoint axisEnd(Duration predicted, Duration recorded, bool growing);

/// The position of a border nearest to `x` that is sharp on a screen with that many device pixels to one of ours.
qreal sharp(qreal x, qreal devicePixelRatio);

} // namespace overlap
