// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/turns.h"

#include <algorithm>

namespace overlap {

namespace {

constexpr qreal gap = 1;
constexpr int mostSideBySide = 6;

struct Turn
{
    TimePoint start;
    TimePoint end;
    TaskId task;
    bool blocking;
};

/// Calls visit for each turn, that is for each unbroken hold of the loop by one task.
template<typename Visit>
void visitTurns(const Timeline &timeline, TimePoint edge, Visit visit)
{
    const std::vector<LoopSpan> &holds = timeline.loopSpans();
    for (auto hold = holds.begin(); hold != holds.end() && hold->start <= edge;) {
        Turn turn{hold->start, hold->end, hold->task, hold->blocking};
        auto next = std::next(hold);
        for (; next != holds.end() && next->task == turn.task && next->start == turn.end; ++next) {
            turn.end = next->end;
            turn.blocking = turn.blocking || next->blocking;
        }
        if (next == holds.end() && timeline.loopHeld())
            turn.end = std::max(turn.start, edge);
        visit(turn);
        hold = next;
    }
}

} // namespace

std::vector<TurnMark> turnMarks(const Timeline &timeline, const TimeAxis &axis, TimePoint edge, qreal width)
{
    const qreal pitch = width + gap;
    const qreal mostShift = mostSideBySide * pitch;
    std::vector<TurnMark> marks;
    std::vector<qreal> limits; // of each mark's x
    qreal free = axis.left;
    visitTurns(timeline, edge, [&](const Turn &turn) {
        const qreal start = timeToX(axis, turn.start);
        const qreal end = timeToX(axis, turn.end);
        if (end - start >= width)
            return;
        const Lane *lane = timeline.lane(turn.task);
        const bool last = lane && lane->ended() && *lane->end <= turn.end && lane->start < turn.start;
        const qreal wanted = last ? std::max(timeToX(axis, lane->start), end - width) : start;
        const qreal x = std::clamp(free, wanted, wanted + mostShift);
        marks.push_back({turn.task, x, turn.blocking});
        limits.push_back(last ? wanted : wanted + mostShift);
        free = x + pitch;
    });

    qreal limit = std::max(timeToX(axis, edge), axis.left + mostShift) - width;
    for (std::size_t i = marks.size(); i-- > 0;) {
        limit = std::min(limit, limits[i]);
        if (marks[i].x > limit)
            marks[i].x = std::max(axis.left, limit);
        limit = marks[i].x - pitch;
    }
    return marks;
}

} // namespace overlap
