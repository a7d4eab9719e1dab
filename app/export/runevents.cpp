// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/runevents.h"

#include "app/export/traceevents.h"
#include "app/timeline/sharedwords.h"

#include <QJsonArray>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

/// What a span tells by its `other`.
QString otherName(const Span &span)
{
    if (span.state != TaskState::Waiting)
        return u"woken_by"_s;
    return span.reason == WaitReason::Timer ? u"delay_us"_s : u"awaits"_s;
}

/// In the place of the end of what goes on.
constexpr int stillOpen = -1;

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

/// The tasks come first, then the loop, then the workers.
class RunWriter
{
public:
    RunWriter(const TracedProcess &process, quint32 number, TraceEvents &events)
        : m_process(process), m_timeline(*process.timeline), m_number(number),
          m_tasks(quint32(m_timeline.lanes().size())), m_events(events)
    { }

    quint32 write()
    {
        writeNames();
        for (const Lane &lane : m_timeline.lanes())
            writeLane(lane);
        for (const LoopSpan &span : m_timeline.loopSpans())
            writeHold(span);
        for (const OutputLine &line : m_timeline.output())
            m_events.instant(threadOf(line.task), line.text, u"output"_s, line.time,
                             {{u"line"_s, shown(line.line)}, {u"worker"_s, qint64(line.worker)}});
        for (const Warning &warning : m_timeline.warnings())
            m_events.instant(threadOf(warning.task), warning.text, u"warning"_s, warning.time,
                             {{u"warning"_s, warningName(warning.kind)}, {u"line"_s, shown(warning.line)}});
        for (const Worker &worker : m_timeline.workers())
            writeWorker(worker);
        for (const Resource &resource : m_timeline.resources())
            writeResource(resource);
        for (const Lane &lane : m_timeline.lanes())
            writeArrows(lane);
        return m_tasks + 1 + quint32(m_timeline.workers().size());
    }

private:
    TraceThread thread(quint32 offset) const { return {m_number, m_number + offset}; }
    TraceThread loop() const { return thread(m_tasks); }
    TraceThread threadOf(TaskId task) const { return task == 0 || task > m_tasks ? loop() : thread(task - 1); }
    TraceThread threadOf(const Worker &worker) const { return thread(m_tasks + worker.id); }

    qint64 shown(quint32 line) const { return m_process.line(line); }

    void writeNames()
    {
        m_events.nameProcess(m_number, m_process.title,
                             {{u"summary"_s, m_process.summary},
                              {u"wrong"_s, m_process.wrong},
                              {u"ended"_s, m_timeline.ended()},
                              {u"latest"_s, microseconds(m_timeline.latest())}});
        for (const Lane &lane : m_timeline.lanes())
            m_events.nameThread(threadOf(lane.id), lane.name,
                                {{u"task"_s, qint64(lane.id)},
                                 {u"parent"_s, qint64(lane.parent)},
                                 {u"line"_s, shown(lane.createdLine)},
                                 {u"start"_s, microseconds(lane.start)}});
        m_events.nameThread(loop(), u"loop"_s);
        for (const Worker &worker : m_timeline.workers()) {
            if (worker.id == 0)
                continue;
            QJsonObject about{{u"worker"_s, qint64(worker.id)},
                              {u"kind"_s, reasonName(worker.reason)},
                              {u"start"_s, microseconds(worker.start)}};
            if (worker.end)
                about.insert(u"end"_s, microseconds(*worker.end));
            m_events.nameThread(threadOf(worker), worker.name, about);
        }
    }

    void writeLane(const Lane &lane)
    {
        for (const Span &span : lane.spans)
            m_events.slice(threadOf(lane.id), stateName(span.state), u"task"_s, span.start, span.end, about(span));
        if (!lane.ended())
            writeOpenSpan(lane);
        for (const CancelRequest &request : lane.cancelRequests) {
            const Lane *by = m_timeline.lane(request.by);
            m_events.instant(threadOf(lane.id), u"cancel asked"_s, u"cancel"_s, request.time,
                             {{u"by"_s, by ? by->name : QString()},
                              {u"by_task"_s, qint64(request.by)},
                              {u"holds"_s, qint64(request.holds)}});
        }
        if (lane.end && isOutcome(lane.outcome))
            m_events.instant(threadOf(lane.id), stateName(lane.outcome), u"outcome"_s, *lane.end,
                             lane.error.isEmpty() ? QJsonObject() : QJsonObject{{u"error"_s, lane.error}});
    }

    QJsonObject about(const Span &span) const
    {
        QJsonObject arguments{{u"state"_s, stateName(span.state)}, {u"line"_s, shown(span.line)}};
        if (span.reason != WaitReason::None)
            arguments.insert(u"reason"_s, reasonName(span.reason));
        if (span.resource != 0)
            arguments.insert(u"resource"_s, qint64(span.resource));
        if (span.other != 0)
            arguments.insert(otherName(span), qint64(span.other));
        return arguments;
    }

