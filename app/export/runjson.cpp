// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/runjson.h"

#include <QJsonArray>

#include <cmath>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

class Writer
{
public:
    Writer(const RecordedRun &run, ClockKind clock)
        : m_run(run), m_timeline(*run.timeline), m_unit(clock == ClockKind::Virtual ? 1e6 : 1e9)
    { }

    QJsonObject run() const
    {
        const std::optional<Duration> total = m_timeline.total();
        const std::optional<TaskState> outcome = m_timeline.outcome();
        return {{u"variant"_s, m_run.variant->id},
                {u"total_s"_s, total ? seconds(TimePoint(*total)) : QJsonValue()},
                {u"outcome"_s, outcome ? stateName(*outcome) : QJsonValue()},
                {u"output"_s, output()},
                {u"tasks"_s, tasks()},
                {u"workers"_s, workers()},
                {u"resources"_s, resources()},
                {u"warnings"_s, warnings()}};
    }

private:
    QJsonValue seconds(TimePoint time) const { return std::round(toSeconds(time) * m_unit) / m_unit; }

    QJsonValue secondsOrNull(std::optional<TimePoint> time) const { return time ? seconds(*time) : QJsonValue(); }

    QJsonArray output() const
    {
        QJsonArray lines;
        for (const OutputLine &line : m_timeline.output()) {
            const Lane *lane = m_timeline.lane(line.task);
            lines.append(QJsonObject{
                {u"t_s"_s, seconds(line.time)}, {u"task"_s, lane ? lane->name : QString()}, {u"text"_s, line.text}});
        }
        return lines;
    }

    QJsonArray tasks() const
    {
        QJsonArray tasks;
        for (const Lane &lane : m_timeline.lanes()) {
            QJsonObject task{{u"id"_s, static_cast<int>(lane.id)},
                             {u"name"_s, lane.name},
                             {u"parent"_s, static_cast<int>(lane.parent)},
                             {u"start_s"_s, seconds(lane.start)},
                             {u"end_s"_s, secondsOrNull(lane.end)},
                             {u"outcome"_s, lane.ended() ? stateName(lane.outcome) : QJsonValue()},
                             {u"spans"_s, spans(lane)}};
            if (!lane.cancelRequests.empty())
                task.insert(u"cancel_requests"_s, cancelRequests(lane));
            tasks.append(task);
        }
        return tasks;
    }

    QJsonArray spans(const Lane &lane) const
    {
        QJsonArray spans;
        lane.visitSpans(m_timeline.latest(), [&](const Span &span) {
            if (span.start == span.end)
                return;
            QJsonObject object{{u"state"_s, stateName(span.state)},
                               {u"reason"_s, reasonName(span.reason)},
                               {u"start_s"_s, seconds(span.start)},
                               {u"end_s"_s, seconds(span.end)},
                               {u"line"_s, m_run.shownLine(span.line)}};
            if (span.resource != 0)
                object.insert(u"resource"_s, span.resource);
            spans.append(object);
        });
        return spans;
    }

    QJsonArray cancelRequests(const Lane &lane) const
    {
        QJsonArray requests;
        for (const CancelRequest &request : lane.cancelRequests)
            requests.append(QJsonObject{{u"t_s"_s, seconds(request.time)}, {u"by"_s, static_cast<int>(request.by)}});
        return requests;
    }

    QJsonArray workers() const
    {
        QJsonArray workers;
        for (const Worker &worker : m_timeline.workers()) {
            QJsonArray spans;
            worker.visitSpans(m_timeline.latest(), [&](const WorkerSpan &span) {
                spans.append(QJsonObject{{u"state"_s, stateName(span.state)},
                                         {u"task"_s, static_cast<int>(span.task)},
                                         {u"gil"_s, span.hasGil},
                                         {u"start_s"_s, seconds(span.start)},
                                         {u"end_s"_s, seconds(span.end)}});
            });
            workers.append(QJsonObject{{u"id"_s, static_cast<int>(worker.id)},
                                       {u"kind"_s, reasonName(worker.reason)},
                                       {u"name"_s, worker.name},
                                       {u"start_s"_s, seconds(worker.start)},
                                       {u"end_s"_s, secondsOrNull(worker.end)},
                                       {u"spans"_s, spans}});
        }
        return workers;
    }

    QJsonArray stretches(const std::vector<Hold> &holds) const
    {
        QJsonArray stretches;
        for (const Hold &hold : holds)
            stretches.append(QJsonObject{{u"task"_s, static_cast<int>(hold.task)},
                                         {u"start_s"_s, seconds(hold.start)},
                                         {u"end_s"_s, secondsOrNull(hold.end)}});
        return stretches;
    }

    QJsonArray resources() const
    {
        QJsonArray resources;
        for (const Resource &resource : m_timeline.resources()) {
            QJsonArray items;
            for (const Resource::Length &length : resource.lengths)
                items.append(
                    QJsonObject{{u"t_s"_s, seconds(length.time)}, {u"items"_s, static_cast<int>(length.items)}});
            resources.append(QJsonObject{
                {u"id"_s, resource.id},
                {u"kind"_s, reasonName(resource.reason)},
                {u"name"_s, resource.name},
                {u"capacity"_s, resource.capacity > 0 ? QJsonValue(static_cast<int>(resource.capacity)) : QJsonValue()},
                {u"line"_s, m_run.shownLine(resource.createdLine)},
                {u"holds"_s, stretches(resource.holds)},
                {u"waits"_s, stretches(resource.waits)},
                {u"items"_s, items}});
        }
        return resources;
    }

    QJsonArray warnings() const
    {
        QJsonArray warnings;
        for (const Warning &warning : m_timeline.warnings()) {
            const Lane *lane = m_timeline.lane(warning.task);
            warnings.append(QJsonObject{{u"t_s"_s, seconds(warning.time)},
                                        {u"kind"_s, warningName(warning.kind)},
                                        {u"task"_s, lane ? lane->name : QString()},
                                        {u"line"_s, m_run.shownLine(warning.line)},
                                        {u"text"_s, warning.text}});
        }
        return warnings;
    }

    const RecordedRun &m_run;
    const Timeline &m_timeline;
    double m_unit;
};

} // namespace

QJsonValue knobJson(const Knob &knob, double value)
{
    switch (knob.kind) {
    case KnobKind::Duration:
    case KnobKind::Count:
        return value;
    case KnobKind::Switch:
        return value >= 0.5;
    case KnobKind::Choice:
        return knob.choices.value(std::lround(value));
    }
    Q_UNREACHABLE();
}

QJsonObject runsJson(const Lesson &lesson, const KnobValues &values, ClockKind clock, std::span<const RecordedRun> runs)
{
    QJsonObject knobs;
    for (std::size_t i = 0; i < values.size(); ++i)
        knobs.insert(lesson.knobs[i].id, knobJson(lesson.knobs[i], values[i]));
    QJsonArray variants;
    for (const RecordedRun &run : runs)
        variants.append(Writer(run, clock).run());
    return {{u"lesson"_s, lesson.id},
            {u"clock"_s, clock == ClockKind::Virtual ? u"virtual"_s : u"live"_s},
            {u"knobs"_s, knobs},
            {u"runs"_s, variants}};
}

} // namespace overlap
