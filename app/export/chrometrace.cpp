// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/chrometrace.h"

#include "app/timeline/sharedwords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <algorithm>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

/// The thread of the loop; tasks count from 1.
constexpr TaskId loopThread = 0;

double microseconds(TimePoint time)
{
    return std::chrono::duration<double, std::micro>(time.time_since_epoch()).count();
}

/// Writes the events of one run, as one process.
class ProcessWriter
{
public:
    ProcessWriter(int process, const RecordedRun &run, QJsonArray &events)
        : m_process(process), m_run(run), m_timeline(*run.timeline), m_events(events)
    { }

    void write()
    {
        name(u"process"_s, loopThread, m_run.variant->title, m_process);
        name(u"thread"_s, loopThread, u"loop"_s, static_cast<int>(m_timeline.lanes().size()) + 1);
        for (const Lane &lane : m_timeline.lanes())
            writeLane(lane);
        for (const LoopSpan &span : m_timeline.loopSpans())
            writeHold(span);
        for (const OutputLine &line : m_timeline.output())
            instant(line.task, line.time, line.text, {{u"line"_s, m_run.shownLine(line.line)}});
        for (const Warning &warning : m_timeline.warnings())
            instant(warning.task, warning.time, warning.text,
                    {{u"warning"_s, warningName(warning.kind)}, {u"line"_s, m_run.shownLine(warning.line)}});
        for (const Worker &worker : m_timeline.workers())
            writeWorker(worker);
        for (const Resource &resource : m_timeline.resources())
            writeResource(resource);
    }

private:
    QJsonObject event(const QString &phase, TaskId thread, const QString &name) const
    {
        return {{u"ph"_s, phase}, {u"pid"_s, m_process}, {u"tid"_s, static_cast<int>(thread)}, {u"name"_s, name}};
    }

    void name(const QString &kind, TaskId thread, const QString &text, int order)
    {
        QJsonObject named = event(u"M"_s, thread, kind + u"_name"_s);
        named.insert(u"args"_s, QJsonObject{{u"name"_s, text}});
        m_events.append(named);
        QJsonObject sorted = event(u"M"_s, thread, kind + u"_sort_index"_s);
        sorted.insert(u"args"_s, QJsonObject{{u"sort_index"_s, order}});
        m_events.append(sorted);
    }

    void slice(TaskId thread, const QString &name, TimePoint start, TimePoint end, const QJsonObject &arguments)
    {
        if (start == end)
            return;
        QJsonObject slice = event(u"X"_s, thread, name);
        slice.insert(u"ts"_s, microseconds(start));
        slice.insert(u"dur"_s, microseconds(TimePoint(end - start)));
        slice.insert(u"args"_s, arguments);
        m_events.append(slice);
    }

    void instant(TaskId thread, TimePoint time, const QString &text, const QJsonObject &arguments)
    {
        QJsonObject instant = event(u"i"_s, thread, text);
        instant.insert(u"ts"_s, microseconds(time));
        instant.insert(u"s"_s, u"t"_s);
        instant.insert(u"args"_s, arguments);
        m_events.append(instant);
    }

    /// An arrow binds to the slices that cover its ends; a task that took no time has none.
    void arrow(const QString &name, const Lane &from, TimePoint start, const Lane &to, TimePoint end)
    {
        if (!hasSlice(from) || !hasSlice(to))
            return;
        ++m_arrows;
        for (const bool head : {false, true}) {
            QJsonObject point = event(head ? u"f"_s : u"s"_s, head ? to.id : from.id, name);
            point.insert(u"cat"_s, u"flow"_s);
            point.insert(u"id"_s, u"%1.%2"_s.arg(m_process).arg(m_arrows));
            point.insert(u"ts"_s, microseconds(head ? end : start));
            if (head)
                point.insert(u"bp"_s, u"e"_s);
            m_events.append(point);
        }
    }

    static bool hasSlice(const Lane &lane) { return lane.end.value_or(TimePoint::max()) > lane.start; }

