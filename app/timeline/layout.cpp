// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/layout.h"

#include "app/timeline/facts.h"
#include "app/timeline/legend.h"
#include "app/timeline/namesigns.h"
#include "app/timeline/rowplaces.h"
#include "app/timeline/sticky.h"
#include "app/timeline/textsize.h"
#include "app/timeline/words.h"
#include "app/timeline/work.h"

#include <algorithm>

namespace overlap {

namespace {

/// The width of the column of names, with room for the sign of a state.
qreal nameColumn(const TimelineLayout &layout)
{
    const QFont font = uiFont(metrics.bodyText, layout.textScale);
    qreal widest = 0;
    const auto measure = [&](const QString &name, qreal indent) {
        widest = std::max(widest, indent + textSize(name, font).width());
    };
    for (const TrackRows &track : layout.tracks) {
        for (const LaneRow &row : track.lanes)
            measure(nameText(row), row.depth * metrics.indent + nameSigns(row, layout.textScale));
        for (const WorkerRow &row : track.workers)
            measure(row.any().name, 0);
        for (const ResourceRow &row : track.resources)
            measure(row.any().name, 0);
    }
    widest += metrics.icon * layout.textScale + 3 * metrics.gap;
    return std::min(std::max(widest, 72 * layout.textScale), layout.size.width() / 4); // which may be less than that
}

/// The room to the right of the axis for the word of an outcome.
qreal outcomeColumn(const TimelineLayout &layout, const TimelineScene &scene)
{
    const QFont font = uiFont(metrics.smallText, layout.textScale, QFont::DemiBold);
    qreal widest = textSize(stateText(TaskState::Finished), font).width();
    const auto measure = [&](const Timeline *timeline) {
        for (const TaskState outcome : {TaskState::Failed, TaskState::Cancelled}) {
            if (timeline && timeline->ended(outcome) > 0)
                widest = std::max(widest, textSize(stateText(outcome), font).width());
        }
        if (timeline && timeline->outcome() && isOutcome(*timeline->outcome())) // the main task tells it
            widest = std::max(widest, textSize(outcomeText(timeline->lanes().front(), true), font).width());
    };
    for (const TrackScene &track : scene.tracks) {
        measure(track.run);
        measure(track.prediction);
    }
    return std::ceil(widest) + metrics.icon * layout.textScale + 2 * metrics.gap;
}

void measureLegend(TimelineLayout &layout, const TimelineScene &scene, bool explains)
{
    layout.legendExplains = explains;
    layout.legendLines = legendLines(legendPlaces(legendShown(scene, layout), layout));
}

void placeAxis(TimelineLayout &layout, const TimelineScene &scene, const LayoutOptions &options)
{
    layout.axis.left = std::round(metrics.margin + nameColumn(layout));
    layout.axis.width = std::max(1.0, std::floor(layout.right() - outcomeColumn(layout, scene) - layout.axis.left));
    layout.axis.start = options.axisStart;
    layout.axis.end = options.axisEnd.value_or(sceneEnd(scene));
    measureLegend(layout, scene, options.explainsLegend);
}

/// All rows without their places, and the axis.
TimelineLayout rowsOf(const TimelineScene &scene, QSizeF size, const LayoutOptions &options)
{
    TimelineLayout layout;
    layout.size = size;
    layout.textScale = options.textScale;
    for (std::size_t i = 0; i < scene.tracks.size(); ++i)
        layout.tracks.push_back(trackRows(shownTrack(scene, i), i, options.rows));
    placeAxis(layout, scene, options);
    return layout;
}

/// Lets the legend below rows in ample room explain itself if that fits.
void explainLegend(TimelineLayout &layout, const TimelineScene &scene, qreal height, RowHeight mode)
{
    const int lines = layout.legendLines;
    measureLegend(layout, scene, true);
    if (placeRows(layout, scene, height, mode) == RowRoom::Ample)
        return;
    layout.legendExplains = false;
    layout.legendLines = lines;
    placeRows(layout, scene, height, mode);
}

bool mayBeBrief(const TimelineLayout &layout, const LayoutOptions &options)
{
    return options.onScreen && !layout.legendExplains && layout.legendLines > 1;
}

/// Leaves the words of the legend to the pointer, for it to take less lines.
void shortenLegend(TimelineLayout &layout, const TimelineScene &scene)
{
    layout.legendIsBrief = true;
    measureLegend(layout, scene, false);
}

/// The words of the legend go in a low picture, if they would take many lines, or if all can be seen at once without
/// them.
void saveLegendLines(TimelineLayout &layout, const TimelineScene &scene, qreal height, RowHeight mode)
{
    constexpr int few = 2;
    constexpr qreal low = 300;
    const int lines = layout.legendLines;
    const bool isScrolled = layout.contentHeight > height;
    shortenLegend(layout, scene);
    placeRows(layout, scene, height, mode);
    if (height < low * layout.textScale || lines > few || isScrolled != (layout.contentHeight > height))
        return;
    layout.legendIsBrief = false;
    layout.legendLines = lines;
    placeRows(layout, scene, height, mode);
}

/// Adds what is drawn of a hold of the loop. The calls of one turn are one bar: the loop gets nothing between them.
void addHold(Details<LoopSpan> &details, const Detail<LoopSpan> &next, const StateSums &sums, const Timeline &run,
             const TimeAxis &axis)
{
    const auto isNarrow = [&](const Detail<LoopSpan> &detail) {
        return timeToX(axis, detail.end()) - timeToX(axis, detail.start()) < metrics.turnMark;
    };
    const bool goesOn = !details.empty() && !next.isColumn && !details.back().isColumn
        && details.back().span.task == next.span.task && details.back().end() == next.start()
        && !std::ranges::binary_search(run.turns(), next.start());
    if (!goesOn) {
        details.add(next, sums);
        return;
    }
    LoopSpan &last = details.back().span;
    if (last.blocking != next.span.blocking && !isNarrow(next)) {
        if (!isNarrow(details.back())) {
            details.add(next, sums);
            return;
        }
        last.blocking = next.span.blocking;
        last.line = next.span.line;
    }
    last.end = next.end();
}

/// Of the square of a sign on a row.
qreal signSide(const TimelineLayout &layout)
{
    return std::round(metrics.icon * layout.textScale);
}

/// Adds what is drawn of a task; a start-up that it waits for has an end that is seen.
void addDetail(Details<Span> &details, const Detail<Span> &next, const StateSums &sums, TaskId task,
               const std::vector<StartUp> &starting)
{
    if (next.isColumn || starting.empty()) {
        details.add(next, sums);
        return;
    }
    visitParts(next.span, task, starting, [&](const Span &part, bool isStartUp) { details.add(part, isStartUp); });
}

/// Says what is drawn of the rows that are seen.
void placeDetails(TrackRows &rows, const TrackScene &track, TimePoint edge, const TimelineLayout &layout)
{
    if (!track.run)
        return;
    const DetailScale scale = detailScale(layout.axis, edge);
    const std::vector<TurnMark> marks = turnMarks(*track.run, layout.axis, edge, metrics.turnMark);
    const std::vector<StartUp> starting = startUps(*track.run, edge);
    std::vector<TurnMark> byTask;
    std::size_t usual = 0; // details of a row: rows are alike
    for (LaneRow &row : rows.lanes) {
        if (!row.run || !layout.isVisible(row.band) || layout.isThin(row.band))
            continue;
        if (byTask.empty()) {
            byTask = marks;
            std::ranges::stable_sort(byTask, {}, &TurnMark::task);
        }
        row.details.reserve(usual);
        visitDetails(*row.run, edge, scale, [&](const Detail<Span> &detail, const StateSums &sums) {
            addDetail(row.details, detail, sums, row.task, starting);
        });
        usual = row.details.size();
        row.marks =
            rowMarks(*track.run, *row.run, row.details, std::ranges::equal_range(byTask, row.task, {}, &TurnMark::task),
                     layout.axis, metrics.turnMark);
    }
    if (!layout.isVisible({rows.loop.top, rows.heartbeat.bottom() - rows.loop.top}))
        return;
    visitLoopDetails(*track.run, edge, scale, [&](const Detail<LoopSpan> &detail, const StateSums &sums) {
        addHold(rows.loopDetails, detail, sums, *track.run, layout.axis);
    });
    rows.marks = rowMarks(*track.run, rows.loopDetails, marks, layout.axis, metrics.turnMark);
}

/// Of the run or, before there is one, of the prediction.
void placeSigns(TimelineLayout &layout, const TimelineScene &scene, std::size_t index)
{
    const TrackScene &track = scene.tracks[index];
    const Timeline *shown = track.run || !scene.showsPrediction ? track.run : track.prediction;
    if (!shown)
        return;
    const TimePoint edge = track.run ? scene.edge : TimePoint::max();
    const qreal side = signSide(layout);
    TrackRows &rows = layout.tracks[index];
    for (LaneRow &row : rows.lanes) {
        const Lane *lane = track.run ? row.run : row.prediction;
        if (lane && layout.isVisible(row.band) && !layout.isThin(row.band))
            row.signs = laneSigns(*shown, *lane, row.marks, layout.axis, edge, side);
    }
    rows.signs = trackSigns(*shown, layout.axis, edge, side);
}

} // namespace

TimePoint sceneEnd(const TimelineScene &scene)
{
    if (scene.blankEnd)
        return *scene.blankEnd;
    Duration predicted = scene.openEnd.value_or(TimePoint{}).time_since_epoch();
    Duration recorded{};
    bool growing = false;
    for (const TrackScene &track : scene.tracks) {
        if (track.prediction && !scene.openEnd)
            predicted = std::max(predicted, track.prediction->latest().time_since_epoch());
        if (track.previous && scene.showsPrevious)
            predicted = std::max(predicted, track.previous->latest().time_since_epoch());
        if (track.run) {
            const TimePoint end = track.run->ended() ? track.run->latest() : scene.edge;
            recorded = std::max(recorded, end.time_since_epoch());
            growing = growing || !track.run->ended();
        }
    }
    for (const Flag &flag : scene.flags)
        predicted = std::max(predicted, flag.time.time_since_epoch());
    return axisEnd(predicted, recorded, growing);
}

TimelineLayout layoutTimeline(const TimelineScene &scene, QSizeF size, const LayoutOptions &options)
{
    TimelineLayout layout = rowsOf(scene, size, options);
    const RowRoom room = placeRows(layout, scene, size.height(), options.rowHeight);
    if (room == RowRoom::Ample && !layout.legendExplains)
        explainLegend(layout, scene, size.height(), options.rowHeight);
    if (room == RowRoom::Short && mayBeBrief(layout, options))
        saveLegendLines(layout, scene, size.height(), options.rowHeight);
    layout.scroll = std::clamp(options.scroll, 0.0, std::max(0.0, layout.contentHeight - size.height()));
    stickRows(layout, options.onScreen);
    if (options.onScreen)
        coverCutRows(layout);
    for (std::size_t i = 0; i < scene.tracks.size(); ++i) {
        if (!scene.showsPrediction)
            hidePrediction(layout.tracks[i]);
        placeDetails(layout.tracks[i], scene.tracks[i], scene.edge, layout);
        placeSigns(layout, scene, i);
    }
    return layout;
}

qreal leastHeight(const TimelineScene &scene, qreal width, const LayoutOptions &options)
{
    TimelineLayout layout = rowsOf(scene, {width, 0}, options);
    if (mayBeBrief(layout, options))
        shortenLegend(layout, scene);
    return squeezedHeight(layout, scene);
}

qreal ampleHeight(const TimelineScene &scene, qreal width, qreal textScale)
{
    LayoutOptions options;
    options.textScale = textScale;
    TimelineLayout layout = rowsOf(scene, {width, 0}, options);
    placeRowsAmply(layout, scene);
    return layout.contentHeight;
}

} // namespace overlap
