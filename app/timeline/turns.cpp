// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/turns.h"

#include <algorithm>
#include <cmath>
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

/// A mark, or the sign of a cancel, with the place that it would have on its own.
struct Wanted
{
    TurnMark mark;
    qreal limit; ///< Of its x.
    qreal width;
    quint32 holds = 0; ///< Of the cancel; 0: it is a mark.
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
    return Wanted{{turn.task, x, turn.blocking, turn.start}, last ? x : std::numeric_limits<qreal>::max(), width};
}

/// The cancels that are asked for up to `edge`, in their order; those near each other in one turn as one.
std::vector<CancelPlace> cancelsOf(const Timeline &timeline, const TimeAxis &axis, TimePoint edge, qreal side)
{
    std::vector<CancelPlace> cancels;
    for (const Lane &lane : timeline.lanes()) {
        for (const CancelRequest &request : lane.cancelRequests) {
            if (request.time <= edge && request.holds > 0)
                cancels.push_back({request.holds, request.time, timeToX(axis, request.time)});
        }
    }
    std::ranges::sort(cancels, {}, [](const CancelPlace &cancel) { return std::pair(cancel.holds, cancel.time); });
    std::vector<CancelPlace> apart;
    for (const CancelPlace &cancel : cancels) {
        if (apart.empty() || apart.back().holds != cancel.holds || cancel.x - apart.back().x > side)
            apart.push_back(cancel);
    }
    return apart;
}

/// Puts marks that meet side by side, to the right, then back to the left as far as their limits ask for it, and those
/// without one after them.
void spread(std::span<Wanted> meeting, qreal least, qreal right)
{
    std::vector<qreal> wanted;
    qreal free = meeting.front().mark.x;
    for (Wanted &each : meeting) {
        wanted.push_back(each.mark.x);
        each.mark.x = std::max(free, each.mark.x);
        free = each.mark.x + each.width + gap;
    }
    for (Wanted &each : std::views::reverse(meeting)) {
        each.mark.x = std::max(least, std::min({each.mark.x, each.limit, right - each.width}));
        right = each.mark.x - gap;
    }
    free = least;
    for (std::size_t i = 0; i < meeting.size(); ++i) {
        qreal &x = meeting[i].mark.x;
        x = std::max(free, std::min(x, wanted[i]));
        free = x + meeting[i].width + gap;
    }
}

/// Collects marks and signs that meet, one after another.
class Meeting
{
public:
    Meeting(TurnMarks &marks, qreal least, qreal right) : m_marks(marks), m_least(least), m_right(right) { }

    void add(const Wanted &wanted)
    {
        if (!m_wanted.empty() && wanted.mark.x >= free())
            close();
        m_wanted.push_back(wanted);
        if (m_turns < m_wanted.size() - 1) // behind a sign: it would push those before it away from their moment
            m_wanted.back().limit = std::numeric_limits<qreal>::max();
        m_turns += wanted.holds == 0 ? 1 : 0;
        m_width += wanted.width + gap;
        m_last = wanted.mark.x + wanted.width + gap;
    }

    bool isCrowded() const { return m_turns > mostSideBySide; }

    /// Leaves out marks that end at x, each of which meets the one before.
    void leaveOut(qreal x) { m_last = x + gap; }

    void close()
    {
        if (!m_wanted.empty() && !isCrowded())
            spread(m_wanted, m_least, m_right);
        for (const Wanted &each : m_wanted) {
            if (each.holds == 0)
                m_marks.turns.push_back(each.mark);
            else if (!isCrowded())
                m_marks.cancels.push_back({each.holds, each.mark.start, each.mark.x});
        }
        m_wanted.clear();
        m_turns = 0;
        m_width = 0;
    }

private:
    qreal free() const { return isCrowded() ? m_last : m_wanted.front().mark.x + m_width; }

    TurnMarks &m_marks;
    qreal m_least;
    qreal m_right;
    std::vector<Wanted> m_wanted;
    std::size_t m_turns = 0; ///< Among those.
    qreal m_width = 0;       ///< Of all, with the gaps.
    qreal m_last = 0;        ///< Where the next has room, in its own place.
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

TurnMarks turnMarks(const Timeline &timeline, const TimeAxis &axis, TimePoint edge, qreal width, qreal side)
{
    const std::vector<LoopSpan> &holds = timeline.loopSpans();
    const SpanIndex &index = timeline.loopIndex();
    const qreal pitch = width + gap;
    const qreal origin = timeToX(axis, {});
    const qreal right = std::max(timeToX(axis, edge), origin + mostSideBySide * pitch - gap);
    const Duration margin = xToTime(axis, axis.left + 2 * mostSideBySide * pitch) - axis.start;
    const TimePoint last = std::min(edge, axis.end + margin);
    const std::vector<CancelPlace> cancels =
        side > 0 ? cancelsOf(timeline, axis, edge, side) : std::vector<CancelPlace>();
    const auto seen = std::size_t(std::ranges::upper_bound(holds, last, {}, &LoopSpan::start) - holds.begin());
    const auto apart = Duration(qint64(std::ceil(pitch / axis.width * double(axis.length().count()))));
    TurnMarks marks;
    Meeting meeting(marks, origin, right);
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
        const auto asked = std::ranges::upper_bound(cancels, hold, {}, &CancelPlace::holds);
        for (auto cancel = asked; cancel != cancels.end() && cancel->holds <= next; ++cancel)
            meeting.add({{0, cancel->x, false, cancel->time}, std::numeric_limits<qreal>::max(), side, cancel->holds});
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
