// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/counterunit.h"
#include "app/import/foreigntrace.h"
#include "app/import/shortened.h"

#include <QCoreApplication>

#include <cmath>
#include <map>
#include <tuple>

namespace overlap {

namespace {

struct Import
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

/// The lanes of one thread: the first, and how many there are below each other.
struct ThreadLanes
{
    std::size_t process = 0;
    TaskId first = 0;
    TaskId count = 0;
};

/// A process as far as it has been built.
struct Draft : TimelineParts
{
    ForeignKinds kinds;
};

/// The number behind the last colon of "work (/src/program.py:12)"; 0 if there is none.
quint32 lineIn(std::string_view name)
{
    if (!name.ends_with(')'))
        return 0;
    const std::size_t colon = name.rfind(':');
    constexpr std::size_t mostDigits = 7;
    if (colon == std::string_view::npos || name.size() - colon - 2 > mostDigits)
        return 0;
    quint32 line = 0;
    for (const char digit : name.substr(colon + 1, name.size() - colon - 2)) {
        if (digit < '0' || digit > '9')
            return 0;
        line = 10 * line + quint32(digit - '0');
    }
    return line;
}

class Builder
{
public:
    Builder(ForeignTrace trace, const LeftOut &leftOut, const ImportLimits &limits, const std::atomic<bool> &cancelled)
        : m_trace(std::move(trace)), m_limits(limits), m_cancelled(cancelled)
    {
        m_recording.leftOut = leftOut;
    }

    Recording build()
    {
        findLines();
        auto names = std::make_shared<SpanNames>(m_trace.names.take());
        std::vector<Draft> processes(m_trace.processes.size());
        m_lanesOfThreads.resize(m_trace.threads.size());
        for (std::size_t i = 0; i < processes.size() && !m_cancelled; ++i)
            addThreads(processes[i], i);
        addAsyncs(processes);
        addCounters(processes);
        addArrows(processes);
        for (const std::size_t i : sortedProcesses()) {
            Draft &parts = processes[i];
            if (m_cancelled || (parts.lanes.empty() && parts.resources.empty()))
                continue;
            parts.names = names;
            parts.latest = moment(m_trace.latest);
            parts.ended = true;
            const ForeignTrace::Process &process = m_trace.processes[i];
            const QString title =
                process.name.isEmpty() ? Import::tr("process %1").arg(process.id).trimmed() : process.name;
            m_recording.processes.push_back(
                {title, {}, false, Timeline(static_cast<TimelineParts &&>(parts)), std::move(parts.kinds)});
        }
        return std::move(m_recording);
    }

private:
    TimePoint moment(TimePoint time) const { return TimePoint{} + (time - m_trace.earliest); }

    void findLines()
    {
        const std::size_t count = m_trace.names.count();
        m_lines.resize(count + 1);
        for (quint32 name = 1; name <= count; ++name)
            m_lines[name] = lineIn(m_trace.names.text(name));
    }

    template<typename Thing>
    std::vector<std::size_t> sorted(std::vector<std::size_t> indexes, const std::vector<Thing> &things) const
    {
        std::ranges::stable_sort(indexes, {}, [&](std::size_t i) { return things[i].order; });
        return indexes;
    }

    std::vector<std::size_t> sortedProcesses() const
    {
        std::vector<std::size_t> all(m_trace.processes.size());
        for (std::size_t i = 0; i < all.size(); ++i)
            all[i] = i;
        return sorted(std::move(all), m_trace.processes);
    }

    /// Adds a lane below `parent`; returns 0 if there are too many.
    TaskId addLane(Draft &parts, TaskId parent, LaneKind kind, const QString &name, std::vector<Span> spans)
    {
        if (m_lanes == m_limits.lanes) {
            m_recording.leftOut.lanes += spans.size();
            return 0;
        }
        ++m_lanes;
        for (Span &span : spans)
            span.line = m_lines[span.name];
        Lane &lane = parts.lanes.emplace_back();
        lane.id = TaskId(parts.lanes.size());
        lane.parent = parent;
        lane.name = name;
        lane.start = spans.empty() ? TimePoint{} : spans.front().start;
        lane.end = spans.empty() ? lane.start : spans.back().end;
        lane.spans = std::move(spans);
        lane.spans.shrink_to_fit();
        parts.kinds.lanes.push_back(kind);
        return lane.id;
    }

    /// Adds lanes below each other, the first of which has the name. Returns how many there are.
    TaskId addRows(Draft &parts, LaneKind kind, const QString &name, SpanRows rows)
    {
        TaskId parent = 0;
        TaskId count = 0;
        for (std::vector<Span> &row : rows) {
            const QString text = parent == 0 ? name : Import::tr("level %1").arg(count + 1);
            parent = addLane(parts, parent, kind, text, std::move(row));
            if (parent == 0)
                break;
            ++count;
        }
        return count;
    }

    void addThreads(Draft &parts, std::size_t process)
    {
        for (const std::size_t index : sorted(m_trace.processes[process].threads, m_trace.threads)) {
            if (m_cancelled)
                return;
            ForeignTrace::Thread &thread = m_trace.threads[index];
            if (thread.slices.empty() && thread.marks.empty())
                continue;
            const QString name = thread.name.isEmpty() ? Import::tr("thread %1").arg(thread.id).trimmed() : thread.name;
            const std::vector<Slice> slices =
                joined(std::exchange(thread.slices, {}), m_trace.latest, m_recording.leftOut);
            SpanRows rows = nested(slices, m_trace.earliest, m_limits.levels, m_recording.leftOut);
            if (rows.empty() && thread.marks.empty())
                continue; // nothing but ends
            if (rows.empty())
                rows.emplace_back();
            const auto first = TaskId(parts.lanes.size() + 1);
            m_lanesOfThreads[index] = {process, first, addRows(parts, LaneKind::Calls, name, std::move(rows))};
            if (m_lanesOfThreads[index].count > 0 && !thread.marks.empty()) {
                SpanRows marks = nested(joined(std::exchange(thread.marks, {}), m_trace.latest, m_recording.leftOut),
                                        m_trace.earliest, 1, m_recording.leftOut);
                addLane(parts, first, LaneKind::Marks, Import::tr("marks"), std::move(marks.front()));
            }
        }
    }

