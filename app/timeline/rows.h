// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/rowoptions.h"
#include "app/timeline/scene.h"
#include "app/timeline/signs.h"
#include "app/timeline/turns.h"

#include <vector>

namespace overlap {

/// A horizontal band of the picture.
struct Band
{
    qreal top = 0;
    qreal height = 0;
    bool stuck = false; ///< It is kept in view, over what is scrolled.

    qreal bottom() const { return top + height; }
    qreal center() const { return top + height / 2; }
};

/// The row of one task.
struct LaneRow
{
    TaskId task = 0;
    int depth = 0;                    ///< How far its name is indented.
    const Lane *run = nullptr;        ///< Null if the run does not have this task (yet).
    const Lane *prediction = nullptr; ///< Null if the prediction does not have it, or is not shown.
    const Lane *previous = nullptr;   ///< Null if the run before did not have it, or is not shown.
    const Lane *unshown = nullptr;    ///< Of the prediction, if that is not shown.
    bool pinned = false;
    bool hasChildren = false;
    bool collapsed = false;
    std::vector<TaskId> hidden; ///< The tasks below it that have no row, as it is collapsed.
    Band band;
    Band past;    ///< Below the band: the run before. Without height if there is none.
    Band summary; ///< Below that: what the hidden ones do. Without height if there are none.

    /// Whether only the run before had this task. Then its line is all there is, in the middle of the band.
    bool isPast() const { return !run && !prediction && !unshown; }

    // Of what is seen; empty for rows that are not.
    Details<Span> details;       ///< What is drawn of the run, in order.
    std::vector<TurnMark> marks; ///< Of the run's short turns, from left to right.
    std::vector<Sign> signs;     ///< Of what is shown of it, from left to right.

    const Lane &any() const { return run ? *run : prediction ? *prediction : unshown ? *unshown : *previous; }
};

/// The number of the row of a task that only the run before had, by its number there.
constexpr TaskId pastTask(TaskId task)
{
    return task | 0x8000'0000;
}

/// The row of one thread or process that works for tasks.
struct WorkerRow
{
    WorkerId worker = 0;
    const Worker *run = nullptr; ///< Null as in LaneRow.
    const Worker *prediction = nullptr;
    const Worker *unshown = nullptr;
    Band band;

    const Worker &any() const { return run ? *run : prediction ? *prediction : *unshown; }
};

/// The most permits of a resource that are shown one by one.
constexpr int mostPlaces = 6;

/// The row of something that tasks share.
struct ResourceRow
{
    ResourceId resource = 0;
    const Resource *run = nullptr; ///< Null as in LaneRow.
    const Resource *prediction = nullptr;
    const Resource *unshown = nullptr;
    Band band;
    Band waiting;   ///< Its upper part: how many queue. Without height where that is not shown.
    Band used;      ///< Its lower part: the permits or items. Without height where there are none.
    int places = 0; ///< For permits: how many there are, or are held at once if there is no limit.
    int mostItems = 0;
    int mostWaiting = 0;

    const Resource &any() const { return run ? *run : prediction ? *prediction : *unshown; }
};

/// The rows of one track, from top to bottom.
struct TrackRows
{
    Band header;
    Band flag;                          ///< Of what the reader predicts. Without height if there is no flag.
    std::vector<ResourceRow> resources; ///< Above the tasks, of which there may be many.
    Band rest; ///< Of the words about resources without a row. Without height if there are none.
    std::vector<LaneRow> lanes;
    Band loop;
    Band heartbeat; ///< That of the loop where there is no room for its own.
    std::vector<WorkerRow> workers;
    Band gil;                      ///< Without height if there is no GIL.
    Details<LoopSpan> loopDetails; ///< What is drawn of the run's loop, in order.
    std::vector<TurnMark> marks;   ///< Of its short turns, from left to right.
    std::vector<Sign> signs;       ///< Of what belongs to no task.
    int unshown = 0;               ///< Resources that are shared and have no row, for want of room.
    int forOne = 0;                ///< Resources that only one task uses.
    QString forOneName;            ///< Of those that came first.

    /// Whether the heart beats between the bars of the loop.
    bool heartIsInLoop() const { return heartbeat.height > 0 && heartbeat.top == loop.top; }

    /// All of them, wherever the header is stuck.
    Band whole() const { return {flag.top - header.height, bottom() - flag.top + header.height}; }

    qreal bottom() const { return (workers.empty() ? heartbeat : gil).bottom(); }
};

/// Takes the prediction out of the rows, which stay the same but for that.
void hidePrediction(TrackRows &rows);

/// The rows of a track, which has that number in the picture. Points into its timelines. Without places.
TrackRows trackRows(const TrackScene &track, std::size_t index = 0, const RowOptions &options = {});

/// Adds the names of resources with permits that have a row in the track, each once and up to so many in all.
void addPermitNames(const TrackScene &track, QStringList &names, qsizetype most);

/// The rows of the tasks that the run, the prediction or the run before has: the pinned ones, then the others, each in
/// the order of the options. Without places.
std::vector<LaneRow> laneRows(const TrackScene &track, std::size_t index = 0, const RowOptions &options = {});

} // namespace overlap
