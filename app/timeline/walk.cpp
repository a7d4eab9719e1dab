// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/walk.h"

namespace overlap {

namespace {

/// The spans of a lane that the walk visits.
struct Stop
{
    SpanRef lane; ///< With the number 0.
    std::size_t count = 0;
};

std::vector<Stop> stops(const TimelineScene &scene, const TimelineLayout &layout)
{
    std::vector<Stop> found;
    for (std::size_t track = 0; track < layout.tracks.size(); ++track) {
        const bool expected = !scene.tracks[track].run;
        if (expected && !scene.showsPrediction)
            continue;
        for (const LaneRow &row : layout.tracks[track].lanes) {
            const SpanRef ref{track, row.task, 0, expected};
            const Lane *lane = laneOf(scene, ref);
            const std::size_t count = lane ? lane->spanCount(knownUntil(scene, ref)) : 0;
            if (count > 0)
                found.push_back({ref, count});
        }
    }
    return found;
}

/// The lane of the selection; none if it is not among them.
std::optional<std::size_t> selectedStop(const TimelineScene &scene, const std::vector<Stop> &all)
{
    if (!scene.selection)
        return {};
    const auto isIt = [&](const Stop &stop) {
        return stop.lane.track == scene.selection->track && stop.lane.task == scene.selection->task;
    };
    const auto stop = std::ranges::find_if(all, isIt);
    return stop == all.end() ? std::nullopt : std::optional(std::size_t(stop - all.begin()));
}

/// The span of that lane that covers the moment, else its first or its last, whichever is nearer.
SpanRef spanNear(const TimelineScene &scene, const Stop &stop, TimePoint moment)
{
    SpanRef ref = stop.lane;
    const Lane &lane = *laneOf(scene, ref);
    const std::size_t last = stop.count - 1;
    ref.number = lane.numberAt(moment, knownUntil(scene, ref)).value_or(moment < lane.start ? 0 : last);
    return ref;
}

std::optional<SpanRef> first(const TimelineScene &scene, const std::vector<Stop> &all)
{
    if (all.empty())
        return {};
    return scene.playhead ? spanNear(scene, all.front(), *scene.playhead) : all.front().lane;
}

} // namespace

std::optional<SpanRef> nextSpan(const TimelineScene &scene, const TimelineLayout &layout, int by)
{
    const std::vector<Stop> all = stops(scene, layout);
    const std::optional<std::size_t> here = selectedStop(scene, all);
    if (!here)
        return first(scene, all);
    const Stop &stop = all[*here];
    SpanRef next = stop.lane;
    if (by > 0 && scene.selection->number + 1 >= stop.count) {
        if (*here + 1 == all.size())
            return {};
        return all[*here + 1].lane;
    }
    if (by < 0 && scene.selection->number == 0) {
        if (*here == 0)
            return {};
        next = all[*here - 1].lane;
        next.number = all[*here - 1].count - 1;
        return next;
    }
    next.number = std::min(by > 0 ? scene.selection->number + 1 : scene.selection->number - 1, stop.count - 1);
    return next;
}

std::optional<SpanRef> nextLane(const TimelineScene &scene, const TimelineLayout &layout, int by)
{
    const std::vector<Stop> all = stops(scene, layout);
    const std::optional<std::size_t> here = selectedStop(scene, all);
    if (!here)
        return first(scene, all);
    const auto wanted = std::ptrdiff_t(*here) + by;
    if (wanted < 0 || wanted >= std::ptrdiff_t(all.size()))
        return {};
    const std::optional<Span> span = spanOf(scene, *scene.selection);
    return spanNear(scene, all[std::size_t(wanted)], span ? span->start : TimePoint{});
}

} // namespace overlap
