// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/foreignevents.h"

#include "app/export/traceevents.h"

#include <tuple>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

/// A span with the level of its lane below the first of its thread or category.
struct Placed
{
    const Span *span = nullptr;
    TaskId level = 0;
};

/// Lanes that belong together: the first, and those below it.
struct Group
{
    TaskId first = 0;
    TaskId count = 0;
    const Lane *marks = nullptr;
};

class ForeignWriter
{
public:
    ForeignWriter(const TracedProcess &process, quint32 number, TraceEvents &events)
        : m_process(process), m_timeline(*process.timeline), m_number(number), m_events(events)
    { }

    quint32 write()
    {
        m_events.nameProcess(m_number, m_process.title, {{u"overlap_latest"_s, microsecondsText(m_timeline.latest())}});
        const std::vector<Group> all = groups();
        for (const Group &group : all) {
            if (kind(group.first) == LaneKind::Async)
                writeAsyncs(group);
            else
                writeThread(group);
        }
        for (std::size_t i = 0; i < m_timeline.resources().size(); ++i)
            writeCounter(i);
        for (const Group &group : all)
            writeArrows(group, all);
        return quint32(std::max(std::size_t(1), m_timeline.lanes().size()));
    }

private:
    TraceThread threadOf(const Group &group) const { return {m_number, m_number + group.first - 1}; }
    LaneKind kind(TaskId lane) const { return m_process.foreign->lanes[lane - 1]; }
    const std::vector<Span> &spansOf(TaskId lane) const { return m_timeline.lanes()[lane - 1].spans; }

    std::vector<Group> groups() const
    {
        std::vector<Group> all;
        for (const Lane &lane : m_timeline.lanes()) {
            if (lane.parent == 0)
                all.push_back({lane.id, 1, nullptr});
            else if (kind(lane.id) == LaneKind::Marks)
                all.back().marks = &lane;
            else
                ++all.back().count;
        }
        return all;
    }

    /// All spans in the order of time, those around others first.
    std::vector<Placed> sorted(const Group &group) const
    {
        std::vector<Placed> all;
        for (TaskId level = 0; level < group.count; ++level) {
            for (const Span &span : spansOf(group.first + level))
                all.push_back({&span, level});
        }
        std::ranges::stable_sort(all, [](const Placed &a, const Placed &b) {
            return std::tie(a.span->start, a.level) < std::tie(b.span->start, b.level);
        });
        return all;
    }

    QString nameOf(const Span &span) const { return m_timeline.spanName(span.name); }

    void writeThread(const Group &group)
    {
        const TraceThread thread = threadOf(group);
        m_events.nameThread(thread, m_timeline.lanes()[group.first - 1].name);
        std::vector<const Span *> open;
        const auto close = [&](TimePoint until) {
            for (; !open.empty() && open.back()->end <= until; open.pop_back())
                m_events.end(thread, nameOf(*open.back()), open.back()->end);
        };
        for (const Placed &placed : sorted(group)) {
            const Span &span = *placed.span;
            close(span.start);
            if (span.start == span.end) {
                m_events.empty(thread, nameOf(span), span.start);
            } else if (!open.empty() && span.end > open.back()->end) { // begun inside it, not ended there
                m_events.slice(thread, nameOf(span), {}, span.start, span.end, {});
            } else {
                m_events.begin(thread, nameOf(span), span.start);
                open.push_back(&span);
            }
        }
        close(TimePoint::max());
        if (group.marks) {
            for (const Span &mark : group.marks->spans)
                m_events.instant(thread, nameOf(mark), {}, mark.start, {});
        }
    }

    void writeAsyncs(const Group &group)
    {
        const QString &category = m_timeline.lanes()[group.first - 1].name;
        for (const Placed &placed : sorted(group))
            m_events.async({m_number, m_number}, nameOf(*placed.span), category, placed.span->start, placed.span->end);
    }

    QString counterName(std::size_t index) const
    {
        return m_timeline.resources()[index].name.chopped(m_process.foreign->counters[index].suffix.size());
    }

    void writeCounter(std::size_t index)
    {
        const QString name = counterName(index);
        quint32 id = 0;
        for (std::size_t i = 0; i < index && id == 0; ++i)
            id = counterName(i) == name ? quint32(index + 1) : 0;
        for (const Resource::Length &length : m_timeline.resources()[index].lengths)
            m_events.count({m_number, m_number}, name, id, length.time,
                           {{u"value"_s, m_process.foreign->counters[index].amount(length.items)}});
    }

    void writeArrows(const Group &group, const std::vector<Group> &all)
    {
        for (TaskId level = 0; level < group.count; ++level) {
            for (const Span &span : spansOf(group.first + level)) {
                const std::optional<TimePoint> end = momentIn(group, level, span);
                if (span.other == 0 || !end)
                    continue;
                const auto from = std::prev(std::ranges::upper_bound(all, span.other, {}, &Group::first));
                if (const std::optional<TimePoint> start = momentBefore(*from, span.other - from->first, *end))
                    m_events.arrow(u"arrow"_s, threadOf(*from), *start, threadOf(group), *end);
            }
        }
    }

    /// The first moment at which a span is the innermost of its thread: in none of those below it.
    std::optional<TimePoint> momentIn(const Group &group, TaskId level, const Span &span) const
    {
        TimePoint time = span.start;
        if (level + 1 < group.count) {
            const std::vector<Span> &below = spansOf(group.first + level + 1);
            for (auto inner = std::ranges::lower_bound(below, time, {}, &Span::start);
                 inner != below.end() && inner->start <= time && inner->end <= span.end; ++inner)
                time = inner->start == inner->end ? time + 1ns : inner->end;
        }
        return time < span.end || time == span.start ? std::optional(time) : std::nullopt;
    }

    /// The last such moment up to `time` of any span of a lane, as far as it is near.
    std::optional<TimePoint> momentBefore(const Group &group, TaskId level, TimePoint time) const
    {
        constexpr std::ptrdiff_t most = 100;
        const std::vector<Span> &spans = spansOf(group.first + level);
        const auto after = std::ranges::upper_bound(spans, time, {}, &Span::start);
        for (auto span = after; span != spans.begin() && after - span < most;) {
            const std::optional<TimePoint> moment = momentIn(group, level, *--span);
            if (moment && *moment <= time)
                return moment;
        }
        return {};
    }

    const TracedProcess &m_process;
    const Timeline &m_timeline;
    const quint32 m_number;
    TraceEvents &m_events;
};

} // namespace

quint32 writeForeign(const TracedProcess &process, quint32 number, TraceEvents &events)
{
    return ForeignWriter(process, number, events).write();
}

} // namespace overlap
