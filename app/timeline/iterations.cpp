// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/iterations.h"

#include <algorithm>

namespace overlap {

namespace {

TimePoint turnStart(const Timeline &timeline, const LoopSpan &hold)
{
    const auto next = std::ranges::upper_bound(timeline.turns(), hold.start);
    return next == timeline.turns().begin() ? hold.start : *std::prev(next);
}

/// Since when the task could have had the turn that starts then.
TimePoint readySince(const Timeline &timeline, TaskId task, TimePoint turn)
{
    const Lane *lane = timeline.lane(task);
    if (!lane)
        return turn;
    const auto next = std::ranges::lower_bound(lane->spans, turn, {}, &Span::start);
    const bool wasReady = next != lane->spans.begin() && std::prev(next)->state == TaskState::Ready;
    return wasReady ? std::prev(next)->start : turn;
}

} // namespace

bool takesTime(const Timeline &timeline, std::size_t hold)
{
    const std::vector<LoopSpan> &holds = timeline.loopSpans();
    return holds[hold].end > holds[hold].start || (timeline.loopHeld() && hold + 1 == holds.size());
}

std::size_t sureBeginning(const Timeline &timeline, std::size_t hold)
{
    constexpr std::size_t most = 1000;
    const std::vector<LoopSpan> &holds = timeline.loopSpans();
    const std::size_t last = hold > most ? hold - most : 0;
    for (std::size_t before = hold; before-- > last;) {
        if (!takesTime(timeline, before))
            continue;
        const TimePoint ready = readySince(timeline, holds[hold].task, turnStart(timeline, holds[hold]));
        if (ready > turnStart(timeline, holds[before]))
            return hold;
        hold = before;
    }
    return hold;
}

TimePoint LoopIterations::startOf(std::size_t hold)
{
    const std::vector<LoopSpan> &holds = m_timeline.loopSpans();
    while (m_next < hold && m_start && !takesTime(m_timeline, m_next))
        ++m_next;
    if (hold != m_next) {
        m_start.reset();
        for (std::size_t before = sureBeginning(m_timeline, hold); before < hold; ++before) {
            if (takesTime(m_timeline, before))
                step(holds[before]);
        }
    }
    m_next = hold + 1;
    return step(holds[hold]);
}

TimePoint LoopIterations::step(const LoopSpan &hold)
{
    const TimePoint turn = turnStart(m_timeline, hold);
    if (!m_start || readySince(m_timeline, hold.task, turn) > *m_start)
        m_start = turn;
    return *m_start;
}

} // namespace overlap
