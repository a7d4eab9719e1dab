// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme.h"
#include "app/timeline/geometry.h"
#include "app/timeline/scene.h"
#include "app/timeline/turns.h"

#include <QRectF>
#include <QSizeF>

#include <optional>
#include <vector>

namespace overlap {

/// A horizontal band of the picture.
struct Band
{
    qreal top = 0;
    qreal height = 0;

    qreal bottom() const { return top + height; }
    qreal center() const { return top + height / 2; }
};

/// The row of one task.
struct LaneRow
{
    TaskId task = 0;
    int depth = 0;                    ///< How far its name is indented.
    const Lane *run = nullptr;        ///< Null if the run does not have this task (yet).
    const Lane *prediction = nullptr; ///< Null if the prediction does not have it.
    Band band;
    std::vector<TurnMark> marks; ///< Of the run's turns, from left to right.

    const Lane &any() const { return run ? *run : *prediction; }
};

/// The rows of one track, from top to bottom.
struct TrackRows
{
    Band header;
    std::vector<LaneRow> lanes;
    Band loop;
    Band heartbeat;
    std::vector<TurnMark> marks; ///< Of all turns of the run.
};

/// Where everything in a picture of a scene lies. Points into the scene's timelines: valid as long as they do not
/// change. Everything but the ruler moves up by `scroll`.
struct TimelineLayout
{
    QSizeF size;
    qreal textScale = 1;
    TimeAxis axis;
    Band ruler;
    std::vector<TrackRows> tracks;
    Band bracket; ///< Of the saved time. Without height if there is none.
    Band legend;
    qreal contentHeight = 0; ///< With the ruler; more than the size's height if it has to be scrolled.
    qreal scroll = 0;

    qreal left() const { return metrics.margin; }
    qreal right() const { return size.width() - metrics.margin; }

    /// Whether any of the band shows below the ruler.
    bool isVisible(const Band &band) const
    {
        return band.bottom() - scroll > ruler.bottom() && band.top - scroll < size.height();
    }
};

struct LayoutOptions
{
    qreal textScale = 1;
    qreal scroll = 0;
    std::optional<TimePoint> axisEnd; ///< Instead of sceneEnd(), while the axis eases.
};

/// Where the axis of that scene ends: see axisEnd().
TimePoint sceneEnd(const TimelineScene &scene);

/// The rows of the tasks that the run or the prediction has: the main task, then each task below its parent, in the
/// order of creation. Without places.
std::vector<LaneRow> laneRows(const TrackScene &track);

/// Puts the scene into a picture of that size. Rows are as high as the room allows, between metrics.rowMin and
/// rowMax; if that is not enough the content is higher than the picture.
TimelineLayout layoutTimeline(const TimelineScene &scene, QSizeF size, const LayoutOptions &options = {});

/// The height that the scene takes in ample room.
qreal ampleHeight(const TimelineScene &scene, qreal textScale);

} // namespace overlap
