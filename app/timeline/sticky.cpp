// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/sticky.h"

#include <algorithm>

namespace overlap {

namespace {

constexpr qreal errorOfRounding = 0.5;

/// What moves as one: the header of a track, or a lane with what belongs to it.
struct Sticky
{
    std::vector<Band *> bands; ///< From top to bottom.

    qreal top() const { return bands.front()->top; }
    qreal height() const { return bands.back()->bottom() - top(); }

    void stickAt(qreal place)
    {
        const qreal by = place - top();
        for (Band *band : bands) {
            band->top += by;
            band->stuck = true;
        }
    }
};

/// As many as fit into the height. Of several tracks each has its header there, which tells its total.
std::vector<Sticky> rowsToKeep(TimelineLayout &layout, qreal height)
{
    std::vector<Sticky> all;
    const bool compares = layout.tracks.size() > 1;
    for (TrackRows &track : layout.tracks) {
        Sticky header{{&track.header}};
        bool first = true;
        if (compares) {
            height -= header.height();
            if (height < 0)
                return all;
            all.push_back(header);
            first = false;
        }
        for (LaneRow &row : track.lanes) {
            if (!row.pinned)
                break; // the pinned ones stand first
            const Sticky lane{{&row.band, &row.past, &row.summary}};
            height -= lane.height() + (first ? header.height() : 0);
            if (height < 0)
                return all;
            if (std::exchange(first, false))
                all.push_back(header);
            all.push_back(lane);
        }
    }
    return all;
}

void stickLegend(TimelineLayout &layout)
{
    const qreal place = layout.size.height() - layout.legend.height;
    if (2 * layout.legend.height > layout.size.height() - layout.ruler.bottom())
        return;
    layout.sticky.push_back(layout.legend);
    if (layout.legend.top - layout.scroll <= place)
        return;
    layout.legend.top = place + layout.scroll;
    layout.legend.stuck = true;
    layout.seenBottom = place;
}

/// What the lower border must not cut.
struct Unit
{
    Band band;
    bool isMissed; ///< If it is below the border, that is told.
};

/// From top to bottom, without what is stuck.
std::vector<Unit> units(const TimelineLayout &layout)
{
    std::vector<Unit> all;
    const auto add = [&](const Band &first, const Band &last, bool isMissed = true) {
        if (!first.stuck && last.bottom() > first.top)
            all.push_back({{first.top, last.bottom() - first.top}, isMissed});
    };
    for (const TrackRows &track : layout.tracks) {
        add(track.header, track.header);
        add(track.flag, track.flag);
        for (const ResourceRow &row : track.resources)
            add(row.band, row.band);
        add(track.rest, track.rest);
        for (const LaneRow &row : track.lanes)
            add(row.band, row.summary);
        add(track.loop, track.loop);
        if (!track.heartIsInLoop())
            add(track.heartbeat, track.heartbeat, false); // the row of the loop above tells the same
        for (const WorkerRow &row : track.workers)
            add(row.band, row.band);
        add(track.gil, track.gil);
    }
    add(layout.bracket, layout.bracket);
    return all;
}

/// Of the line that tells that there is more.
qreal moreHeight(const TimelineLayout &layout)
{
    return std::ceil((metrics.tinyText + 3) * layout.textScale);
}

} // namespace

void stickRows(TimelineLayout &layout, bool onScreen)
{
    layout.seenTop = layout.ruler.bottom();
    layout.seenBottom = layout.size.height();
    if (layout.contentHeight < layout.size.height() + errorOfRounding)
        return;
    stickLegend(layout);
    const qreal end = layout.size.height() - (layout.sticky.empty() ? 0 : layout.legend.height);
    std::vector<Sticky> rows = rowsToKeep(layout, (end - layout.ruler.bottom()) / 2);
    qreal below = 0;
    for (const Sticky &row : rows)
        below += row.height();
    const qreal covered = onScreen ? moreHeight(layout) : 0; // of what the lower border would cut
    qreal least = layout.ruler.bottom();
    for (Sticky &row : rows) {
        layout.sticky.push_back({row.top(), row.height()});
        below -= row.height();
        const qreal most = end - below - row.height();
        const qreal place = row.top() - layout.scroll;
        if (place < least) {
            row.stickAt(least + layout.scroll);
            layout.seenTop = least + row.height();
        } else if (place > most - covered) {
            row.stickAt(most + layout.scroll);
            layout.seenBottom = std::min(layout.seenBottom, most);
        }
        least += row.height();
    }
}

void coverCutRows(TimelineLayout &layout)
{
    const std::vector<Unit> all = units(layout);
    const qreal room = layout.seenBottom - layout.seenTop;
    const auto topOf = [&](const Band &band) { return band.top - layout.scroll; };
    const auto firstCut = [&](qreal end) {
        const qreal bottom = end + layout.scroll + errorOfRounding;
        return std::ranges::find_if(all, [&](const Unit &unit) { return unit.band.bottom() > bottom; });
    };
    const auto cut = firstCut(layout.seenBottom);
    if (cut == all.end())
        return;
    if (std::none_of(cut, all.end(), [](const Unit &unit) { return unit.isMissed; })) {
        layout.seenBottom = std::min(layout.seenBottom, topOf(cut->band));
        return;
    }
    const qreal height = moreHeight(layout);
    const qreal end = std::min(layout.seenBottom - height, topOf(firstCut(layout.seenBottom - height)->band));
    if (end - layout.seenTop < room / 2)
        return;
    layout.more = {layout.seenBottom - height + layout.scroll, height, true};
    layout.seenBottom = end;
    for (const TrackRows &track : layout.tracks) {
        layout.moreTasks += int(std::ranges::count_if(track.lanes, [&](const LaneRow &row) {
            return !row.band.stuck && topOf(row.band) > layout.seenBottom - errorOfRounding;
        }));
    }
}

qreal scrollThatShows(const TimelineLayout &layout, const Band &band)
{
    if (band.stuck)
        return layout.scroll;
    qreal top = layout.ruler.bottom();
    qreal bottom = layout.size.height() - layout.more.height;
    for (const Band &other : layout.sticky) {
        if (other.top < band.top)
            top += other.height;
        else if (other.top > band.top)
            bottom -= other.height;
    }
    return std::max(0.0, std::min(band.top - top, std::max(layout.scroll, band.bottom() - bottom)));
}

} // namespace overlap
