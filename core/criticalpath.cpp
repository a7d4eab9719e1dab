// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/criticalpath.h"

#include <algorithm>

namespace overlap {

namespace {

class Walk
{
public:
    explicit Walk(const Timeline &timeline) : m_timeline(timeline) { }

    std::vector<PathLeg> from(const Lane &last)
    {
        const Lane *lane = &last;
        TimePoint at = *last.end;
        while (lane && at > TimePoint{}) {
            const auto after = std::ranges::lower_bound(lane->spans, at, {}, &Span::start);
            if (after == lane->spans.begin()) { // whoever created it has come that far
                lane = m_timeline.lane(lane->parent);
                continue;
            }
            const auto span = std::prev(after);
            const bool isWait = span->state == TaskState::Waiting && span->end == at;
            const Lane *waker = isWait && after != lane->spans.end() ? m_timeline.lane(after->other) : nullptr;
            if (waker && waker != lane && waker->start < at && m_hops++ < m_timeline.lanes().size()) {
                lane = waker;
                continue;
            }
            m_hops = 0;
            const TimePoint start = std::min(span->start, at);
            if (span->state == TaskState::Ready)
                addHolders(*lane, start, std::min(span->end, at));
            else
                add({lane->id, span->state, span->reason, start, at});
            at = start;
        }
        std::ranges::reverse(m_legs);
        return std::move(m_legs);
    }

private:
    /// Who had the loop while the task was ready; in a run of real time the loop has moments between two turns.
    void addHolders(const Lane &ready, TimePoint from, TimePoint to)
    {
        const std::vector<LoopSpan> &holds = m_timeline.loopSpans();
        auto hold = std::ranges::lower_bound(holds, to, {}, &LoopSpan::start);
        for (; to > from && hold != holds.begin(); --hold) {
            const LoopSpan &before = *std::prev(hold);
            const TimePoint start = std::max(before.start, from);
            if (start >= to)
                continue;
            add({before.task, before.blocking ? TaskState::Blocking : TaskState::Running, {}, start, to});
            to = start;
        }
        if (to > from)
            add({ready.id, TaskState::Running, {}, from, to});
    }

    void add(const PathLeg &leg)
    {
        if (leg.start < leg.end)
            m_legs.push_back(leg);
    }

    const Timeline &m_timeline;
    std::size_t m_hops = 0;      ///< From task to task since time has passed: those who wake each other go round.
    std::vector<PathLeg> m_legs; ///< The last first.
};

} // namespace

std::vector<PathLeg> criticalPath(const Timeline &timeline)
{
    if (timeline.isForeign() || timeline.isEmpty() || !timeline.lanes().front().end)
        return {};
    return Walk(timeline).from(timeline.lanes().front());
}

} // namespace overlap
