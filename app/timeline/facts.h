// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/scene.h"

#include <optional>
#include <vector>

namespace overlap {

/// Whether the previous run of that track is drawn.
bool showsPrevious(const TimelineScene &scene, std::size_t track);

/// The track as it is shown: without the previous run where that is not drawn.
TrackScene shownTrack(const TimelineScene &scene, std::size_t track);

/// The moment that the playhead points at; the edge if there is no playhead.
TimePoint shownMoment(const TimelineScene &scene);

/// The stretch up to `moment` in which the loop has stood still: the blocking call that holds it then, with those
/// before in the same iteration. None if it beats, or the run is over.
std::optional<LoopSpan> blockedAt(const Timeline &timeline, TimePoint moment);

/// How long blocking calls have held the loop until `moment`.
struct Blocked
{
    Duration all{};
    Duration longest{}; ///< At a time, without a beat between; none of the recording if it has very many holds.
};
Blocked blockedUntil(const Timeline &timeline, TimePoint moment);

/// Calls visit(const LoopSpan &) for each hold of the loop that has begun by `edge`; the open one ends there.
template<typename Visit>
void visitHolds(const Timeline &timeline, TimePoint edge, Visit visit)
{
    const std::vector<LoopSpan> &holds = timeline.loopSpans();
    for (const LoopSpan &hold : holds) {
        if (hold.start > edge)
            break;
        LoopSpan cut = hold;
        const bool open = timeline.loopHeld() && &hold == &holds.back();
        cut.end = open ? edge : std::min(hold.end, edge);
        visit(std::as_const(cut));
    }
}

/// What the soonest of the tracks saves beside the longest.
struct SavedTime
{
    Duration longer;
    Duration shorter;
    std::size_t sooner; ///< The track with the shorter total.
    std::size_t later;  ///< That with the longer one.
};

/// From measured totals where they are known, else from predicted ones, but never from runs of different values: while
/// the predictions are outdated, from one kind only, from that of the runs if there are several and all are over. A
/// variant that shows a mistake saves nothing, however soon it is done; one in which a task fails or is given up before
/// the end has not done the same work, and is not compared. None unless all these totals are known, and none that is
/// less than one part in twenty.
std::optional<SavedTime> savedTime(const TimelineScene &scene);

/// The states that the picture shows for at least `least`, and running if there is any turn; in a fixed order.
std::vector<TaskState> statesShown(const TimelineScene &scene, Duration least);

} // namespace overlap