    /// The one that goes on, drawn up to now.
    void writeOpenSpan(const Lane &lane)
    {
        QJsonObject arguments = about(lane.open);
        arguments.insert(u"open"_s, true);
        if (lane.due != TraceEvent::noDeadline)
            arguments.insert(u"due"_s, microseconds(lane.due));
        m_events.slice(threadOf(lane.id), stateName(lane.open.state), u"task"_s, lane.open.start, m_timeline.latest(),
                       arguments);
    }

    void writeHold(const LoopSpan &span)
    {
        const Lane *lane = m_timeline.lane(span.task);
        const TaskState state = span.blocking ? TaskState::Blocking : TaskState::Running;
        const bool open = m_timeline.loopHeld() && &span == &m_timeline.loopSpans().back();
        m_events.slice(loop(), lane ? lane->name : u"?"_s, u"loop"_s, span.start, open ? m_timeline.latest() : span.end,
                       {{u"state"_s, stateName(state)},
                        {u"line"_s, shown(span.line)},
                        {u"task"_s, qint64(span.task)},
                        {u"open"_s, open}});
    }

    void writeWorker(const Worker &worker)
    {
        if (worker.id == 0)
            return;
        for (const WorkerSpan &span : worker.spans)
            writeWork(worker, span, {});
        if (worker.open)
            writeWork(worker, *worker.open, m_timeline.latest());
    }

    void writeWork(const Worker &worker, const WorkerSpan &span, std::optional<TimePoint> openUntil)
    {
        const Lane *lane = m_timeline.lane(span.task);
        m_events.slice(threadOf(worker), lane ? lane->name : u"?"_s, u"worker"_s, span.start,
                       openUntil.value_or(span.end),
                       {{u"state"_s, stateName(span.state)},
                        {u"gil"_s, span.hasGil},
                        {u"task"_s, qint64(span.task)},
                        {u"open"_s, openUntil.has_value()}});
    }

    /// A counter of what is held and how many queue for it, or of the items of a queue, for everybody; all that is
    /// known of it, for us.
    void writeResource(const Resource &resource)
    {
        m_events.note(loop(), u"overlap_resource"_s,
                      {{u"resource"_s, qint64(resource.id)},
                       {u"name"_s, resource.name},
                       {u"kind"_s, reasonName(resource.reason)},
                       {u"capacity"_s, qint64(resource.capacity)},
                       {u"line"_s, shown(resource.createdLine)},
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
            m_events.count(loop(), name, 0, step.time, values);
        }
    }

    void writeArrows(const Lane &lane)
    {
        writeArrow(u"creates"_s, m_timeline.lane(lane.parent), lane, lane.start);
        for (std::size_t i = 0; i < lane.spans.size(); ++i) {
            const TaskState state = lane.spans[i].state;
            const bool waited = state == TaskState::Waiting || state == TaskState::InThread;
            const Span *next = i + 1 < lane.spans.size() ? &lane.spans[i + 1] : lane.ended() ? nullptr : &lane.open;
            if (waited && next)
                writeArrow(u"wakes"_s, m_timeline.lane(next->other), lane, next->start);
        }
        for (const CancelRequest &request : lane.cancelRequests)
            writeArrow(u"cancels"_s, m_timeline.lane(request.by), lane, request.time);
    }

    /// From one lane to another, if each of them has a slice there. Perfetto binds it to what began last on each, be it
    /// long over: if nothing begins where the arrow does, an instant has to.
    void writeArrow(const QString &name, const Lane *from, const Lane &to, TimePoint time)
    {
        if (!from || from == &to || !hasSlice(*from, time) || !hasSlice(to, time))
            return;
        const std::optional<Span> span = from->spanAt(time, m_timeline.latest());
        if (from->end != time && (!span || span->start != time))
            m_events.instant(threadOf(from->id), name + u' ' + to.name, u"flow"_s, time, {});
        m_events.arrow(name, threadOf(from->id), time, threadOf(to.id), time);
    }

    bool hasSlice(const Lane &lane, TimePoint time) const
    {
        bool found = false;
        lane.visitSpans(time, time, m_timeline.latest(), [&](const Span &span) {
            found = found || (span.start < span.end && span.start <= time && time <= span.end);
        });
        return found;
    }

    const TracedProcess &m_process;
    const Timeline &m_timeline;
    const quint32 m_number;
    const quint32 m_tasks;
    TraceEvents &m_events;
};

} // namespace

quint32 writeRun(const TracedProcess &process, quint32 number, TraceEvents &events)
{
    return RunWriter(process, number, events).write();
}

} // namespace overlap
