// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/turns.h"

#include <algorithm>
#include <limits>
#include <ranges>
#include <span>

namespace overlap {

namespace {

constexpr qreal gap = 1;
constexpr std::size_t mostSideBySide = 8;

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

/// A mark with the place that it would have on its own.
struct Wanted
{
    TurnMark mark;
    qreal limit; ///< Of its x.
};

/// Puts marks that meet side by side, to the right, then back to the left as far as their limits ask for it.
void spread(std::span<Wanted> meeting, qreal least, qreal limit, qreal pitch)
{
    qreal free = meeting.front().mark.x;
    for (Wanted &each : meeting) {
        each.mark.x = std::max(free, each.mark.x);
        free = each.mark.x + pitch;
    }
    for (Wanted &each : std::views::reverse(meeting)) {
        limit = std::min(limit, each.limit);
        each.mark.x = std::max(least, std::min(each.mark.x, limit));
        limit = each.mark.x - pitch;
    }
}

} // namespace

std::vector<TurnMark> turnMarks(const Timeline &timeline, const TimeAxis &axis, TimePoint edge, qreal width)
{
    std::vector<Wanted> wanted;
    visitTurns(timeline, edge, [&](const Turn &turn) {
        const qreal start = timeToX(axis, turn.start);
        const qreal end = timeToX(axis, turn.end);
        if (end - start >= width)
            return;
        const Lane *lane = timeline.lane(turn.task);
        const bool last = lane && lane->ended() && *lane->end <= turn.end && lane->start < turn.start;
        const qreal x = last ? std::max(timeToX(axis, lane->start), end - width) : start;
        wanted.push_back({{turn.task, x, turn.blocking}, last ? x : std::numeric_limits<qreal>::max()});
    });

    const qreal pitch = width + gap;
    const qreal limit = std::max(timeToX(axis, edge), axis.left + mostSideBySide * pitch) - width;
    std::vector<TurnMark> marks;
    for (std::size_t first = 0; first < wanted.size();) {
        qreal free = wanted[first].mark.x + pitch;
        std::size_t end = first + 1;
        for (; end < wanted.size() && wanted[end].mark.x < free; ++end)
            free += pitch;
        if (end - first <= mostSideBySide)
            spread(std::span(wanted).subspan(first, end - first), axis.left, limit, pitch);
        for (; first < end; ++first)
            marks.push_back(wanted[first].mark);
    }
    return marks;
}

} // namespace overlap
