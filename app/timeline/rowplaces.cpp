// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/rowplaces.h"

#include "app/timeline/facts.h"
#include "app/timeline/work.h"

#include <algorithm>
#include <cmath>

namespace overlap {

namespace {

/// The least height of a row that has words or signs, at text scale 1. A row without them says nothing: one that would
/// be lower is left out, unless it is a task's; the heart then beats in that of its loop.
constexpr qreal readable = metrics.tinyText + 1;

/// The heights of a kind of row in the least and in ample room, at text scale 1.
struct Extent
{
    qreal least;
    qreal ample;
    qreal tight = least; ///< Where all rows are to be seen at once.
};

constexpr Extent rulerExtent{24, 30};
constexpr Extent headerExtent{20, 28, 17};
constexpr Extent flagExtent{18, 22, 16};
constexpr Extent blankExtent{40, 72, 24}; ///< Of a track that shows nothing but its flag.
constexpr Extent pastExtent{2, 6};        ///< Of the run before.
constexpr Extent summaryExtent{6, 8};     ///< Of the tasks that a row hides.
constexpr Extent usualLanes{metrics.rowMin, metrics.rowMax};
constexpr Extent smallLanes{metrics.rowSmall, metrics.rowSmall};
constexpr Extent loopExtent{18, 24, readable};
constexpr Extent heartbeatExtent{16, 24, 3}; // readable where it is squeezed slightly, as the two others
constexpr Extent workerExtent{20, 28, readable};
constexpr Extent gilExtent{20, 28, readable};
constexpr Extent queueExtent{14, 16, 8}; ///< Of who waits for a resource.
constexpr Extent itemsExtent{22, 34, readable};
constexpr Extent placeExtent{5, 13, 3};          ///< Of one permit.
constexpr Extent placesExtent{14, 26, readable}; ///< Of all permits, where there are too many for one to be seen.
constexpr Extent borderExtent{2, 3, 1};          ///< Above and below those.
constexpr Extent restExtent{16, 20, 3};
constexpr Extent gapExtent{6, 18, 3};
constexpr Extent bracketExtent{24, 36, 20};
constexpr Extent legendExtent{18, 28, 16};
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

/// Deals out heights between least and ample, all by the same share, or between least and tight.
struct Room
{
    qreal share;
    qreal scale;
    Extent lanes = usualLanes;
    std::optional<qreal> lane = {}; ///< The height of each, if that is not in whole pixels.
    qreal squeeze = 0;              ///< From least, 0, to tight, 1.

    qreal height(const Extent &extent) const
    {
        const qreal from = extent.least + squeeze * (extent.tight - extent.least);
        return scale * (from + share * (extent.ample - extent.least));
    }
};

/// The extent of the permits or items of a resource.
Extent usedExtent(const ResourceRow &row)
{
    if (row.any().reason == WaitReason::Queue)
        return itemsExtent;
    if (row.places > mostPlaces)
        return placesExtent;
    const qreal places = row.places;
    if (row.places == 0)
        return {0, 0};
    return {std::max(14.0, places * placeExtent.least), places * placeExtent.ample,
            std::max(readable, places * placeExtent.tight)};
}

Extent waitingExtent(const ResourceRow &row)
{
    const bool shown = row.any().reason != WaitReason::Queue && row.mostWaiting > 0;
    return shown ? queueExtent : Extent{0, 0};
}

/// Puts one row below another.
class Placer
{
public:
    Placer(TimelineLayout &layout, const TimelineScene &scene, const Room &room)
        : m_layout(layout), m_scene(scene), m_room(room)
    { }

    void place()
    {
        m_layout.ruler = take(rulerExtent);
        for (std::size_t i = 0; i < m_layout.tracks.size(); ++i) {
            if (i > 0)
                take(gapExtent);
            placeTrack(m_layout.tracks[i], i);
        }
        m_layout.bracket = savedTime(m_scene) ? take(bracketExtent) : nothing();
        if (m_layout.legendExplains)
            take(explanationGap);
        const Extent &line = m_layout.legendExplains ? explanationExtent : legendExtent;
        const qreal lines = m_layout.legendLines;
        m_layout.legend = take({lines * line.least, lines * line.ample, lines * line.tight});
        m_layout.contentHeight = m_y;
    }

private:
    Band take(const Extent &extent)
    {
        const Band band{m_y, std::floor(m_room.height(extent))};
        m_y = band.bottom();
        return band;
    }

    /// Nothing where that would be too low for words.
    Band takeReadable(const Extent &extent)
    {
        return m_room.height(extent) >= m_room.scale * readable ? take(extent) : nothing();
    }

    Band nothing() const { return {m_y, 0}; }

    void placeTrack(TrackRows &track, std::size_t index)
    {
        track.header = take(headerExtent);
        const bool isFlagged = std::ranges::find(m_scene.flags, index, &Flag::track) != m_scene.flags.end();
        track.flag = m_scene.blankEnd ? take(blankExtent) : isFlagged ? take(flagExtent) : nothing();
        for (ResourceRow &row : track.resources)
            placeResource(row);
        track.rest = track.unshown > 0 || track.forOne > 1 ? takeReadable(restExtent) : nothing();
        for (LaneRow &row : track.lanes)
            placeLane(row, showsPrevious(m_scene, index));
        m_y = std::ceil(m_y);
        const bool loop = hasLoop(m_scene.tracks[index]) && !m_scene.blankEnd;
        track.loop = loop ? take(loopExtent) : nothing();
        track.heartbeat = loop ? takeReadable(heartbeatExtent) : nothing();
        if (track.heartbeat.height == 0)
            track.heartbeat = track.loop; // What blocks the loop is what the picture is about.
        for (WorkerRow &row : track.workers)
            row.band = take(workerExtent);
        track.gil = gil(m_scene.tracks[index]) ? take(gilExtent) : nothing();
    }

