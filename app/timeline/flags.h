// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/labelmaker.h"

namespace overlap {

/// The flag of a track; none if it has none.
const Flag *flagOf(const TimelineScene &scene, std::size_t track);

/// Where the flag of a track is taken hold of: its triangle and what it says. Null if none is seen. In the coordinates
/// of the content: the scroll is added.
QRectF flagRect(const TimelineScene &scene, const TimelineLayout &layout, std::size_t track);

/// What can be done with a flag, for a tip.
QString flagTip(const Flag &flag);

/// Adds what the flag of a track says: beside it, on the side that has room.
void addFlag(LabelMaker &make, const TimelineScene &scene, std::size_t track, const TrackRows &rows);

/// Draws the flags, each on a dotted line through its track.
void paintFlags(QPainter &painter, const TimelineScene &scene, const TimelineLayout &layout, const Theme &theme);

} // namespace overlap
