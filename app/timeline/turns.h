// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/detail.h"

#include <span>
#include <vector>

namespace overlap {

/// The mark of a turn that is too short to see at its true width.
struct TurnMark
{
    TaskId task = 0;
    qreal x = 0; ///< Left border; `width` is the same for all.
    bool blocking = false;
    TimePoint start{}; ///< Of the turn.
};

/// The farthest that a mark stands behind its moment, in pixels.
constexpr qreal turnSteps = 8;

/// The marks of the turns up to `edge` that are narrower than `width` pixels and within the axis or near it, in the
/// order of time. A mark stands where its turn begins, and the last one of a task ends where the task does. Turns of
/// one moment, of which several begin within a pixel, stand in steps, so that their order shows: within `turnSteps`,
/// and before what follows them. Where there is no room for that, and where more than eight turns meet, they overlap,
/// each at its moment; not all of those that meet are among the result. No mark reaches beyond the end of its task, of
/// the run or, but for the very start, `edge`, unless that is shorter than the mark.
std::vector<TurnMark> turnMarks(const Timeline &timeline, const TimeAxis &axis, TimePoint edge, qreal width);

/// The marks of a row, from left to right: of the short turns among its details, unless they are in columns. `marks`
/// are those of all rows, or more than this one's, in the order of time.
std::vector<TurnMark> rowMarks(const Timeline &timeline, const Lane &lane, const Details<Span> &details,
                               std::span<const TurnMark> marks, const TimeAxis &axis, qreal width);
std::vector<TurnMark> rowMarks(const Timeline &timeline, const Details<LoopSpan> &details,
                               std::span<const TurnMark> marks, const TimeAxis &axis, qreal width);

/// The width to draw the mark of that index with, at most `width`: so thin that the marks beside it in the row can be
/// told from it. Where many marks follow one another closely two thirds of the row show what lies between the turns,
/// which take next to no time.
qreal markWidth(std::span<const TurnMark> marks, std::size_t index, qreal width);

} // namespace overlap
