// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/labels.h"

#include <QRegion>

#include <array>

namespace overlap {

/// What a picture showed, as far as it tells what of it has to be drawn again. Points to nothing.
struct ShownPicture
{
    struct Row
    {
        std::size_t track;
        TaskId task;
        Band band;
        bool ended;
    };
    struct Track
    {
        TimePoint latest{};
        std::size_t warnings = 0;
        bool hasRun = false;
    };

    QSizeF size;
    TimeAxis axis;
    qreal scroll = 0;
    std::array<Band, 3> bands; ///< What stands below the rows and tells whether something above them has moved.
    TimePoint edge{};
    std::optional<TimePoint> playhead;
    std::vector<Track> tracks;
    std::vector<Row> rows;
    std::vector<Label> labels;
};

ShownPicture shownPicture(const TimelineScene &scene, const TimelineLayout &layout, std::vector<Label> labels);

/// What has to be drawn again, in the picture's pixels, once edge, playhead and the recording have moved on since
/// `before`; all of it if anything else has changed its place.
QRegion damage(const ShownPicture &before, const ShownPicture &now, const TimelineScene &scene,
               const TimelineLayout &layout);

} // namespace overlap
