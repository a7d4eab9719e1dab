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
                {u"tasks"_s, tasks()}};
    }

private:
    QJsonValue seconds(TimePoint time) const { return std::round(toSeconds(time) * m_unit) / m_unit; }

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
            tasks.append(QJsonObject{{u"id"_s, static_cast<int>(lane.id)},
                                     {u"name"_s, lane.name},
                                     {u"parent"_s, static_cast<int>(lane.parent)},
                                     {u"start_s"_s, seconds(lane.start)},
                                     {u"end_s"_s, lane.end ? seconds(*lane.end) : QJsonValue()},
                                     {u"outcome"_s, lane.ended() ? stateName(lane.outcome) : QJsonValue()},
                                     {u"spans"_s, spans(lane)}});
        }
        return tasks;
    }

    QJsonArray spans(const Lane &lane) const
    {
        QJsonArray spans;
        lane.visitSpans(m_timeline.latest(), [&](const Span &span) {
            if (span.start == span.end)
                return;
            spans.append(QJsonObject{{u"state"_s, stateName(span.state)},
                                     {u"reason"_s, reasonName(span.reason)},
                                     {u"start_s"_s, seconds(span.start)},
                                     {u"end_s"_s, seconds(span.end)},
                                     {u"line"_s, m_run.shownLine(span.line)}});
        });
        return spans;
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
