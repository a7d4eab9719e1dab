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

/// The place of the sign of the cancels that are asked for at a moment.
struct CancelPlace
{
    quint32 holds = 0; ///< As CancelRequest::holds.
    TimePoint time{};
    qreal x = 0; ///< Left border.
};

struct TurnMarks
{
    std::vector<TurnMark> turns;
    std::vector<CancelPlace> cancels;
};

/// The marks of the turns up to `edge` that are narrower than `width` pixels and within the axis or near it, in order.
/// Marks of turns that follow one another at once stand side by side, so that their order shows; the last turn of a
/// task ends where the task does, and none reaches beyond `edge` unless that is at the very start. Where more than
/// eight turns meet they overlap, each in its own place; not all of those are among the result. The sign of a cancel,
/// `side` wide, stands after the mark of the turn that asks for it and before those that follow; where turns overlap it
/// has no place.
TurnMarks turnMarks(const Timeline &timeline, const TimeAxis &axis, TimePoint edge, qreal width, qreal side = 0);

/// The marks of a row: of the short turns among its details, unless they are in columns. `marks` are those of all
/// rows, or more than this one's, in the order of time.
std::vector<TurnMark> rowMarks(const Timeline &timeline, const Lane &lane, const std::vector<Detail<Span>> &details,
                               std::span<const TurnMark> marks, const TimeAxis &axis, qreal width);
std::vector<TurnMark> rowMarks(const Timeline &timeline, const std::vector<Detail<LoopSpan>> &details,
                               std::span<const TurnMark> marks, const TimeAxis &axis, qreal width);

/// The width to draw the mark of that index with, at most `width`: where many marks of a row follow one another closely
/// they are so thin that two thirds of the row show what lies between the turns, which take next to no time.
qreal markWidth(std::span<const TurnMark> marks, std::size_t index, qreal width);

} // namespace overlap
