// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/layout.h"

namespace overlap {

class LabelMaker;

// What stands beside the name of a task: a triangle that folds its subtree, and a pin that keeps its lane first.

/// The name, with how many tasks it hides: "main +3".
QString nameText(const LaneRow &row);

/// The width that the signs behind a name take: that of a pin, if it is pinned.
qreal nameSigns(const LaneRow &row, qreal textScale);

/// The square of the triangle, before the name. Null if the task has no children.
QRectF foldRect(const TimelineLayout &layout, const LaneRow &row);

/// The square of the pin, behind the name.
QRectF pinRect(const TimelineLayout &layout, const LaneRow &row);

/// Where the name ends at the latest.
qreal nameEnd(const TimelineLayout &layout, const LaneRow &row, bool withPin);

/// The triangles of all lanes, and the pins of those that are pinned or pointed at.
void addNameSigns(LabelMaker &make, const TimelineScene &scene, std::size_t track, const TrackRows &rows);

} // namespace overlap
