// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/causes.h"

#include "core/explain.h"

#include <algorithm>

namespace overlap {

namespace {

class Collector
{
public:
    Collector(const Timeline &timeline, const Lane &lane, TimePoint from, TimePoint to)
        : m_timeline(timeline), m_lane(lane), m_from(from), m_to(to)
    { }

    void add(Cause::Kind kind, TaskId from, TaskId to, TimePoint at)
    {
        if (at >= m_from && at <= m_to && from != to && m_timeline.lane(from) && m_timeline.lane(to))
            m_causes.push_back({kind, from, to, at});
    }

    void addSpan(const Span &span, std::size_t number)
    {
        const bool woken = span.other != 0 && span.other != m_lastWaker;
        m_lastWaker = 0;
        if (span.state == TaskState::Waiting && span.reason == WaitReason::Task)
            addAwaited(span, number);
        if (span.state == TaskState::Ready)
            m_lastWaker = span.other; // the turn behind it names the same
        const bool goesOn = span.state == TaskState::Ready || span.state == TaskState::Running;
        if (woken && goesOn && !isCancelled(number))
            add(Cause::Kind::Woke, span.other, m_lane.id, span.start);
    }

    std::vector<Cause> take()
    {
        std::ranges::stable_sort(
            m_causes, [](const Cause &a, const Cause &b) { return a.at != b.at ? a.at < b.at : a.kind < b.kind; });
        return std::move(m_causes);
    }

private:
    /// Whether a request to cancel has ended the wait before that span.
    bool isCancelled(std::size_t number) const
    {
        if (number == 0 || m_lane.cancelRequests.empty())
            return false;
        const TaskState before = m_lane.spans[number - 1].state;
        const bool isWait = before == TaskState::Waiting || before == TaskState::InThread;
        return isWait && wakeOf(m_timeline, m_lane, number - 1).kind == Wake::Kind::Cancel;
    }

    void addAwaited(const Span &span, std::size_t number)
    {
        add(Cause::Kind::Awaits, m_lane.id, span.other, span.start);
        if (span.other != 0)
            return;
        for (const AwaitedTask &one : m_lane.awaitedIn(number))
            add(Cause::Kind::Awaits, m_lane.id, one.task, span.start);
    }

    const Timeline &m_timeline;
    const Lane &m_lane;
    TimePoint m_from;
    TimePoint m_to;
    TaskId m_lastWaker = 0;
    std::vector<Cause> m_causes;
};

} // namespace

std::vector<Cause> causesOf(const Timeline &timeline, const Lane &lane, TimePoint from, TimePoint to, TimePoint now)
{
    Collector causes(timeline, lane, from, std::min(to, now));
    if (lane.start <= now)
        causes.add(Cause::Kind::Started, lane.parent, lane.id, lane.start);
    auto number = std::size_t(std::ranges::lower_bound(lane.spans, from, {}, &Span::end) - lane.spans.begin());
    lane.visitSpans(from, to, now, [&](const Span &span) { causes.addSpan(span, number++); });
    for (auto request = std::ranges::lower_bound(lane.cancelRequests, from, {}, &CancelRequest::time);
         request != lane.cancelRequests.end() && request->time <= to; ++request)
        causes.add(Cause::Kind::Cancelled, request->by, lane.id, request->time);
    return causes.take();
}

} // namespace overlap
