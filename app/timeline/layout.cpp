// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/layout.h"

#include "app/timeline/facts.h"
#include "app/timeline/legend.h"
#include "app/timeline/namesigns.h"
#include "app/timeline/textsize.h"
#include "app/timeline/words.h"
#include "app/timeline/work.h"

#include <algorithm>

namespace overlap {

namespace {

/// The heights of a kind of row in the least and in ample room, at text scale 1.
struct Extent
{
    qreal least;
    qreal ample;
};

constexpr Extent rulerExtent{24, 30};
constexpr Extent headerExtent{20, 28};
constexpr Extent pastExtent{2, 6};    ///< Of the run before.
constexpr Extent summaryExtent{6, 8}; ///< Of the tasks that a row hides.
constexpr Extent usualLanes{metrics.rowMin, metrics.rowMax};
constexpr Extent smallLanes{metrics.rowSmall, metrics.rowSmall};
constexpr Extent loopExtent{18, 24};
constexpr Extent heartbeatExtent{16, 24};
constexpr Extent workerExtent{20, 28};
constexpr Extent gilExtent{20, 28};
constexpr Extent queueExtent{14, 16}; ///< Of who waits for a resource.
constexpr Extent itemsExtent{22, 34};
constexpr Extent placeExtent{5, 13};   ///< Of one permit.
constexpr Extent placesExtent{14, 26}; ///< Of all permits, where there are too many for one to be seen.
constexpr Extent restExtent{16, 20};
constexpr Extent gapExtent{6, 18};
constexpr Extent bracketExtent{24, 36};
constexpr Extent legendExtent{18, 28};
constexpr Extent explanationExtent{18, 22};
constexpr Extent explanationGap{2, 10}; ///< Above it.

bool gil(const TrackScene &track)
{
    return (track.run && hasGil(*track.run)) || (track.prediction && hasGil(*track.prediction));
}

bool hasLoop(const TrackScene &track)
{
    return !track.run || !track.run->isForeign();
}

/// Deals out heights between least and ample, all by the same share.
struct Room
{
    qreal share;
    qreal scale;
    Extent lanes = usualLanes;
    std::optional<qreal> lane = {}; ///< The height of each, if that is not in whole pixels.

