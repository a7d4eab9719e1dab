// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/layout.h"

#include "app/timeline/facts.h"
#include "app/timeline/textsize.h"
#include "app/timeline/words.h"

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
constexpr Extent laneExtent{metrics.rowMin, metrics.rowMax};
constexpr Extent loopExtent{18, 24};
constexpr Extent heartbeatExtent{16, 24};
constexpr Extent gapExtent{6, 18};
constexpr Extent bracketExtent{24, 36};
constexpr Extent legendExtent{18, 28};
constexpr int deepest = 3;

/// Deals out heights between least and ample, all by the same share.
struct Room
{
    qreal share;
    qreal scale;

    qreal height(const Extent &extent) const { return scale * (extent.least + share * (extent.ample - extent.least)); }
};

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
        track.header = take(headerExtent);
        for (LaneRow &row : track.lanes)
            row.band = take(laneExtent);
        track.loop = take(loopExtent);
        track.heartbeat = take(heartbeatExtent);
    }
    layout.bracket = savedTime(scene) ? take(bracketExtent) : Band{y, 0};
    layout.legend = take(legendExtent);
    layout.contentHeight = y;
}

qreal placedHeight(TimelineLayout &layout, const TimelineScene &scene, qreal share)
{
    place(layout, scene, {share, layout.textScale});
    return layout.contentHeight;
}

/// Places the rows as loosely as the height allows.
void placeInto(TimelineLayout &layout, const TimelineScene &scene, qreal height)
{
    const qreal ample = placedHeight(layout, scene, 1);
    if (ample <= height)
        return;
    const qreal least = placedHeight(layout, scene, 0);
    if (least < height)
        placedHeight(layout, scene, (height - least) / (ample - least));
}

/// The tasks that each task created, by its id; 0 created main.
using Children = std::vector<std::vector<LaneRow>>;

void addChildren(std::vector<LaneRow> &rows, const Children &children, TaskId parent, int depth)
{
    for (const LaneRow &row : children[parent]) {
        rows.push_back(row);
        rows.back().depth = std::min(depth, deepest);
        addChildren(rows, children, row.task, depth + 1);
    }
}

/// The width of the column of names, with room for the sign of a state.
qreal nameColumn(const TimelineLayout &layout)
{
    const QFont font = uiFont(metrics.bodyText, layout.textScale);
    qreal widest = 0;
    for (const TrackRows &track : layout.tracks) {
        for (const LaneRow &row : track.lanes)
            widest = std::max(widest, row.depth * metrics.indent + textSize(row.any().name, font).width());
    }
    widest += metrics.icon * layout.textScale + 3 * metrics.gap;
    return std::clamp(widest, 72 * layout.textScale, layout.size.width() / 4);
}

/// The room to the right of the axis for the word of an outcome.
qreal outcomeColumn(const TimelineLayout &layout)
{
    const QFont font = uiFont(metrics.smallText, layout.textScale, QFont::DemiBold);
    qreal widest = textSize(stateText(TaskState::Finished), font).width();
    for (const TrackRows &track : layout.tracks) {
        for (const LaneRow &row : track.lanes) {
            for (const Lane *lane : {row.run, row.prediction}) {
                if (lane && lane->ended())
                    widest = std::max(widest, textSize(outcomeText(*lane, true), font).width());
            }
        }
    }
    return std::ceil(widest) + metrics.icon * layout.textScale + 2 * metrics.gap;
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
        if (track.run) {
            const TimePoint end = track.run->ended() ? track.run->latest() : scene.edge;
            recorded = std::max(recorded, end.time_since_epoch());
            growing = growing || !track.run->ended();
        }
    }
    return axisEnd(predicted, recorded, growing);
}

std::vector<LaneRow> laneRows(const TrackScene &track)
{
    const auto count =
        std::max(track.run ? track.run->lanes().size() : 0, track.prediction ? track.prediction->lanes().size() : 0);
    Children children(count + 1);
    for (TaskId id = 1; id <= count; ++id) {
        LaneRow row;
        row.task = id;
        row.run = track.run ? track.run->lane(id) : nullptr;
        row.prediction = track.prediction ? track.prediction->lane(id) : nullptr;
        if (!row.run && !row.prediction)
            continue;
        const TaskId parent = row.any().parent;
        children[parent < id ? parent : 0].push_back(row);
    }
    std::vector<LaneRow> rows;
    addChildren(rows, children, 0, 0);
    return rows;
}

TimelineLayout layoutTimeline(const TimelineScene &scene, QSizeF size, const LayoutOptions &options)
{
    TimelineLayout layout;
    layout.size = size;
    layout.textScale = options.textScale;
    for (const TrackScene &track : scene.tracks)
        layout.tracks.emplace_back().lanes = laneRows(track);
    placeInto(layout, scene, size.height());
    layout.scroll = std::clamp(options.scroll, 0.0, std::max(0.0, layout.contentHeight - size.height()));

    layout.axis.left = std::round(metrics.margin + nameColumn(layout));
    layout.axis.width = std::max(1.0, std::floor(layout.right() - outcomeColumn(layout) - layout.axis.left));
    layout.axis.end = options.axisEnd.value_or(sceneEnd(scene));
    for (std::size_t i = 0; i < scene.tracks.size(); ++i) {
        if (!scene.tracks[i].run)
            continue;
        TrackRows &rows = layout.tracks[i];
        rows.marks = turnMarks(*scene.tracks[i].run, layout.axis, scene.edge, metrics.turnMark);
        std::vector<std::vector<TurnMark>> marks(scene.tracks[i].run->lanes().size() + 1);
        for (const TurnMark &mark : rows.marks)
            marks[mark.task].push_back(mark);
        for (LaneRow &row : rows.lanes) {
            if (row.run)
                row.marks = std::move(marks[row.task]);
        }
    }
    return layout;
}

qreal ampleHeight(const TimelineScene &scene, qreal textScale)
{
    TimelineLayout layout;
    layout.textScale = textScale;
    for (const TrackScene &track : scene.tracks)
        layout.tracks.emplace_back().lanes = laneRows(track);
    return placedHeight(layout, scene, 1);
}

} // namespace overlap
