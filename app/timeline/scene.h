// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/rowoptions.h"
#include "app/timeline/spanref.h"
#include "app/timeline/viewport.h"
#include "core/criticalpath.h"
#include "core/timeline.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace overlap {

/// The line of the text that the reader sees, for a line of the lesson's C++ file; 0 if it is not there.
using ShownLine = std::function<int(quint32)>;

/// What one variant contributes to a picture. The timelines outlive the scene; at least one of them is there.
struct TrackScene
{
    QString title;
    QString summary;
    bool wrong = false;                   ///< The variant shows a mistake.
    const Timeline *run = nullptr;        ///< Drawn solid, up to the edge.
    const Timeline *prediction = nullptr; ///< Drawn as dashed ghosts behind the run.
    const Timeline *previous = nullptr;   ///< The run before, drawn as a thin line below each row of this one.
    TimePoint previousEdge{};             ///< Up to when the run before went.
    int runNumber = 0;                    ///< Of the run, from 1; the one before has the number before. 0: not counted.
    ShownLine shownLine{};                ///< Null: no line is told.
    bool calculated = false;              ///< The run is a virtual one: its total is no measured one.
    std::shared_ptr<const std::vector<PathLeg>> path; ///< What decided the total, to be lit. Null: nothing.
};

/// A mark of the text that the reader looks for: on the name of a task or of what tasks share, or at a moment in the
/// row of a task.
struct FoundMark
{
    std::size_t track = 0;
    TaskId task = 0;               ///< 0: no task's; a moment is then marked in the row of the loop.
    std::optional<TimePoint> time; ///< None: the name.
    ResourceId resource = 0;       ///< If it is that one's name.

    friend bool operator==(const FoundMark &, const FoundMark &) = default;
};

/// When the run of a variant ends, as the reader predicts it.
struct Flag
{
    enum class State : quint8 {
        Waiting, ///< To be put where the reader thinks.
        Set,
        Right, ///< The run has come and shows it.
        Wrong,
    };

    std::size_t track = 0;
    TimePoint time{};
    State state = State::Set;

    friend bool operator==(const Flag &, const Flag &) = default;
};

/// Everything that a timeline picture shows, on screen and in exports.
struct TimelineScene
{
    std::vector<TrackScene> tracks;
    TimePoint edge{};                  ///< The moment up to which the runs are drawn.
    std::optional<TimePoint> playhead; ///< None: no playhead is drawn.
    bool outdated = false;             ///< The predictions are of other knob values than the runs.
    QString title;                     ///< Of the picture in a file; the window shows it elsewhere.
    QString subtitle;                  ///< Below that: what the picture is of.
    std::vector<Flag> flags;           ///< At most one of each track.
    std::optional<TimePoint> blankEnd; ///< Nothing is shown but titles, flags and an axis up to there.
    std::optional<TimePoint> openEnd;  ///< The axis goes up to there at least, and does not tell what is expected.

    // What the reader looks at more closely.
    std::optional<SpanRef> selection;
    std::optional<SpanRef> hovered;
    quint32 litLine = 0;               ///< All spans of that line of the lesson's C++ file are lit; 0: none.
    std::optional<TimeRange> measured; ///< A stretch of time whose length is told.
    std::optional<SpanRef> grip;       ///< Its end can be dragged, and shows it.
    QString gripText;                  ///< What is dragged with it.
    bool waitingSplit = false;         ///< Each lane tells what its task has waited for.
    bool showsPrediction = true;       ///< As ghosts and in words; axis and rows are the same without them.
    bool showsPrevious = true;
    bool tellsTotals = true;        ///< In words and as a bracket: how long each track takes.
    bool foldable = true;           ///< Subtrees have a triangle to fold them with.
    std::optional<LaneKey> pointed; ///< The lane whose name is pointed at.
    std::vector<FoundMark> found;
};

/// The timeline that a span is of; null if the track does not have it.
inline const Timeline *timelineOf(const TimelineScene &scene, const SpanRef &span)
{
    if (span.track >= scene.tracks.size())
        return nullptr;
    const TrackScene &track = scene.tracks[span.track];
    return span.expected ? track.prediction : track.run;
}

/// The lane that a span is of, in the same way.
inline const Lane *laneOf(const TimelineScene &scene, const SpanRef &span)
{
    const Timeline *timeline = timelineOf(scene, span);
    return timeline ? timeline->lane(span.task) : nullptr;
}

/// Up to when the timelines of that kind are known.
inline TimePoint knownUntil(const TimelineScene &scene, const SpanRef &span)
{
    const Timeline *timeline = timelineOf(scene, span);
    return span.expected && timeline ? timeline->latest() : scene.edge;
}

/// The span itself; none if the lane does not have it (yet).
inline std::optional<Span> spanOf(const TimelineScene &scene, const SpanRef &span)
{
    const Lane *lane = laneOf(scene, span);
    return lane ? lane->spanNumber(span.number, knownUntil(scene, span)) : std::nullopt;
}

} // namespace overlap