    qreal height(const Extent &extent) const { return scale * (extent.least + share * (extent.ample - extent.least)); }
};

/// The extent of the permits or items of a resource.
Extent usedExtent(const ResourceRow &row)
{
    if (row.any().reason == WaitReason::Queue)
        return itemsExtent;
    if (row.places > mostPlaces)
        return placesExtent;
    const qreal places = row.places;
    return {row.places > 0 ? std::max(14.0, places * placeExtent.least) : 0, places * placeExtent.ample};
}

Extent waitingExtent(const ResourceRow &row)
{
    const bool shown = row.any().reason != WaitReason::Queue && row.mostWaiting > 0;
    return shown ? queueExtent : Extent{0, 0};
}

template<typename Take>
void placeResource(ResourceRow &row, Take take)
{
    constexpr Extent border{2, 3};
    const Band top = take(border);
    row.waiting = take(waitingExtent(row));
    row.used = take(usedExtent(row));
    const Band bottom = take(border);
    row.band = {top.top, bottom.bottom() - top.top};
}

void place(TimelineLayout &layout, const TimelineScene &scene, const Room &room)
{
    qreal y = 0;
    const auto take = [&](const Extent &extent) {
        const Band band{y, std::floor(room.height(extent))};
        y = band.bottom();
        return band;
    };
    layout.ruler = take(rulerExtent);
    for (TrackRows &track : layout.tracks) {
        if (&track != &layout.tracks.front())
            take(gapExtent);
        const auto index = std::size_t(&track - layout.tracks.data());
        track.header = take(headerExtent);
        for (ResourceRow &row : track.resources)
            placeResource(row, take);
        track.rest = track.unshown > 0 || track.forOne > 1 ? take(restExtent) : Band{y, 0};
        for (LaneRow &row : track.lanes) {
            const bool past = !room.lane && showsPrevious(scene, index);
            const qreal least = room.lanes.least - (past ? pastExtent.least : 0); // It takes no room in the least.
            row.band = room.lane ? Band{y, *room.lane} : take({least, room.lanes.ample});
            y = row.band.bottom();
            row.past = past ? take(pastExtent) : Band{y, 0};
            const bool summary = !room.lane && !row.hidden.empty();
            row.summary = summary ? take(summaryExtent) : Band{y, 0};
        }
        y = std::ceil(y);
        const bool loop = hasLoop(scene.tracks[index]);
        track.loop = loop ? take(loopExtent) : Band{y, 0};
        track.heartbeat = loop ? take(heartbeatExtent) : Band{y, 0};
        for (WorkerRow &row : track.workers)
            row.band = take(workerExtent);
        track.gil = gil(scene.tracks[index]) ? take(gilExtent) : Band{y, 0};
    }
    layout.bracket = savedTime(scene) ? take(bracketExtent) : Band{y, 0};
    if (layout.legendExplains)
        take(explanationGap);
    const Extent &line = layout.legendExplains ? explanationExtent : legendExtent;
    layout.legend = take({layout.legendLines * line.least, layout.legendLines * line.ample});
    layout.contentHeight = y;
}

qreal placedHeight(TimelineLayout &layout, const TimelineScene &scene, const Room &room)
{
    place(layout, scene, room);
    return layout.contentHeight;
}

/// Places the rows as loosely as the height allows. Returns whether that is in ample room.
bool placeInto(TimelineLayout &layout, const TimelineScene &scene, qreal height, RowHeight mode)
{
    const Extent lanes = mode == RowHeight::Small ? smallLanes : usualLanes;
    const auto placed = [&](qreal share) { return placedHeight(layout, scene, {share, layout.textScale, lanes, {}}); };
    const qreal ample = placed(1);
    if (ample <= height)
        return true;
    const qreal least = placed(0);
    if (least < height) {
        placed((height - least) / (ample - least));
    } else if (mode == RowHeight::Fitted) {
        std::size_t count = 0;
        for (const TrackRows &track : layout.tracks)
            count += track.lanes.size();
        const qreal others = placedHeight(layout, scene, {0, layout.textScale, lanes, 0.0});
        const qreal room = std::max(height - others, height / 4);
        placedHeight(layout, scene, {0, layout.textScale, lanes, room / qreal(std::max<std::size_t>(1, count))});
    }
    return false;
}

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
    return std::clamp(widest, 72 * layout.textScale, layout.size.width() / 4);
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
    layout.legendLines = legendLines(legendPlaces(legendEntries(scene, layout.axis, explains), layout));
}

void placeAxis(TimelineLayout &layout, const TimelineScene &scene, const LayoutOptions &options)
{
    layout.axis.left = std::round(metrics.margin + nameColumn(layout));
    layout.axis.width = std::max(1.0, std::floor(layout.right() - outcomeColumn(layout, scene) - layout.axis.left));
    layout.axis.start = options.axisStart;
    layout.axis.end = options.axisEnd.value_or(sceneEnd(scene));
    measureLegend(layout, scene, options.explainsLegend);
}

/// Lets the legend below rows in ample room explain itself if that fits.
void explainLegend(TimelineLayout &layout, const TimelineScene &scene, qreal height, RowHeight mode)
{
    const int lines = layout.legendLines;
    measureLegend(layout, scene, true);
    if (placeInto(layout, scene, height, mode))
        return;
    layout.legendExplains = false;
    layout.legendLines = lines;
    placeInto(layout, scene, height, mode);
}

/// Says what is drawn of the rows that are seen.
void placeDetails(TrackRows &rows, const TrackScene &track, TimePoint edge, const TimelineLayout &layout)
{
    if (!track.run)
        return;
    const DetailScale scale = detailScale(layout.axis, edge);
    const std::vector<TurnMark> marks = turnMarks(*track.run, layout.axis, edge, metrics.turnMark);
    std::vector<TurnMark> byTask;
    for (LaneRow &row : rows.lanes) {
        if (!row.run || !layout.isVisible(row.band) || TimelineLayout::isThin(row.band))
            continue;
        if (byTask.empty()) {
            byTask = marks;
            std::ranges::stable_sort(byTask, {}, &TurnMark::task);
        }
        visitDetails(*row.run, edge, scale, [&](const Detail<Span> &detail) { row.details.push_back(detail); });
        row.marks =
            rowMarks(*track.run, *row.run, row.details, std::ranges::equal_range(byTask, row.task, {}, &TurnMark::task),
                     layout.axis, metrics.turnMark);
    }
    if (!layout.isVisible({rows.loop.top, rows.heartbeat.bottom() - rows.loop.top}))
        return;
    visitLoopDetails(*track.run, edge, scale,
                     [&](const Detail<LoopSpan> &detail) { rows.loopDetails.push_back(detail); });
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
    const qreal side = std::round(metrics.icon * layout.textScale);
    TrackRows &rows = layout.tracks[index];
    for (LaneRow &row : rows.lanes) {
        const Lane *lane = track.run ? row.run : row.prediction;
        if (lane && layout.isVisible(row.band) && !TimelineLayout::isThin(row.band))
            row.signs = laneSigns(*shown, *lane, row.marks, layout.axis, edge, side);
    }
    rows.signs = trackSigns(*shown, layout.axis, edge, side);
}

} // namespace

TimePoint sceneEnd(const TimelineScene &scene)
{
    Duration predicted{};
    Duration recorded{};
    bool growing = false;
    for (const TrackScene &track : scene.tracks) {
        if (track.prediction)
            predicted = std::max(predicted, track.prediction->latest().time_since_epoch());
        if (track.previous && scene.showsPrevious)
            predicted = std::max(predicted, track.previous->latest().time_since_epoch());
        if (track.run) {
            const TimePoint end = track.run->ended() ? track.run->latest() : scene.edge;
            recorded = std::max(recorded, end.time_since_epoch());
            growing = growing || !track.run->ended();
        }
    }
    return axisEnd(predicted, recorded, growing);
}

TimelineLayout layoutTimeline(const TimelineScene &scene, QSizeF size, const LayoutOptions &options)
{
    TimelineLayout layout;
    layout.size = size;
    layout.textScale = options.textScale;
    for (std::size_t i = 0; i < scene.tracks.size(); ++i)
        layout.tracks.push_back(trackRows(scene.tracks[i], i, options.rows));
    placeAxis(layout, scene, options);
    if (placeInto(layout, scene, size.height(), options.rowHeight) && !layout.legendExplains)
        explainLegend(layout, scene, size.height(), options.rowHeight);
    layout.scroll = std::clamp(options.scroll, 0.0, std::max(0.0, layout.contentHeight - size.height()));
    for (std::size_t i = 0; i < scene.tracks.size(); ++i) {
        if (!scene.showsPrediction)
            hidePrediction(layout.tracks[i]);
        placeDetails(layout.tracks[i], scene.tracks[i], scene.edge, layout);
        placeSigns(layout, scene, i);
    }
    return layout;
}

qreal ampleHeight(const TimelineScene &scene, qreal width, qreal textScale)
{
    TimelineLayout layout;
    layout.size = {width, 0};
    layout.textScale = textScale;
    for (const TrackScene &track : scene.tracks)
        layout.tracks.push_back(trackRows(track));
    placeAxis(layout, scene, {});
    return placedHeight(layout, scene, {1, textScale});
}

} // namespace overlap
