// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/accessiblewords.h"

#include "app/timeline/detail.h"
#include "app/timeline/facts.h"
#include "app/timeline/legend.h"
#include "app/timeline/rows.h"
#include "app/timeline/sharedwords.h"
#include "app/timeline/whywords.h"
#include "app/timeline/words.h"
#include "app/timeline/work.h"

#include <QCoreApplication>

#include <algorithm>

namespace overlap {

namespace {

struct AccessibleTimelineWords
{
    Q_DECLARE_TR_FUNCTIONS(AccessibleTimeline)
};

/// A run or its prediction, at the moment that the reader looks at.
struct Moment
{
    const Timeline *timeline = nullptr;
    TimePoint at{};
    TimePoint now{};
    bool expected = false;
};

/// A prediction is told as a whole: it has no moment.
Moment momentOf(const TimelineScene &scene, const TrackScene &track)
{
    if (track.run)
        return {track.run, shownMoment(scene), scene.edge, false};
    const TimePoint end = track.prediction ? track.prediction->latest() : TimePoint{};
    return {track.prediction, end, end, true};
}

QString spansText(std::size_t count)
{
    return count == 1 ? AccessibleTimelineWords::tr("1 span") : AccessibleTimelineWords::tr("%1 spans").arg(count);
}

QString fromTo(TimePoint start, TimePoint end)
{
    return AccessibleTimelineWords::tr("%1 to %2, for %3")
        .arg(formatSeconds(start - TimePoint{}), formatSeconds(end - TimePoint{}), formatSeconds(end - start));
}

QString sentences(const QStringList &parts)
{
    QStringList all;
    for (const QString &part : parts) {
        if (!part.isEmpty())
            all += part.endsWith(u'.') || part.endsWith(u'!') || part.endsWith(u'?') ? part : part + u'.';
    }
    return all.join(u' ');
}

QString expectedText(const Moment &moment, const QString &text)
{
    return moment.expected && !text.isEmpty() ? AccessibleTimelineWords::tr("calculated: %1").arg(text) : text;
}

/// How a task has ended, or what it does.
QString laneState(const Lane &lane, const Moment &moment)
{
    if (moment.at < lane.start)
        return AccessibleTimelineWords::tr("not started");
    if (!lane.ended() || moment.at < *lane.end) {
        const std::optional<Span> span = lane.spanAt(moment.at, moment.now);
        return span ? spanText(*span, *moment.timeline) : QString();
    }
    const QString end = formatSeconds(*lane.end - TimePoint{});
    const QString text = isOutcome(lane.outcome)
        ? AccessibleTimelineWords::tr("%1 at %2").arg(stateText(lane.outcome), end)
        : AccessibleTimelineWords::tr("ended at %1").arg(end);
    return lane.error.isEmpty() ? text : QStringLiteral("%1, %2").arg(text, lane.error);
}

/// `prediction`: to compare it with; null: none.
QString laneDescription(const Lane &lane, const Moment &moment, const Timeline *prediction)
{
    const Lane *parent = moment.timeline->lane(lane.parent);
    const Lane *expected = prediction && !moment.expected ? prediction->lane(lane.id) : nullptr;
    QStringList parts{spansText(lane.spanCount(moment.now))};
    const TimePoint end = lane.end.value_or(moment.now);
    if (end >= lane.start)
        parts += fromTo(lane.start, end);
    if (parent)
        parts += AccessibleTimelineWords::tr("started by %1").arg(parent->name);
    if (expected && expected->end)
        parts +=
            AccessibleTimelineWords::tr("calculated to end at %1").arg(formatSeconds(*expected->end - TimePoint{}));
    for (const CancelRequest &request : lane.cancelRequests) {
        if (request.time <= moment.now)
            parts += cancelText(*moment.timeline, lane, request, moment.now);
    }
    return sentences(parts);
}

QString loopState(const Moment &moment)
{
    const std::vector<LoopSpan> &holds = moment.timeline->loopSpans();
    const auto after = std::ranges::upper_bound(holds, moment.at, {}, &LoopSpan::start);
    if (after == holds.begin())
        return AccessibleTimelineWords::tr("free");
    const LoopSpan &hold = *std::prev(after);
    const bool open = moment.timeline->loopHeld() && after == holds.end();
    const Lane *holder = moment.timeline->lane(hold.task);
    if (!holder || (!open && hold.end <= moment.at))
        return AccessibleTimelineWords::tr("free");
    return (hold.blocking ? AccessibleTimelineWords::tr("blocked by %1 since %2")
                          : AccessibleTimelineWords::tr("held by %1 since %2"))
        .arg(holder->name, formatSeconds(hold.start - TimePoint{}));
}

QString loopDescription(const Moment &moment)
{
    Duration held{};
    Duration blocked{};
    visitLoop(*moment.timeline, moment.at, {}, [&](SpanCursor<LoopSpan> &holds) {
        const StateSums sums = holds.advance(moment.at);
        blocked = sums.of(TaskState::Blocking);
        held = sums.of(TaskState::Running) + blocked;
    });
    const auto beginning = std::ranges::upper_bound(moment.timeline->turns(), moment.at);
    const auto turns = beginning - moment.timeline->turns().begin();
    return sentences(
        {turns == 1 ? AccessibleTimelineWords::tr("1 turn") : AccessibleTimelineWords::tr("%1 turns").arg(turns),
         AccessibleTimelineWords::tr("held for %1 of %2, for %3 in blocking calls")
             .arg(formatSeconds(held), formatSeconds(moment.at - TimePoint{}), formatSeconds(blocked))});
}

QString workerState(const Worker &worker, const Moment &moment)
{
    const std::optional<WorkerSpan> span = workAt(worker, moment.at, moment.now);
    const Lane *task = span ? moment.timeline->lane(span->task) : nullptr;
    if (!span)
        return AccessibleTimelineWords::tr("nothing to do");
    return task ? AccessibleTimelineWords::tr("%1 for %2").arg(workText(span->state), task->name)
                : workText(span->state);
}

QString workerDescription(const Worker &worker, const Moment &moment)
{
    Duration busy{};
    worker.visitSpans(moment.at, [&](const WorkerSpan &span) { busy += std::min(span.end, moment.at) - span.start; });
    return sentences({AccessibleTimelineWords::tr("busy for %1 of %2")
                          .arg(formatSeconds(busy), formatSeconds(moment.at - TimePoint{}))});
}

const Worker *workerOf(const Timeline &timeline, quint32 id)
{
    const std::vector<Worker> &workers = timeline.workers();
    return id >= 1 && id <= workers.size() ? &workers[id - 1] : nullptr;
}

QString resourceState(const Resource &resource, const Moment &moment)
{
    const std::vector<TaskId> holders = resource.holdersAt(moment.at);
    if (resource.reason == WaitReason::Queue)
        return itemsText(int(resource.lengthAt(moment.at)), false);
    return holders.empty() ? AccessibleTimelineWords::tr("free")
                           : AccessibleTimelineWords::tr("%1 held").arg(heldText(resource, int(holders.size())));
}

/// The lane of a task that only the run before had; null for other tasks.
const Lane *pastLane(const TrackScene &track, TaskId row)
{
    const TaskId task = row & ~pastTask(0);
    return track.previous && row == pastTask(task) ? track.previous->lane(task) : nullptr;
}

/// The name of a row, and what is going on there.
struct Named
{
    QString name;
    QString state;
};

Named named(const TrackScene &track, const AccessibleRow &row, const Moment &moment)
{
    switch (row.kind) {
    case AccessibleRow::Kind::Lane: {
        if (const Lane *past = pastLane(track, row.id))
            return {past->name, AccessibleTimelineWords::tr("only in run %1").arg(track.runNumber - 1)};
        const Lane *lane = moment.timeline->lane(row.id);
        const Lane *any = lane || !track.prediction ? lane : track.prediction->lane(row.id);
        return {any ? any->name : QString(),
                lane ? laneState(*lane, moment) : AccessibleTimelineWords::tr("not started")};
    }
    case AccessibleRow::Kind::Loop:
        return {loopText(), loopState(moment)};
    case AccessibleRow::Kind::Worker: {
        const Worker *worker = workerOf(*moment.timeline, row.id);
        return worker ? Named{worker->name, workerState(*worker, moment)} : Named{};
    }
    case AccessibleRow::Kind::Gil:
        return {gilName(), gilText(gilHolder(*moment.timeline, moment.at))};
    case AccessibleRow::Kind::Resource: {
        const Resource *resource = moment.timeline->resource(ResourceId(row.id));
        return resource ? Named{resourceText(*moment.timeline, resource->id), resourceState(*resource, moment)}
                        : Named{};
    }
    }
    Q_UNREACHABLE();
}

QString described(const TimelineScene &scene, const AccessibleRow &row, const Moment &moment)
{
    switch (row.kind) {
    case AccessibleRow::Kind::Lane: {
        const Lane *lane = moment.timeline->lane(row.id);
        const Timeline *prediction = scene.showsPrediction ? scene.tracks[row.track].prediction : nullptr;
        return lane ? laneDescription(*lane, moment, prediction) : QString();
    }
    case AccessibleRow::Kind::Loop:
        return loopDescription(moment);
    case AccessibleRow::Kind::Worker: {
        const Worker *worker = workerOf(*moment.timeline, row.id);
        return worker ? workerDescription(*worker, moment) : QString();
    }
    case AccessibleRow::Kind::Gil:
        return {};
    case AccessibleRow::Kind::Resource: {
        const Resource *resource = moment.timeline->resource(ResourceId(row.id));
        if (!resource || moment.expected)
            return {};
        return sentences(useText(*moment.timeline, *resource, moment.at).split(u'\n'));
    }
    }
    Q_UNREACHABLE();
}

} // namespace

QString rowName(const TimelineScene &scene, const AccessibleRow &row)
{
    if (row.track >= scene.tracks.size())
        return {};
    const TrackScene &track = scene.tracks[row.track];
    const Moment moment = momentOf(scene, track);
    const Named named = overlap::named(track, row, moment);
    const QString name = scene.tracks.size() > 1 ? QStringLiteral("%1, %2").arg(named.name, track.title) : named.name;
    // At the end of a prediction all but the tasks is free.
    const bool told = !named.state.isEmpty() && (!moment.expected || row.kind == AccessibleRow::Kind::Lane);
    return told ? QStringLiteral("%1: %2").arg(name, expectedText(moment, named.state)) : name;
}

QString rowDescription(const TimelineScene &scene, const AccessibleRow &row)
{
    if (row.track >= scene.tracks.size())
        return {};
    const Moment moment = momentOf(scene, scene.tracks[row.track]);
    return expectedText(moment, described(scene, row, moment));
}

QString spanName(const TimelineScene &scene, const SpanRef &ref)
{
    const std::optional<Span> span = spanOf(scene, ref);
    if (!span)
        return {};
    const bool timer = span->state == TaskState::Waiting && span->reason == WaitReason::Timer && span->resource == 0;
    const QString text =
        timer ? AccessibleTimelineWords::tr("waiting for its timer") : spanText(*span, *timelineOf(scene, ref));
    return ref.expected ? AccessibleTimelineWords::tr("calculated: %1").arg(text) : text;
}

QString spanDescription(const TimelineScene &scene, const SpanRef &ref)
{
    const std::optional<Span> span = spanOf(scene, ref);
    if (!span)
        return {};
    const Lane &lane = *laneOf(scene, ref);
    const Timeline &timeline = *timelineOf(scene, ref);
    const TimePoint now = knownUntil(scene, ref);
    const ShownLine &shownLine = scene.tracks[ref.track].shownLine;
    const bool open = !lane.ended() && span->end == now;
    QStringList parts{open ? AccessibleTimelineWords::tr("since %1, for %2")
                                 .arg(formatSeconds(span->start - TimePoint{}), formatSeconds(span->end - span->start))
                           : fromTo(span->start, span->end)};
    if (const int line = shownLine && span->line != 0 ? shownLine(span->line) : 0; line > 0)
        parts += AccessibleTimelineWords::tr("line %1").arg(line);
    if (!timeline.isForeign())
        parts += whySentences(timeline, explainSpan(timeline, lane, ref.number, span->start, now), shownLine);
    return sentences(parts);
}

QString pictureDescription(const TimelineScene &scene, const TimeAxis &axis)
{
    QStringList parts;
    for (std::size_t track = 0; track < scene.tracks.size(); ++track) {
        const QString total = totalTexts(scene, track).value(0);
        const QString &title = scene.tracks[track].title;
        parts += total.isEmpty() ? title : AccessibleTimelineWords::tr("%1: %2").arg(title, total);
    }
    parts += AccessibleTimelineWords::tr("Shown: %1 to %2")
                 .arg(formatSeconds(axis.start - TimePoint{}), formatSeconds(axis.end - TimePoint{}));
    QStringList legend;
    for (const LegendEntry &entry : legendEntries(scene, axis, false))
        legend += entry.text;
    if (!legend.isEmpty())
        parts += AccessibleTimelineWords::tr("Legend: %1").arg(legend.join(QStringLiteral(", ")));
    return sentences(parts);
}

QString pictureValue(const TimelineScene &scene)
{
    QStringList parts;
    if (scene.playhead)
        parts += formatSeconds(*scene.playhead - TimePoint{});
    if (scene.measured)
        parts += AccessibleTimelineWords::tr("measured %1, from %2 to %3")
                     .arg(formatSeconds(scene.measured->length()), formatSeconds(scene.measured->start - TimePoint{}),
                          formatSeconds(scene.measured->end - TimePoint{}));
    return parts.join(QStringLiteral("; "));
}

} // namespace overlap
