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
        std::size_t hops = 0; // from task to task since time has passed: those who wake each other go round
        while (lane && at > TimePoint{}) {
            const auto after = std::ranges::lower_bound(lane->spans, at, {}, &Span::start);
            if (after == lane->spans.begin()) { // whoever created it has come that far
                lane = m_timeline.lane(lane->parent);
                continue;
            }
            const auto span = std::prev(after);
            const bool isWait = span->state == TaskState::Waiting && span->end == at;
            const Lane *waker = isWait && after != lane->spans.end() ? m_timeline.lane(after->other) : nullptr;
            if (waker && waker != lane && waker->start < at && hops < m_timeline.lanes().size()) {
                if (!m_legs.empty() && m_legs.back().task == lane->id && m_legs.back().start == at)
                    m_legs.back().from = span->resource;
                lane = waker;
                ++hops;
                continue;
            }
            hops = 0;
            if (span->state == TaskState::Ready)
                addHolders(*lane, span->start, at);
            else
                m_legs.push_back({lane->id, span->state, span->reason, span->start, at, 0, span->line});
            at = span->start;
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
            m_legs.push_back({before.task, stateOf(before), {}, start, to, 0, before.line});
            to = start;
        }
        if (to > from)
            m_legs.push_back({ready.id, TaskState::Running, {}, from, to, 0, 0});
    }

    const Timeline &m_timeline;
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
