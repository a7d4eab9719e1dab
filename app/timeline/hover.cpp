// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/hover.h"

#include "app/timeline/facts.h"
#include "app/timeline/flags.h"
#include "app/timeline/hit.h"
#include "app/timeline/legend.h"
#include "app/timeline/sharedwords.h"
#include "app/timeline/waitbars.h"
#include "app/timeline/whywords.h"
#include "app/timeline/words.h"
#include "app/timeline/work.h"

#include <QCoreApplication>

namespace overlap {

namespace {

struct Hover
{
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

/// What a text is about: a moment of a run or of its prediction, and up to when that is known.
struct HoverMoment
{
    const Timeline &timeline;
    TimePoint at;
    TimePoint now;
    Duration reach; ///< How far around `at` signs are pointed at.
    bool expected;  ///< It is a prediction.
    const ShownLine &shownLine;
};

QString timesText(TimePoint start, TimePoint end, bool open)
{
    const auto from = formatSeconds(start - TimePoint{});
    const auto length = formatSeconds(end - start);
    return open ? Hover::tr("since %1, for %2").arg(from, length)
                : Hover::tr("%1 to %2, for %3").arg(from, formatSeconds(end - TimePoint{}), length);
}

/// What a task holds at that moment, whether a cancel was asked for by then, and the warnings that are pointed at.
QStringList specialLines(const HoverMoment &moment, const Lane &lane)
{
    QStringList lines;
    for (const Resource &resource : moment.timeline.resources()) {
        const std::vector<TaskId> holders = resource.holdersAt(moment.at);
        if (std::ranges::find(holders, lane.id) != holders.end())
            lines += Hover::tr("It holds %1.").arg(resourceText(moment.timeline, resource.id));
    }
    for (const CancelRequest &request : lane.cancelRequests) {
        if (request.time <= moment.now && request.time - moment.reach <= moment.at)
            lines += cancelText(moment.timeline, lane, request, moment.now);
    }
    return lines;
}

QStringList warningLines(const HoverMoment &moment, TaskId task)
{
    QStringList lines;
    for (const Warning &warning : moment.timeline.warnings()) {
        if (warning.task == task && warning.time <= moment.now
            && std::chrono::abs(warning.time - moment.at) <= moment.reach)
            lines += warningText(warning);
    }
    return lines;
}

/// `number`: of the span that the text is about, around the moment.
QStringList spanLines(const Lane &lane, std::optional<std::size_t> number, const HoverMoment &moment)
{
    const std::optional<Span> span = number ? lane.spanNumber(*number, moment.now) : std::nullopt;
    if (!span)
        return {};
    const bool open = !lane.ended() && span->end == moment.now;
    QStringList lines{QStringLiteral("%1: %2").arg(lane.name, spanText(*span, moment.timeline))};
    if (!moment.timeline.isForeign()) {
        const TimePoint at = std::clamp(moment.at, span->start, span->end);
        lines += whySentences(moment.timeline, explainSpan(moment.timeline, lane, *number, at, moment.now),
                              moment.shownLine);
    }
    return lines << timesText(span->start, span->end, open);
}

QStringList laneLines(const Lane &lane, std::optional<std::size_t> number, const HoverMoment &moment)
{
    QStringList lines = spanLines(lane, number, moment);
    const bool over = !moment.expected && isOutcome(lane.outcome) && moment.at >= *lane.end && *lane.end <= moment.now;
    if (over) {
        lines += outcomeText(lane, false);
        if (!lane.error.isEmpty())
            lines += lane.error;
    }
    if (!lines.isEmpty())
        lines += specialLines(moment, lane);
    return lines + warningLines(moment, lane.id);
}

/// `mark`: the one that is pointed at; null if there is none.
QStringList loopLines(const TurnMark *mark, const HoverMoment &moment)
{
    QStringList lines{Hover::tr("The loop is free: it waits for the next thing to happen.")};
    visitHolds(moment.timeline, moment.now, [&](const LoopSpan &hold) {
        const Lane *holder = moment.timeline.lane(hold.task);
        const bool isMarked = mark && !moment.expected && hold.task == mark->task && hold.start == mark->start;
        const bool isThere = (!mark || moment.expected) && moment.at >= hold.start && moment.at < hold.end;
        if (!holder || (!isMarked && !isThere))
            return;
        const QString what =
            hold.blocking ? Hover::tr("%1 blocks the loop: nothing else can run.") : Hover::tr("%1 has its turn.");
        lines = QStringList{what.arg(holder->name), timesText(hold.start, hold.end, hold.end == moment.now)};
    });
    return lines + warningLines(moment, 0);
}

QStringList workerLines(const Worker &worker, const HoverMoment &moment)
{
    if (const std::optional<WorkerSpan> span = workAt(worker, moment.at, moment.now))
        return {workReason(moment.timeline, worker, *span), timesText(span->start, span->end, span->end == moment.now)};
    const bool there = moment.at >= worker.start && moment.at < worker.end.value_or(TimePoint::max());
    return there ? QStringList{Hover::tr("%1: nothing to do").arg(worker.name)} : QStringList();
}

/// Says the same of the run or, where that has nothing at the moment, of the prediction. `say`: gives lines.
template<typename Say>
QString linesOf(const TimelineScene &scene, const TrackScene &track, TimePoint at, Duration reach, Say say)
{
    const bool over = track.run && track.run->ended() && at > track.run->latest();
    if (track.run && at <= scene.edge && !over)
        return say(HoverMoment{*track.run, at, scene.edge, reach, false, track.shownLine}).join(u'\n');
    if (!track.prediction || !scene.showsPrediction || at > track.prediction->latest())
        return {};
    const QStringList lines =
        say(HoverMoment{*track.prediction, at, track.prediction->latest(), reach, true, track.shownLine});
    return lines.isEmpty() ? QString() : Hover::tr("calculated: %1").arg(lines.join(u'\n'));
}

/// Behind the end of a task, where the sign for all of them stands.
QString warningsText(const TimelineScene &scene, const TrackScene &track, TaskId task)
{
    if (!track.run)
        return {};
    const HoverMoment whole{*track.run, TimePoint{}, scene.edge, scene.edge.time_since_epoch(), false, track.shownLine};
    return warningLines(whole, task).join(u'\n');
}

/// What a task did in the run before.
QString pastText(const TrackScene &track, const Lane &lane, TimePoint at, Duration reach)
{
    const QStringList lines =
        laneLines(lane, lane.numberAt(at, track.previousEdge),
                  HoverMoment{*track.previous, at, track.previousEdge, reach, true, track.shownLine});
    return lines.isEmpty() ? QString() : Hover::tr("run %1: %2").arg(track.runNumber - 1).arg(lines.join(u'\n'));
}

/// What the task of the row, or all tasks of the track at its header, have waited for.
QString waitingText(const TimelineScene &scene, const TimelineLayout &layout, qreal y)
{
    for (std::size_t i = 0; i < scene.tracks.size(); ++i) {
        const TrackScene &track = scene.tracks[i];
        if (layout.isAt(layout.tracks[i].header, y))
            return waitSplitText(trackWaits(scene, i));
        for (const LaneRow &row : layout.tracks[i].lanes) {
            if (layout.isAt(row.band, y) && !row.isPast())
                return QStringLiteral("%1: %2").arg(row.any().name, waitSplitText(rowWaits(track, row, scene.edge)));
        }
    }
    return {};
}

} // namespace

QString hoverText(const TimelineScene &scene, const TimelineLayout &layout, QPointF place)
{
    const TimePoint at = xToTime(layout.axis, place.x());
    if (place.y() < layout.ruler.bottom())
        return {};
    const QPointF scrolled(place.x(), place.y() + layout.scroll);
    if (layout.isAt(layout.legend, scrolled.y()))
        return legendText(scene, layout, scrolled);
    for (const Flag &flag : scene.flags) {
        if (flagRect(scene, layout, flag.track).contains(scrolled))
            return flagTip(flag);
    }
    if (scene.waitingSplit && place.x() < layout.axis.left)
        return waitingText(scene, layout, scrolled.y());
    if (at < TimePoint{})
        return {};
    const Duration reach = xToTime(layout.axis, layout.axis.left + metrics.icon * layout.textScale) - layout.axis.start;
    const qreal y = place.y() + layout.scroll;
    for (std::size_t i = 0; i < scene.tracks.size(); ++i) {
        const TrackScene &track = scene.tracks[i];
        const TrackRows &rows = layout.tracks[i];
        const auto lines = [&](auto say) { return linesOf(scene, track, at, reach, say); };
        for (const LaneRow &row : rows.lanes) {
            if (layout.isAt(row.band, y) && !row.isPast()) {
                const QString text = lines([&](const HoverMoment &moment) {
                    const Lane *lane = moment.timeline.lane(row.task);
                    return lane
                        ? laneLines(*lane,
                                    drawnNumberAt(row, *lane, moment.expected, layout.axis, place.x(), moment.now),
                                    moment)
                        : QStringList();
                });
                return text.isEmpty() ? warningsText(scene, track, row.task) : text;
            }
            if (row.previous && layout.isAt(row.past, y))
                return pastText(track, *row.previous, at, reach);
        }
        for (const ResourceRow &row : rows.resources) {
            if (layout.isAt(row.band, y))
                return lines([&](const HoverMoment &moment) {
                    const Resource *resource = moment.timeline.resource(row.resource);
                    return resource ? QStringList{useText(moment.timeline, *resource, at)} : QStringList();
                });
        }
        if (layout.isAt(rows.loop, y) || layout.isAt(rows.heartbeat, y))
            return lines([&](const HoverMoment &moment) { return loopLines(markAt(rows.marks, place.x()), moment); });
        for (const WorkerRow &row : rows.workers) {
            if (layout.isAt(row.band, y))
                return lines([&](const HoverMoment &moment) {
                    const std::vector<Worker> &workers = moment.timeline.workers();
                    return row.worker <= workers.size() ? workerLines(workers[row.worker - 1], moment) : QStringList();
                });
        }
        if (layout.isAt(rows.gil, y))
            return lines([&](const HoverMoment &moment) {
                return QStringList{Hover::tr("GIL: %1").arg(gilText(gilHolder(moment.timeline, at)))};
            });
    }
    return {};
}

} // namespace overlap
