// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/turns.h"

#include <algorithm>
#include <limits>
#include <ranges>

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

/// A mark with the place that it would have on its own.
struct Wanted
{
    TurnMark mark;
    qreal limit; ///< Of its x.
};

/// None if the turn is wide enough to see.
std::optional<Wanted> wantedMark(const Turn &turn, const Lane *lane, const TimeAxis &axis, qreal width)
{
    const qreal start = timeToX(axis, turn.start);
    const qreal end = timeToX(axis, turn.end);
    if (end - start >= width)
        return {};
    const bool last = lane && lane->ended() && *lane->end <= turn.end && lane->start < turn.start;
    const qreal x = last ? std::max(timeToX(axis, lane->start), end - width) : start;
    return Wanted{{turn.task, x, turn.blocking, turn.start}, last ? x : std::numeric_limits<qreal>::max()};
}

/// Puts marks that meet side by side, to the right, then back to the left as far as their limits ask for it, and those
/// without one after them.
void spread(std::span<Wanted> meeting, qreal least, qreal limit, qreal pitch)
{
    std::vector<qreal> wanted;
    qreal free = meeting.front().mark.x;
    for (Wanted &each : meeting) {
        wanted.push_back(each.mark.x);
        each.mark.x = std::max(free, each.mark.x);
        free = each.mark.x + pitch;
    }
    for (Wanted &each : std::views::reverse(meeting)) {
        limit = std::min(limit, each.limit);
        each.mark.x = std::max(least, std::min(each.mark.x, limit));
        limit = each.mark.x - pitch;
    }
    free = least;
    for (std::size_t i = 0; i < meeting.size(); ++i) {
        qreal &x = meeting[i].mark.x;
        x = std::max(free, std::min(x, wanted[i]));
        free = x + pitch;
    }
}

/// Collects marks that meet, one after another.
class Meeting
{
public:
    Meeting(std::vector<TurnMark> &marks, qreal least, qreal limit, qreal pitch)
        : m_marks(marks), m_least(least), m_limit(limit), m_pitch(pitch)
    { }

    void add(const Wanted &wanted)
    {
        if (!m_wanted.empty() && wanted.mark.x >= free())
            close();
        m_wanted.push_back(wanted);
        m_last = wanted.mark.x;
    }

    bool isCrowded() const { return m_wanted.size() > mostSideBySide; }

    /// Leaves out marks up to x, each of which meets the one before.
    void leaveOut(qreal x) { m_last = x; }

    void close()
    {
        if (!m_wanted.empty() && !isCrowded())
            spread(m_wanted, m_least, m_limit, m_pitch);
        for (const Wanted &each : m_wanted)
            m_marks.push_back(each.mark);
        m_wanted.clear();
    }

private:
    qreal free() const
    {
        return isCrowded() ? m_last + m_pitch : m_wanted.front().mark.x + qreal(m_wanted.size()) * m_pitch;
    }

    std::vector<TurnMark> &m_marks;
    qreal m_least;
    qreal m_limit;
    qreal m_pitch;
    std::vector<Wanted> m_wanted;
    qreal m_last = 0;
};

/// Where to begin so that what meets before `from` is known: always at the same places, so that nothing moves when the
/// axis does.
std::size_t firstHold(const std::vector<LoopSpan> &holds, TimePoint from)
{
    constexpr std::size_t before = 4 * SpanIndex::step;
    const auto seen = std::size_t(std::ranges::lower_bound(holds, from, {}, &LoopSpan::end) - holds.begin());
    std::size_t first = seen > before ? (seen - before) / SpanIndex::step * SpanIndex::step : 0;
    while (first > 0 && holds[first - 1].task == holds[first].task && holds[first - 1].end == holds[first].start)
        --first;
    return first;
}

constexpr TaskId taskOf(const Span &, TaskId lane)
{
    return lane;
}

constexpr TaskId taskOf(const LoopSpan &hold, TaskId)
{
    return hold.task;
}

/// The turns among details: unbroken holds of the loop by one task.
template<typename S, typename Visit>
void visitTurns(const std::vector<Detail<S>> &details, TaskId lane, Visit visit)
{
    std::optional<Turn> turn;
    for (const Detail<S> &detail : details) {
        const TaskState state = stateOf(detail.span);
        const bool holds = !detail.isColumn && (state == TaskState::Running || state == TaskState::Blocking);
        const TaskId task = taskOf(detail.span, lane);
        const bool goesOn = holds && turn && turn->task == task && turn->end == detail.span.start;
        if (turn && !goesOn) {
            visit(*turn);
            turn.reset();
        }
        if (goesOn) {
            turn->end = detail.span.end;
            turn->blocking = turn->blocking || state == TaskState::Blocking;
        } else if (holds) {
            turn = Turn{detail.span.start, detail.span.end, task, state == TaskState::Blocking};
        }
    }
    if (turn)
        visit(*turn);
}