    void placeLane(LaneRow &row, bool showsPrevious)
    {
        if (m_room.lane) {
            row.band = {m_y, *m_room.lane};
        } else if (row.isPast()) {
            row.band = take(smallLanes);
        } else {
            const qreal past = showsPrevious ? pastExtent.least : 0; // It takes no room in the least.
            row.band = take({m_room.lanes.least - past, m_room.lanes.ample});
        }
        m_y = row.band.bottom();
        if (row.isPast())
            row.past = row.band;
        else
            row.past = showsPrevious && !m_room.lane ? take(pastExtent) : nothing();
        row.summary = !m_room.lane && !row.hidden.empty() ? take(summaryExtent) : nothing();
    }

    void placeResource(ResourceRow &row)
    {
        const Band top = take(borderExtent);
        row.waiting = takeReadable(waitingExtent(row));
        row.used = take(usedExtent(row));
        const Band bottom = take(borderExtent);
        row.band = {top.top, bottom.bottom() - top.top};
    }

    TimelineLayout &m_layout;
    const TimelineScene &m_scene;
    const Room &m_room;
    qreal m_y = 0;
};

qreal placedHeight(TimelineLayout &layout, const TimelineScene &scene, const Room &room)
{
    Placer(layout, scene, room).place();
    return layout.contentHeight;
}

/// Puts all rows into the height: tasks get what the others leave, and those are squeezed so far that tasks keep their
/// names or, where they are too many for that, colours that can be told apart.
void fitRows(TimelineLayout &layout, const TimelineScene &scene, qreal height, const Extent &lanes)
{
    std::size_t count = 0;
    for (const TrackRows &track : layout.tracks)
        count += track.lanes.size();
    const auto lane = qreal(std::max<std::size_t>(1, count));
    const qreal named = readable * layout.textScale;
    const auto others = [&](qreal squeeze) {
        const auto ends = qreal(layout.tracks.size()); // the lanes of a track end on a whole pixel
        return placedHeight(layout, scene, {0, layout.textScale, lanes, 0.0, squeeze}) + ends;
    };
    const qreal least = others(0);
    const qreal tight = others(1);
    qreal wanted = height / 4 / lane;
    for (const qreal good : {named, metrics.rowThin}) {
        if (tight + good * lane <= height) {
            wanted = good;
            break;
        }
    }
    const qreal lacking = least + wanted * lane - height;
    const qreal squeeze = lacking <= 0 || least <= tight ? 0 : std::min(1.0, lacking / (least - tight));
    constexpr qreal leastLane = 3;
    const qreal room = std::max(height - others(squeeze), std::min(height / 4, leastLane * lane));
    placedHeight(layout, scene, {0, layout.textScale, lanes, room / lane, squeeze});
}

/// Puts all rows into the height, those of tasks as low as words allow and the others as high as there is room; returns
/// whether they fit.
bool squeezeRows(TimelineLayout &layout, const TimelineScene &scene, qreal height)
{
    constexpr int steps = 10;
    for (int step = 0; step <= steps; ++step) {
        if (placedHeight(layout, scene, {0, layout.textScale, smallLanes, {}, qreal(step) / steps}) <= height)
            return true;
    }
    return false;
}

} // namespace

RowRoom placeRows(TimelineLayout &layout, const TimelineScene &scene, qreal height, RowHeight mode)
{
    const Extent lanes = mode == RowHeight::Small ? smallLanes : usualLanes;
    const auto placed = [&](qreal share) { return placedHeight(layout, scene, {share, layout.textScale, lanes}); };
    const qreal ample = placed(1);
    if (ample <= height)
        return RowRoom::Ample;
    const qreal least = placed(0);
    if (least <= height) {
        placed((height - least) / (ample - least));
        return RowRoom::Enough;
    }
    const auto squeezed = [&](qreal squeeze) {
        return placedHeight(layout, scene, {0, layout.textScale, lanes, {}, squeeze});
    };
    constexpr qreal slightly = 0.3;                                // all words can be read
    if (const qreal tight = squeezed(slightly); tight <= height) { // rather than scroll by little
        if (squeezed(slightly * (least - height) / (least - tight)) > height)
            squeezed(slightly);
        return RowRoom::Short;
    }
    if (mode == RowHeight::Fitted)
        fitRows(layout, scene, height, lanes);
    else if (mode != RowHeight::Comparing || !squeezeRows(layout, scene, height))
        placed(0);
    return RowRoom::Short;
}

qreal squeezedHeight(TimelineLayout &layout, const TimelineScene &scene)
{
    return placedHeight(layout, scene, {0, layout.textScale, smallLanes, {}, 1});
}

void placeRowsAmply(TimelineLayout &layout, const TimelineScene &scene)
{
    placedHeight(layout, scene, {1, layout.textScale});
}

} // namespace overlap
