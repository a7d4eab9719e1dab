// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/facts.h"

#include "app/timeline/detail.h"
#include "app/timeline/iterations.h"

#include <algorithm>
#include <array>
#include <utility>

namespace overlap {

namespace {

using Longest = std::array<Duration, std::size_t(TaskState::Cancelled) + 1>;

/// Whether all that the run had begun has been done. What is dismissed as it ends, such as a clock, was done with.
bool isComplete(const Timeline &timeline)
{
    const Duration total = *timeline.total();
    if (timeline.outcome() != TaskState::Finished)
        return false;
    return std::ranges::none_of(timeline.lanes(), [&](const Lane &lane) {
        if (lane.outcome != TaskState::Cancelled)
            return lane.outcome == TaskState::Failed;
        const TimePoint asked = lane.cancelRequests.empty() ? *lane.end : lane.cancelRequests.front().time;
        return (TimePoint(total) - asked) * 100 > total;
    });
}

/// The longest span of each state, up to `least`: longer ones may be left out where there is one so long.
void measure(const Timeline *timeline, TimePoint edge, Duration least, Longest &longest)
{
    if (!timeline)
        return;
    const auto take = [&](const Span &span) {
        Duration &most = longest.at(std::size_t(span.state));
        most = std::max(most, std::min(span.end, edge) - span.start);
    };
    const auto isKnown = [&](TaskState state) { return longest.at(std::size_t(state)) >= least; };
    const bool known = edge >= timeline->latest();
    for (std::size_t state = 0; known && state < lastingStates; ++state)
        longest.at(state) = std::max(longest.at(state), timeline->longest(TaskState(state)));
    for (const Lane &lane : timeline->lanes()) {
        if (!known)
            lane.visitSpans(edge, take);
        else if (!isKnown(lane.open.state) || (lane.due < edge && !isKnown(TaskState::Ready)))
            lane.visitOpenSpan(edge, take);
    }
}

} // namespace

bool showsPrevious(const TimelineScene &scene, std::size_t track)
{
    return scene.showsPrevious && scene.tracks[track].run && scene.tracks[track].previous;
}

TrackScene shownTrack(const TimelineScene &scene, std::size_t track)
{
    TrackScene shown = scene.tracks[track];
    if (!showsPrevious(scene, track))
        shown.previous = nullptr;
    return shown;
}

TimePoint shownMoment(const TimelineScene &scene)
{
    return scene.playhead.value_or(scene.edge);
}

std::optional<LoopSpan> blockedAt(const Timeline &timeline, TimePoint moment)
{
    if (timeline.ended() && moment >= timeline.latest())
        return {};
    const std::vector<LoopSpan> &holds = timeline.loopSpans();
    const auto endOf = [&](const LoopSpan &hold) {
        const bool open = timeline.loopHeld() && &hold == &holds.back();
        return open ? moment : std::min(hold.end, moment);
    };
    auto last = std::ranges::upper_bound(holds, moment, {}, &LoopSpan::start);
    while (last != holds.begin() && endOf(*std::prev(last)) == std::prev(last)->start)
        --last; // What takes no time does not end the stretch.
    if (last == holds.begin() || !std::prev(last)->blocking || endOf(*std::prev(last)) < moment)
        return {};
    const auto hold = std::size_t(std::prev(last) - holds.begin());
    LoopIterations iterations(timeline);
    LoopSpan still = holds[hold];
    still.end = moment;
    const TimePoint start = iterations.startOf(hold);
    for (std::size_t i = hold; i-- > 0 && holds[i].start >= start;) {
        if (holds[i].blocking && takesTime(timeline, i))
            still.start = holds[i].start;
    }
    return still;
}

Blocked blockedUntil(const Timeline &timeline, TimePoint moment)
{
    constexpr std::size_t mostHolds = 10'000; // A frame has no time for more.
    Blocked blocked;
    visitLoop(timeline, moment, {},
              [&](SpanCursor<LoopSpan> &holds) { blocked.all = holds.advance(moment).of(TaskState::Blocking); });
    const std::vector<LoopSpan> &holds = timeline.loopSpans();
    LoopIterations iterations(timeline);
    TimePoint iteration = TimePoint::min();
    TimePoint start{};
    for (std::size_t i = 0; holds.size() <= mostHolds && i < holds.size() && holds[i].start < moment; ++i) {
        if (!takesTime(timeline, i))
            continue;
        const TimePoint itsIteration = iterations.startOf(i);
        if (!holds[i].blocking)
            continue;
        if (itsIteration != iteration)
            start = holds[i].start;
        iteration = itsIteration;
        blocked.longest = std::max(blocked.longest, std::min(holds[i].end, moment) - start);
    }
    return blocked;
}

std::optional<SavedTime> savedTime(const TimelineScene &scene)
{
    if (scene.tracks.size() < 2 || !scene.tellsTotals)
        return {};
    const auto totalOf = [](const Timeline *timeline) { return timeline ? timeline->total() : std::nullopt; };
    const auto measured = [&](const TrackScene &track) { return totalOf(track.run); };
    const auto predicted = [&](const TrackScene &track) {
        return totalOf(scene.showsPrediction ? track.prediction : nullptr);
    };
    const auto hasEnded = [&](const TrackScene &track) { return measured(track).has_value(); };
    const auto goesOn = [&](const TrackScene &track) { return track.run && !hasEnded(track); };
    const auto ended = std::size_t(std::ranges::count_if(scene.tracks, hasEnded));
    // Of other values than what is expected, runs are compared with runs only.
    const bool onlyRuns =
        ended == scene.tracks.size() || (scene.outdated && ended > 1 && std::ranges::none_of(scene.tracks, goesOn));
    std::optional<SavedTime> saved;
    std::size_t later = 0;
    Duration longest{};
    for (std::size_t i = 0; i < scene.tracks.size(); ++i) {
        const TrackScene &track = scene.tracks[i];
        if (onlyRuns && !hasEnded(track))
            continue;
        const bool isMeasured = onlyRuns || (!scene.outdated && hasEnded(track));
        const std::optional<Duration> total = isMeasured ? measured(track) : predicted(track);
        const Timeline *timeline = isMeasured ? track.run : track.prediction;
        if (!total)
            return {};
        if (!isComplete(*timeline))
            continue;
        if (*total > longest) {
            longest = *total;
            later = i;
        }
        if (!track.wrong && (!saved || *total < saved->shorter))
            saved = SavedTime{{}, *total, i, {}};
    }
    if (!saved)
        return {};
    saved->longer = longest;
    saved->later = later;
    const bool isSeen = saved->longer * 20 > saved->shorter * 21; // Less is how late a run is, and 1.0 times as soon.
    return isSeen ? saved : std::nullopt;
}

std::vector<TaskState> statesShown(const TimelineScene &scene, Duration least)
{
    Longest longest;
    longest.fill(-1ns);
    for (const TrackScene &track : scene.tracks) {
        measure(track.run, scene.edge, least, longest);
        if (scene.showsPrediction)
            measure(track.prediction, TimePoint::max(), least, longest);
    }
    std::vector<TaskState> shown;
    for (const TaskState state :
         {TaskState::Running, TaskState::Waiting, TaskState::Ready, TaskState::Blocking, TaskState::InThread}) {
        if (longest.at(std::size_t(state)) >= (state == TaskState::Running ? 0ns : least))
            shown.push_back(state);
    }
    return shown;
}

} // namespace overlap
