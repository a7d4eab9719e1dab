// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/import/importfuzz.h"

#include <QBuffer>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <map>

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

bool isThere(const Timeline &timeline, TaskId task)
{
    return task == 0 || timeline.lane(task);
}

bool isThere(const Timeline &timeline, const Span &span)
{
    return span.other <= timeline.lanes().size() && span.resource <= timeline.resources().size();
}

/// Whether there are no more than may be drawn of what overlaps.
bool areFew(const std::vector<Hold> &holds)
{
    constexpr int most = 1000;
    std::multimap<TimePoint, int> steps;
    for (const Hold &hold : holds) {
        steps.emplace(hold.start, 1);
        if (hold.end && *hold.end > hold.start)
            steps.emplace(*hold.end, -1);
    }
    int now = 0;
    for (auto step = steps.begin(); step != steps.end();) {
        const auto next = steps.upper_bound(step->first);
        for (; step != next; ++step)
            now += step->second;
        if (now > most)
            return false;
    }
    return true;
}

QString wrongOpenSpan(const Timeline &timeline, const Lane &lane)
{
    const TimePoint last = lane.spans.empty() ? lane.start : lane.spans.back().end;
    if (lane.ended())
        return *lane.end < last ? u"it ends before its spans"_s : QString();
    if (lane.open.start < last || lane.open.start > timeline.latest())
        return u"its open span is out of place"_s;
    return isThere(timeline, lane.open) ? QString() : u"its open span names what there is not"_s;
}

QString wrongLane(const Timeline &timeline, const Lane &lane)
{
    const TimePoint now = timeline.latest();
    if (lane.parent >= lane.id)
        return u"its parent came later"_s;
    if (lane.start < TimePoint{})
        return u"it begins before zero"_s;
    if (lane.start > now || !areInOrder(lane.spans, lane.start, lane.end.value_or(now)))
        return u"its spans are not in order"_s;
    if (lane.index.size() != lane.spans.size())
        return u"its index has other spans"_s;
    for (const Span &span : lane.spans) {
        if (!isThere(timeline, span))
            return u"a span names what there is not"_s;
        if (timeline.isForeign() && timeline.spanName(span.name).isEmpty())
            return u"a span without a name"_s;
    }
    if (timeline.isForeign() && isOutcome(lane.outcome))
        return u"nobody has told its outcome"_s;
    if (lane.spanAt(now, now) && lane.ended())
        return u"it goes on after its end"_s;
    if (!std::ranges::is_sorted(lane.cancelRequests, {}, &CancelRequest::time))
        return u"its cancels are not in order"_s;
    for (const CancelRequest &request : lane.cancelRequests) {
        if (!isThere(timeline, request.by) || request.time > now)
            return u"a cancel by nobody or never"_s;
    }
    return wrongOpenSpan(timeline, lane);
}

QString wrongWorker(const Timeline &timeline, const Worker &worker)
{
    const TimePoint now = timeline.latest();
    if (!areInOrder(worker.spans, TimePoint{}, now))
        return u"a worker is not in order"_s;
    const TimePoint last = worker.spans.empty() ? TimePoint{} : worker.spans.back().end;
    if (worker.open && (worker.end || worker.open->start < last))
        return u"a worker goes on where it should not"_s;
    if (worker.end && *worker.end < last)
        return u"a worker ends before its work"_s;
    const auto known = [&](const WorkerSpan &span) { return isThere(timeline, span.task); };
    if (!std::ranges::all_of(worker.spans, known) || (worker.open && !known(*worker.open)))
        return u"a worker works for nobody"_s;
    return {};
}

QString wrongHolds(const Timeline &timeline, const std::vector<Hold> &holds)
{
    if (!std::ranges::is_sorted(holds, {}, &Hold::start))
        return u"a resource is not in order"_s;
    for (const Hold &hold : holds) {
        if (!timeline.lane(hold.task))
            return u"nobody holds a resource"_s;
        if (hold.start < TimePoint{} || hold.end.value_or(hold.start) < hold.start)
            return u"a resource is held backwards"_s;
    }
    return {};
}

QString wrongResource(const Timeline &timeline, const Resource &resource)
{
    for (const auto *holds : {&resource.holds, &resource.waits}) {
        if (const QString wrong = wrongHolds(timeline, *holds); !wrong.isEmpty())
            return wrong;
    }
    if (!areFew(resource.holds))
        return u"too many hold a resource at once"_s;
    const auto isOpen = [](const Hold &hold) { return !hold.end; };
    if (std::size_t(std::ranges::count_if(resource.holds, isOpen)) != resource.openHolds.size()
        || std::size_t(std::ranges::count_if(resource.waits, isOpen)) != resource.openWaits.size())
        return u"a resource miscounts what is open"_s;
    if (!resource.lengths.empty() && resource.lengths.front().time < TimePoint{})
        return u"a queue begins before zero"_s;
    return std::ranges::is_sorted(resource.lengths, {}, &Resource::Length::time)
        ? QString()
        : u"the lengths of a queue are not in order"_s;
}

/// Calls lie below the calls that they begin in, and those of them that begin at once are inside the longer one.
QString wrongNesting(const RecordedProcess &process)
{
    const std::vector<Lane> &lanes = process.timeline.lanes();
    if (process.foreign.lanes.size() != (process.timeline.isForeign() ? lanes.size() : 0))
        return u"not each lane has a kind"_s;
    for (std::size_t i = 0; i < process.foreign.lanes.size(); ++i) {
        if (process.foreign.lanes[i] != LaneKind::Calls || lanes[i].parent == 0)
            continue;
        const std::vector<Span> &around = lanes[lanes[i].parent - 1].spans;
        for (const Span &span : lanes[i].spans) {
            const auto after = std::ranges::upper_bound(around, span.start, {}, &Span::start);
            if (after == around.begin() || std::prev(after)->end <= span.start
                || (std::prev(after)->start == span.start && std::prev(after)->end < span.end))
                return u"a call is inside no other"_s;
        }
    }
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
    for (const LoopSpan &span : timeline.loopSpans()) {
        if (!isThere(timeline, span.task))
            return u"nobody holds the loop"_s;
    }
    for (const Worker &worker : timeline.workers()) {
        if (const QString wrong = wrongWorker(timeline, worker); !wrong.isEmpty())
            return wrong;
    }
    for (const Resource &resource : timeline.resources()) {
        if (const QString wrong = wrongResource(timeline, resource); !wrong.isEmpty())
            return wrong;
    }
    if (!std::ranges::is_sorted(timeline.turns()))
        return u"turns are not in order"_s;
    for (const Warning &warning : timeline.warnings()) {
        if (!isThere(timeline, warning.task) || warning.time > now)
            return u"a warning of nobody or never"_s;
    }
    for (const OutputLine &line : timeline.output()) {
        if (!isThere(timeline, line.task) || line.time > now)
            return u"output of nobody or never"_s;
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
        for (const QString &wrong : {wrongTimeline(process.timeline), wrongNesting(process)}) {
            if (!wrong.isEmpty())
                return {wrong, false, 0};
        }
    }
    return {recording->processes.empty() || !error.isEmpty() ? u"neither a recording nor an error"_s : QString(), false,
            recording->leftOut.total()};
}

} // namespace overlap::fuzz