template<typename S>
std::vector<TurnMark> marksAmong(const Timeline &timeline, const std::vector<Detail<S>> &details, TaskId lane,
                                 std::span<const TurnMark> marks, const TimeAxis &axis, qreal width)
{
    std::vector<TurnMark> result;
    auto next = marks.begin();
    visitTurns(details, lane, [&](const Turn &turn) {
        const std::optional<Wanted> wanted = wantedMark(turn, timeline.lane(turn.task), axis, width);
        if (!wanted)
            return;
        auto placed = std::ranges::lower_bound(next, marks.end(), turn.start, {}, &TurnMark::start);
        while (placed != marks.end() && placed->start == turn.start && placed->task != turn.task)
            ++placed;
        const bool found = placed != marks.end() && placed->start == turn.start;
        const TurnMark &mark = found ? *placed : wanted->mark;
        if (found)
            next = std::next(placed);
        if (mark.x + width > axis.left && mark.x < axis.right())
            result.push_back(mark);
    });
    return result;
}

} // namespace

std::vector<TurnMark> turnMarks(const Timeline &timeline, const TimeAxis &axis, TimePoint edge, qreal width)
{
    const std::vector<LoopSpan> &holds = timeline.loopSpans();
    const SpanIndex &index = timeline.loopIndex();
    const qreal pitch = width + gap;
    const qreal origin = timeToX(axis, {});
    const qreal limit = std::max(timeToX(axis, edge), origin + mostSideBySide * pitch) - width;
    const Duration margin = xToTime(axis, axis.left + 2 * mostSideBySide * pitch) - axis.start;
    const TimePoint last = std::min(edge, axis.end + margin);
    std::vector<TurnMark> marks;
    Meeting meeting(marks, origin, limit, pitch);
    for (std::size_t hold = firstHold(holds, axis.start - margin); hold < holds.size() && holds[hold].start <= last;) {
        const std::size_t group = hold / SpanIndex::step;
        if (hold % SpanIndex::step == 0 && meeting.isCrowded() && group + 1 < index.groups()
            && axis.width * (toSeconds(index.longestPace(group)) / toSeconds(axis.length())) < pitch) {
            hold += SpanIndex::step;
            meeting.leaveOut(timeToX(axis, holds[hold - 1].start));
            continue;
        }
        Turn turn{holds[hold].start, holds[hold].end, holds[hold].task, holds[hold].blocking};
        std::size_t next = hold + 1;
        for (; next < holds.size() && holds[next].task == turn.task && holds[next].start == turn.end; ++next) {
            turn.end = holds[next].end;
            turn.blocking = turn.blocking || holds[next].blocking;
        }
        if (next == holds.size() && timeline.loopHeld())
            turn.end = std::max(turn.start, edge);
        if (const std::optional<Wanted> wanted = wantedMark(turn, timeline.lane(turn.task), axis, width))
            meeting.add(*wanted);
        hold = next;
    }
    meeting.close();
    return marks;
}

std::vector<TurnMark> rowMarks(const Timeline &timeline, const Lane &lane, const std::vector<Detail<Span>> &details,
                               std::span<const TurnMark> marks, const TimeAxis &axis, qreal width)
{
    return marksAmong(timeline, details, lane.id, marks, axis, width);
}

std::vector<TurnMark> rowMarks(const Timeline &timeline, const std::vector<Detail<LoopSpan>> &details,
                               std::span<const TurnMark> marks, const TimeAxis &axis, qreal width)
{
    return marksAmong(timeline, details, TaskId(0), marks, axis, width);
}

qreal markWidth(std::span<const TurnMark> marks, std::size_t index, qreal width)
{
    constexpr std::size_t around = 2 * mostSideBySide; // more than stand side by side because they meet
    constexpr qreal share = 3;
    constexpr qreal least = 1;
    if (marks.size() <= around)
        return width;
    const std::size_t first = std::min(index - std::min(index, around / 2), marks.size() - 1 - around);
    const qreal pitch = (marks[first + around].x - marks[first].x) / qreal(around);
    return std::clamp(pitch / share, least, width);
}

} // namespace overlap