    void writeLane(const Lane &lane)
    {
        name(u"thread"_s, lane.id, lane.name, static_cast<int>(lane.id));
        lane.visitSpans(m_timeline.latest(), [&](const Span &span) { writeSpan(lane, span); });
        for (const CancelRequest &request : lane.cancelRequests) {
            const Lane *by = m_timeline.lane(request.by);
            instant(lane.id, request.time, u"cancel asked"_s, {{u"by"_s, by ? by->name : QString()}});
        }
        if (lane.end) {
            const QJsonObject arguments = lane.error.isEmpty() ? QJsonObject() : QJsonObject{{u"error"_s, lane.error}};
            instant(lane.id, *lane.end, stateName(lane.outcome), arguments);
        }
        if (const Lane *parent = m_timeline.lane(lane.parent))
            arrow(u"creates"_s, *parent, lane.start, lane, lane.start);
    }

    void writeSpan(const Lane &lane, const Span &span)
    {
        QJsonObject arguments{{u"state"_s, stateName(span.state)}, {u"line"_s, m_run.shownLine(span.line)}};
        if (span.reason != WaitReason::None)
            arguments.insert(u"reason"_s, reasonName(span.reason));
        slice(lane.id, stateName(span.state), span.start, span.end, arguments);

        // A moment before the ends, because nothing covers the ends themselves.
        if (const Lane *awaited = awaitedBy(lane, span))
            arrow(u"wakes"_s, *awaited, *awaited->end - 1ns, lane, span.end - 1ns);
    }

    /// The task whose end is the end of a wait: the one that is awaited or, of several, the one that ended last.
    const Lane *awaitedBy(const Lane &lane, const Span &span) const
    {
        const bool goesOn = !lane.ended() && span.start == lane.open.start;
        if (span.reason != WaitReason::Task || span.start == span.end || goesOn)
            return nullptr;
        const Lane *last = nullptr;
        for (const Lane &other : m_timeline.lanes()) {
            const bool awaited = span.other != 0 ? other.id == span.other : other.parent == lane.id;
            if (awaited && other.end && *other.end > span.start && *other.end <= span.end
                && (!last || *other.end >= *last->end))
                last = &other;
        }
        return last;
    }

    /// A thread of its own, below the loop.
    void writeWorker(const Worker &worker)
    {
        const auto tasks = static_cast<TaskId>(m_timeline.lanes().size());
        const TaskId thread = tasks + worker.id;
        name(u"thread"_s, thread, worker.name, static_cast<int>(thread) + 1);
        worker.visitSpans(m_timeline.latest(), [&](const WorkerSpan &span) {
            const Lane *lane = m_timeline.lane(span.task);
            slice(thread, lane ? lane->name : QString(), span.start, span.end,
                  {{u"state"_s, stateName(span.state)}, {u"gil"_s, span.hasGil}});
        });
    }

    /// A counter: what is held and how many queue for it, or the items of a queue.
    void writeResource(const Resource &resource)
    {
        if (!isShared(resource))
            return;
        const QString name = resourceText(m_timeline, resource.id);
        for (const UseStep &step : useSteps(resource, m_timeline.latest())) {
            QJsonObject values{{u"waiting"_s, step.waiting}};
            if (resource.reason == WaitReason::Queue)
                values.insert(u"items"_s, step.items);
            else if (resource.reason == WaitReason::Lock)
                values.insert(u"held"_s, step.held);
            QJsonObject counter = event(u"C"_s, loopThread, name);
            counter.insert(u"ts"_s, microseconds(step.time));
            counter.insert(u"args"_s, values);
            m_events.append(counter);
        }
    }

    void writeHold(const LoopSpan &span)
    {
        const Lane *lane = m_timeline.lane(span.task);
        const TaskState state = span.blocking ? TaskState::Blocking : TaskState::Running;
        slice(loopThread, lane ? lane->name : QString(), span.start, std::max(span.start, span.end),
              {{u"state"_s, stateName(state)}, {u"line"_s, m_run.shownLine(span.line)}});
    }

    int m_process;
    const RecordedRun &m_run;
    const Timeline &m_timeline;
    QJsonArray &m_events;
    int m_arrows = 0;
};

} // namespace

QByteArray chromeTrace(std::span<const RecordedRun> runs)
{
    QJsonArray events;
    int process = 0;
    for (const RecordedRun &run : runs)
        ProcessWriter(++process, run, events).write();
    return QJsonDocument(QJsonObject{{u"displayTimeUnit"_s, u"ms"_s}, {u"traceEvents"_s, events}}).toJson();
}

bool exportTrace(std::span<const RecordedRun> runs, const QString &path, QString *error)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly)) {
        file.write(chromeTrace(runs));
        if (file.commit())
            return true;
    }
    *error = path + u": "_s + file.errorString();
    return false;
}

} // namespace overlap
