// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/import/importfuzz.h"

#include <QBuffer>
#include <QDir>
#include <QFile>

namespace overlap::fuzz {

using namespace Qt::StringLiterals;

namespace {

template<typename Stretch>
bool areInOrder(const std::vector<Stretch> &stretches, TimePoint from, TimePoint to)
{
    for (const Stretch &stretch : stretches) {
        if (stretch.start < from || stretch.end < stretch.start || stretch.end > to)
            return false;
        from = stretch.end;
    }
    return true;
}

QString wrongLane(const Timeline &timeline, const Lane &lane)
{
    const TimePoint now = timeline.latest();
    if (lane.parent >= lane.id)
        return u"its parent came later"_s;
    if (!areInOrder(lane.spans, lane.start, lane.end.value_or(now)))
        return u"its spans are not in order"_s;
    if (lane.index.size() != lane.spans.size())
        return u"its index has other spans"_s;
    for (const Span &span : lane.spans) {
        if (span.other > timeline.lanes().size() || span.resource > timeline.resources().size())
            return u"a span names what there is not"_s;
        if (timeline.isForeign() && timeline.spanName(span.name).isEmpty())
            return u"a span without a name"_s;
    }
    if (lane.spanAt(now, now) && lane.ended())
        return u"it goes on after its end"_s;
    return {};
}

QString wrongTimeline(const Timeline &timeline)
{
    const TimePoint now = timeline.latest();
    TaskId id = 0;
    for (const Lane &lane : timeline.lanes()) {
        const QString wrong = lane.id == ++id ? wrongLane(timeline, lane) : u"it has the wrong number"_s;
        if (!wrong.isEmpty())
            return u"%1: %2"_s.arg(lane.name, wrong);
    }
    if (!areInOrder(timeline.loopSpans(), TimePoint{}, now) || (timeline.loopHeld() && timeline.loopSpans().empty()))
        return u"the loop is not in order"_s;
    for (const Worker &worker : timeline.workers()) {
        if (!areInOrder(worker.spans, TimePoint{}, now))
            return u"a worker is not in order"_s;
    }
    for (const Resource &resource : timeline.resources()) {
        if (!std::ranges::is_sorted(resource.holds, {}, &Hold::start)
            || !std::ranges::is_sorted(resource.lengths, {}, &Resource::Length::time))
            return u"a resource is not in order"_s;
        for (const Hold &hold : resource.holds) {
            if (!timeline.lane(hold.task))
                return u"nobody holds a resource"_s;
        }
    }
    return std::ranges::is_sorted(timeline.output(), {}, &OutputLine::time) ? QString() : u"output is not in order"_s;
}

} // namespace

QList<QByteArray> samples()
{
    QList<QByteArray> texts;
    const QDir folder(QStringLiteral(OVERLAP_SAMPLES));
    const QStringList names = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            texts += file.readAll();
    }
    return texts;
}

Reading read(QByteArray text)
{
    QBuffer buffer(&text);
    buffer.open(QIODevice::ReadOnly);
    LoadControl control;
    QString error;
    const std::optional<Recording> recording = loadTrace(buffer, control, &error);
    if (!recording)
        return {error.isEmpty() || error.contains(u'\n') ? u"the error is not one line"_s : QString(), true, 0};
    for (const RecordedProcess &process : recording->processes) {
        if (const QString wrong = wrongTimeline(process.timeline); !wrong.isEmpty())
            return {wrong, false, 0};
    }
    return {recording->processes.empty() || !error.isEmpty() ? u"neither a recording nor an error"_s : QString(), false,
            recording->leftOut.total()};
}

} // namespace overlap::fuzz
