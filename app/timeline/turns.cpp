// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/turns.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace overlap {

namespace {

constexpr qreal markGap = 1;
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
    qreal moment; ///< The x of the turn's start.
    qreal limit;  ///< Of the mark's x.
    bool isLast;  ///< It is the task's last one, at its limit.
};

/// None if the turn is wide enough to see.
std::optional<Wanted> wantedMark(const Turn &turn, const Lane *lane, const TimeAxis &axis, qreal width)
{
    const qreal start = timeToX(axis, turn.start);
    if (timeToX(axis, turn.end) - start >= width)
        return {};
    Wanted wanted{{turn.task, start, turn.blocking, turn.start}, start, std::numeric_limits<qreal>::max(), false};
    if (!lane || !lane->ended() || timeToX(axis, *lane->end) - timeToX(axis, lane->start) < width)
        return wanted;
    wanted.limit = timeToX(axis, *lane->end) - width;
    wanted.isLast = *lane->end <= turn.end;
    wanted.mark.x = wanted.isLast ? wanted.limit : std::min(start, wanted.limit);
    return wanted;
}

/// Puts the marks of one moment in steps that end at `until`.
void putInSteps(std::span<Wanted> same, qreal until, qreal width)
{
    const auto count = std::ranges::count(same, false, &Wanted::isLast);
    if (count < 2)
        return;
    const qreal room = std::min(turnSteps, until - width - same.front().moment);
    const qreal step = std::min(width + markGap, room / qreal(count - 1));
    qreal behind = 0;
    for (Wanted &each : same) {
        if (each.isLast || step < markGap)
            continue;
        each.mark.x = std::min(each.moment + behind, each.limit);
        behind = std::min(behind + step, room);
    }
}

/// Collects marks that meet, one after another.
class Meeting
{
public:
    /// All marks are `width` wide, and end at `right` or before.
    Meeting(std::vector<TurnMark> &marks, qreal width, qreal right) : m_marks(marks), m_width(width), m_right(right) { }

    void add(const Wanted &wanted)
    {
        if (!m_wanted.empty() && wanted.mark.x >= free())
            close();
        m_wanted.push_back(wanted);
        m_last = wanted.mark.x + m_width + markGap;
    }

    bool isCrowded() const { return m_wanted.size() > mostSideBySide; }

    /// Leaves out marks that end at x, each of which meets the one before.
    void leaveOut(qreal x) { m_last = x + markGap; }

    void close()
    {
        if (!isCrowded())
            putInSteps();
        for (Wanted &each : m_wanted) {
            each.mark.x = std::min(each.mark.x, m_right - m_width);
            m_marks.push_back(each.mark);
        }
        m_wanted.clear();
    }

private:
    qreal free() const
    {
        return isCrowded() ? m_last : m_wanted.front().mark.x + qreal(m_wanted.size()) * (m_width + markGap);
    }

    /// Each moment's before those of the next one.
    void putInSteps()
    {
        constexpr qreal moment = 1; // of what is nearer nobody sees the order otherwise
        for (auto first = m_wanted.begin(); first != m_wanted.end();) {
            const auto next = std::find_if(first, m_wanted.end(),
                                           [&](const Wanted &each) { return each.moment - first->moment >= moment; });
            const qreal until = next == m_wanted.end() ? m_right : std::min(m_right, next->mark.x - markGap);
            overlap::putInSteps({first, next}, until, m_width);
            first = next;
        }
    }

    std::vector<TurnMark> &m_marks;
    qreal m_width;
    qreal m_right;
    std::vector<Wanted> m_wanted;
    qreal m_last = 0; ///< Where the next has room, at its moment.
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
void visitTurns(const Details<S> &details, TaskId lane, Visit visit)
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
std::vector<TurnMark> marksAmong(const Timeline &timeline, const Details<S> &details, TaskId lane,
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
    const qreal pitch = width + markGap;
    const qreal origin = timeToX(axis, {});
    const bool isOver = timeline.ended() && timeline.latest() <= edge;
    const qreal right = isOver ? std::max(timeToX(axis, timeline.latest()), origin + width)
                               : std::max(timeToX(axis, edge), origin + turnSteps + width);
    const Duration margin = xToTime(axis, axis.left + 2 * mostSideBySide * pitch) - axis.start;
    const TimePoint last = std::min(edge, axis.end + margin);
    const auto seen = std::size_t(std::ranges::upper_bound(holds, last, {}, &LoopSpan::start) - holds.begin());
    const auto apart = Duration(qint64(std::ceil(pitch / axis.width * double(axis.length().count()))));
    std::vector<TurnMark> marks;
    Meeting meeting(marks, width, right);
    for (std::size_t hold = firstHold(holds, axis.start - margin); hold < seen;) {
        if (hold % SpanIndex::step == 0 && meeting.isCrowded()) {
            std::size_t group = hold / SpanIndex::step;
            while (group + 1 < index.groups() && group * SpanIndex::step < seen && index.longestPace(group) < apart)
                ++group;
            if (group > hold / SpanIndex::step) {
                hold = group * SpanIndex::step;
                meeting.leaveOut(timeToX(axis, holds[hold - 1].start) + width);
                continue;
            }
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

std::vector<TurnMark> rowMarks(const Timeline &timeline, const Lane &lane, const Details<Span> &details,
                               std::span<const TurnMark> marks, const TimeAxis &axis, qreal width)
{
    return marksAmong(timeline, details, lane.id, marks, axis, width);
}

std::vector<TurnMark> rowMarks(const Timeline &timeline, const Details<LoopSpan> &details,
                               std::span<const TurnMark> marks, const TimeAxis &axis, qreal width)
{
    std::vector<TurnMark> result = marksAmong(timeline, details, TaskId(0), marks, axis, width);
    if (!std::ranges::is_sorted(result, {}, &TurnMark::x)) // the last turns of tasks end at their moment
        std::ranges::stable_sort(result, {}, &TurnMark::x);
    return result;
}

qreal markWidth(std::span<const TurnMark> marks, std::size_t index, qreal width)
{
    constexpr std::size_t around = 2 * mostSideBySide; // more than stand side by side because they meet
    constexpr qreal share = 3;
    constexpr qreal least = 1;
    const qreal x = marks[index].x;
    qreal free = width; // up to the next place that is another
    if (index > 0 && x - marks[index - 1].x >= least)
        free = std::min(free, x - marks[index - 1].x - markGap);
    if (index + 1 < marks.size() && marks[index + 1].x - x >= least)
        free = std::min(free, marks[index + 1].x - x - markGap);
    if (marks.size() > around) {
        const std::size_t first = std::min(index - std::min(index, around / 2), marks.size() - 1 - around);
        free = std::min(free, (marks[first + around].x - marks[first].x) / qreal(around) / share);
    }
    return std::max(free, least);
}

} // namespace overlap
