// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline.h"

#include <QString>

#include <optional>
#include <vector>

namespace overlap {

/// What one variant contributes to a picture. The timelines outlive the scene; at least one of them is there.
struct TrackScene
{
    QString title;
    QString summary;
    bool wrong = false;                   ///< The variant shows a mistake.
    const Timeline *run = nullptr;        ///< Drawn solid, up to the edge.
    const Timeline *prediction = nullptr; ///< Drawn as dashed ghosts behind the run.
};

/// Everything that a timeline picture shows, on screen and in exports.
struct TimelineScene
{
    std::vector<TrackScene> tracks;
    TimePoint edge{};                  ///< The moment up to which the runs are drawn.
    std::optional<TimePoint> playhead; ///< None: no playhead is drawn.
    bool outdated = false;             ///< The predictions are of other knob values than the runs.
    QString title;                     ///< Of the picture in a file; the window shows it elsewhere.
};

} // namespace overlap
