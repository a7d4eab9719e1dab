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

/// In the place of the end of what goes on.
constexpr int stillOpen = -1;

/// What a span tells by its `other`.
QString otherName(const Span &span)
{
    if (span.state != TaskState::Waiting)
        return u"woken_by"_s;
    return span.reason == WaitReason::Timer ? u"delay_us"_s : u"awaits"_s;
}

double microseconds(TimePoint time)
{
    return std::chrono::duration<double, std::micro>(time.time_since_epoch()).count();
}

/// Times and tasks one after the other, as metadata that only we read.
QJsonArray flat(const std::vector<Hold> &stretches)
{
    QJsonArray numbers;
    for (const Hold &stretch : stretches) {
        numbers.append(qint64(stretch.task));
        numbers.append(microseconds(stretch.start));
        numbers.append(stretch.end ? QJsonValue(microseconds(*stretch.end)) : QJsonValue(stillOpen));
    }
    return numbers;
}

QJsonArray flat(const std::vector<Resource::Length> &lengths)
{
    QJsonArray numbers;
    for (const Resource::Length &length : lengths) {
        numbers.append(microseconds(length.time));
        numbers.append(qint64(length.items));
    }
    return numbers;
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
        name(u"process"_s, loopThread, m_run.variant->title, m_process,
             {{u"summary"_s, m_run.variant->summary},
              {u"wrong"_s, m_run.variant->wrong},
              {u"ended"_s, m_timeline.ended()},
              {u"latest"_s, microseconds(m_timeline.latest())}});
        name(u"thread"_s, loopThread, u"loop"_s, static_cast<int>(m_timeline.lanes().size()) + 1);
        for (const Lane &lane : m_timeline.lanes())
            writeLane(lane);
        for (const LoopSpan &span : m_timeline.loopSpans())
            writeHold(span);
        for (const OutputLine &line : m_timeline.output())
            instant(line.task, line.time, line.text, u"output"_s,
                    {{u"line"_s, m_run.shownLine(line.line)}, {u"worker"_s, qint64(line.worker)}});
        for (const Warning &warning : m_timeline.warnings())
            instant(warning.task, warning.time, warning.text, u"warning"_s,
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

    void metadata(const QString &name, TaskId thread, const QJsonObject &arguments)
    {
        QJsonObject named = event(u"M"_s, thread, name);
        named.insert(u"args"_s, arguments);
        m_events.append(named);
    }

    void name(const QString &kind, TaskId thread, const QString &text, int order, QJsonObject arguments = {})
    {
        arguments.insert(u"name"_s, text);
        metadata(kind + u"_name"_s, thread, arguments);
        metadata(kind + u"_sort_index"_s, thread, {{u"sort_index"_s, order}});
    }

    /// What took no time is an instant, as no slice can show it.
    void slice(TaskId thread, const QString &name, TimePoint start, TimePoint end, const QString &category,
               const QJsonObject &arguments)
    {
        if (start >= end) {
            instant(thread, start, name, category, arguments);
            return;
        }
        QJsonObject slice = event(u"X"_s, thread, name);
        slice.insert(u"cat"_s, category);
        slice.insert(u"ts"_s, microseconds(start));
        slice.insert(u"dur"_s, microseconds(TimePoint(end - start)));
        slice.insert(u"args"_s, arguments);
        m_events.append(slice);
    }

    void instant(TaskId thread, TimePoint time, const QString &text, const QString &category,
                 const QJsonObject &arguments)
    {
        QJsonObject instant = event(u"i"_s, thread, text);
        instant.insert(u"cat"_s, category);
        instant.insert(u"ts"_s, microseconds(time));
        instant.insert(u"s"_s, u"t"_s);
        instant.insert(u"args"_s, arguments);
        m_events.append(instant);
    }

    /// From one lane to another, a moment before `time`, because nothing covers the end of a slice. An arrow binds to
    /// the slices that cover its ends: where there is none, there is no arrow.
    void arrow(const QString &name, const Lane *from, const Lane &to, TimePoint time)
    {
        if (!from || from == &to || !from->numberAt(time, m_timeline.latest())
            || !to.numberAt(time, m_timeline.latest()))
            return;
        ++m_arrows;
        for (const bool head : {false, true}) {
            QJsonObject point = event(head ? u"f"_s : u"s"_s, head ? to.id : from->id, name);
            point.insert(u"cat"_s, u"flow"_s);
            point.insert(u"id"_s, u"%1.%2"_s.arg(m_process).arg(m_arrows));
            point.insert(u"ts"_s, microseconds(time));
            if (head)
                point.insert(u"bp"_s, u"e"_s);
            m_events.append(point);
        }
    }

    void writeLane(const Lane &lane)
    {
        name(u"thread"_s, lane.id, lane.name, static_cast<int>(lane.id),
             {{u"task"_s, qint64(lane.id)},
              {u"parent"_s, qint64(lane.parent)},
              {u"line"_s, m_run.shownLine(lane.createdLine)},
              {u"start"_s, microseconds(lane.start)}});
        for (std::size_t i = 0; i < lane.spans.size(); ++i)
            writeSpan(lane, i);
        if (!lane.ended())
            writeOpenSpan(lane);
        for (const CancelRequest &request : lane.cancelRequests) {
            const Lane *by = m_timeline.lane(request.by);
            instant(lane.id, request.time, u"cancel asked"_s, u"cancel"_s,
                    {{u"by"_s, by ? by->name : QString()}, {u"by_task"_s, qint64(request.by)}});
            arrow(u"cancels"_s, by, lane, request.time - 1ns);
        }
        if (lane.end)
            instant(lane.id, *lane.end, stateName(lane.outcome), u"outcome"_s,
                    lane.error.isEmpty() ? QJsonObject() : QJsonObject{{u"error"_s, lane.error}});
        arrow(u"creates"_s, m_timeline.lane(lane.parent), lane, lane.start);
    }

    QJsonObject spanArguments(const Span &span) const
    {
        QJsonObject arguments{{u"state"_s, stateName(span.state)}, {u"line"_s, m_run.shownLine(span.line)}};
        if (span.reason != WaitReason::None)
            arguments.insert(u"reason"_s, reasonName(span.reason));
        if (span.resource != 0)
            arguments.insert(u"resource"_s, qint64(span.resource));
        if (span.other != 0)
            arguments.insert(otherName(span), qint64(span.other));
        return arguments;
    }

    void writeSpan(const Lane &lane, std::size_t index)
    {
        const Span &span = lane.spans[index];
        slice(lane.id, stateName(span.state), span.start, span.end, u"task"_s, spanArguments(span));
        const bool waited = span.state == TaskState::Waiting || span.state == TaskState::InThread;
        const Span *next = index + 1 < lane.spans.size() ? &lane.spans[index + 1] : nullptr;
        if (!next && !lane.ended())
            next = &lane.open;
        if (waited && next)
            arrow(u"wakes"_s, m_timeline.lane(next->other), lane, span.end - 1ns);
    }

    /// The one that goes on, drawn up to now.
    void writeOpenSpan(const Lane &lane)
    {
        QJsonObject arguments = spanArguments(lane.open);
        arguments.insert(u"open"_s, true);
        if (lane.due != TraceEvent::noDeadline)
            arguments.insert(u"due"_s, microseconds(lane.due));
        slice(lane.id, stateName(lane.open.state), lane.open.start, m_timeline.latest(), u"task"_s, arguments);
    }

    /// A thread of its own, below the loop.
    void writeWorker(const Worker &worker)
    {
        if (worker.id == 0)
            return;
        const auto tasks = static_cast<TaskId>(m_timeline.lanes().size());
        const TaskId thread = tasks + worker.id;
        QJsonObject about{{u"worker"_s, qint64(worker.id)},
                          {u"kind"_s, reasonName(worker.reason)},
                          {u"start"_s, microseconds(worker.start)}};
        if (worker.end)
            about.insert(u"end"_s, microseconds(*worker.end));
        name(u"thread"_s, thread, worker.name, static_cast<int>(thread) + 1, about);
        for (const WorkerSpan &span : worker.spans)
            writeWork(thread, span, {});
        if (worker.open)
            writeWork(thread, *worker.open, m_timeline.latest());
    }

    void writeWork(TaskId thread, const WorkerSpan &span, std::optional<TimePoint> openUntil)
    {
        const Lane *lane = m_timeline.lane(span.task);
        slice(thread, lane ? lane->name : QString(), span.start, openUntil.value_or(span.end), u"worker"_s,
              {{u"state"_s, stateName(span.state)},
               {u"gil"_s, span.hasGil},
               {u"task"_s, qint64(span.task)},
               {u"open"_s, openUntil.has_value()}});
    }

    /// A counter of what is held and how many queue for it, or of the items of a queue, for everybody; all that is
    /// known of it, for us.
    void writeResource(const Resource &resource)
    {
        metadata(u"overlap_resource"_s, loopThread,
                 {{u"resource"_s, qint64(resource.id)},
                  {u"name"_s, resource.name},
                  {u"kind"_s, reasonName(resource.reason)},
                  {u"capacity"_s, qint64(resource.capacity)},
                  {u"line"_s, m_run.shownLine(resource.createdLine)},
                  {u"start"_s, microseconds(resource.start)},
                  {u"holds"_s, flat(resource.holds)},
                  {u"waits"_s, flat(resource.waits)},
                  {u"lengths"_s, flat(resource.lengths)}});
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
        const bool open = m_timeline.loopHeld() && &span == &m_timeline.loopSpans().back();
        slice(loopThread, lane ? lane->name : QString(), span.start, open ? m_timeline.latest() : span.end, u"loop"_s,
              {{u"state"_s, stateName(state)},
               {u"line"_s, m_run.shownLine(span.line)},
               {u"task"_s, qint64(span.task)},
               {u"open"_s, open}});
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
    // What names the format comes before the events, as keys are in alphabetical order.
    const QJsonObject trace{{u"displayTimeUnit"_s, u"ms"_s},
                            {u"otherData"_s, QJsonObject{{u"overlap"_s, traceFormat}}},
                            {u"traceEvents"_s, events}};
    return QJsonDocument(trace).toJson();
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