    /// A group of lanes for each category of each process.
    void addAsyncs(std::vector<Draft> &processes)
    {
        std::ranges::stable_sort(m_trace.asyncs, {}, &ForeignTrace::AsyncSlice::key);
        std::map<std::pair<std::size_t, quint32>, std::vector<Slice>> groups;
        for (std::size_t i = 0; i < m_trace.asyncs.size() && !m_cancelled;) {
            const ForeignTrace::AsyncSlice &first = m_trace.asyncs[i];
            std::vector<Slice> slices;
            for (; i < m_trace.asyncs.size() && m_trace.asyncs[i].key == first.key; ++i)
                slices.push_back(m_trace.asyncs[i].slice);
            std::vector<Slice> &group = groups[{first.process, first.category}];
            std::ranges::copy(joined(std::move(slices), m_trace.latest, m_recording.leftOut),
                              std::back_inserter(group));
        }
        m_trace.asyncs = {};
        for (auto &[place, slices] : groups) {
            if (m_cancelled)
                return;
            const QString category = qtText(shortened(m_trace.ids.text(place.second)));
            const QString name = category.isEmpty() ? Import::tr("async") : category;
            const std::vector<Slice> all = joined(std::move(slices), m_trace.latest, m_recording.leftOut);
            addRows(processes[place.first], LaneKind::Async, name,
                    packed(all, m_trace.earliest, m_limits.lanes, m_recording.leftOut));
        }
    }

    void addCounters(std::vector<Draft> &processes)
    {
        for (ForeignTrace::Counter &counter : m_trace.counters) {
            if (m_cancelled)
                return;
            std::ranges::stable_sort(counter.counts, {}, &ForeignTrace::Count::time);
            double most = 0;
            bool whole = true;
            for (const ForeignTrace::Count &count : counter.counts) {
                most = std::max(most, count.value);
                whole = whole && count.value == std::floor(count.value);
            }
            const CounterUnit unit = counterUnit(most, whole);
            Resource resource;
            resource.id = ResourceId(processes[counter.process].resources.size() + 1);
            resource.name = counter.name + unit.suffix;
            resource.reason = WaitReason::Queue;
            for (const ForeignTrace::Count &count : counter.counts)
                resource.lengths.push_back({moment(count.time), unit.count(count.value)});
            resource.start = resource.lengths.front().time;
            counter.counts = {};
            processes[counter.process].resources.push_back(std::move(resource));
            processes[counter.process].kinds.counters.push_back(unit);
        }
    }

    /// The span that an end of an arrow binds to: of those around it the innermost, else one that ends there; or the
    /// next one.
    Span *spanAt(Draft &parts, const ThreadLanes &lanes, const ForeignTrace::ArrowPoint &point, TaskId *lane)
    {
        const TimePoint time = moment(point.time);
        Span *found = nullptr;
        for (TaskId id = lanes.first + lanes.count; id-- > lanes.first;) {
            std::vector<Span> &spans = parts.lanes[id - 1].spans;
            auto after = std::ranges::upper_bound(spans, time, {}, &Span::start);
            Span *before = after != spans.begin() ? &*std::prev(after) : nullptr;
            const bool around = before && (time < before->end || time == before->start);
            if (point.enclosing && (around || (before && time == before->end && !found))) {
                found = before;
                *lane = id;
                if (around)
                    return found;
            } else if (!point.enclosing) {
                if (before && before->start == time)
                    --after;
                if (after != spans.end() && (!found || after->start <= found->start)) {
                    found = &*after;
                    *lane = id;
                }
            }
        }
        return found;
    }

    /// An arrow says who woke the span that it points to.
    void addArrows(std::vector<Draft> &processes)
    {
        std::ranges::stable_sort(m_trace.arrows, [](const auto &a, const auto &b) {
            return std::tie(a.arrow, a.time) < std::tie(b.arrow, b.time);
        });
        TaskId from = 0;
        std::size_t fromProcess = 0;
        quint32 arrow = 0;
        for (const ForeignTrace::ArrowPoint &point : m_trace.arrows) {
            if (m_cancelled)
                return;
            if (point.arrow != arrow || point.starts)
                from = 0;
            arrow = point.arrow;
            const ThreadLanes &lanes = m_lanesOfThreads[point.thread];
            TaskId lane = 0;
            Span *span = lanes.count > 0 ? spanAt(processes[lanes.process], lanes, point, &lane) : nullptr;
            if (span && from != 0 && fromProcess == lanes.process && lane != from)
                span->other = from;
            else if (!point.starts)
                ++m_recording.leftOut.disorders;
            from = span && !point.ends ? lane : 0;
            fromProcess = lanes.process;
        }
    }

    ForeignTrace m_trace;
    const ImportLimits &m_limits;
    const std::atomic<bool> &m_cancelled;
    Recording m_recording;
    std::vector<ThreadLanes> m_lanesOfThreads;
    std::vector<quint32> m_lines; ///< Of each name.
    std::size_t m_lanes = 0;
};

} // namespace

Recording recordingOf(ForeignTrace trace, const LeftOut &leftOut, const ImportLimits &limits,
                      const std::atomic<bool> &cancelled)
{
    return Builder(std::move(trace), leftOut, limits, cancelled).build();
}

} // namespace overlap
