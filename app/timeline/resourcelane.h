// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/layout.h"

QT_FORWARD_DECLARE_CLASS(QPainter)

namespace overlap {

/// Whether the row is high enough to show its permits one by one.
bool showsPlaces(const ResourceRow &row);

/// The band of one permit of such a row, from the bottom.
Band placeBand(const ResourceRow &row, int place);

/// Draws how much of a resource is in use up to `edge`, and what is expected: permits one by one where they can be
/// told apart, else as steps; items as steps; above them, how many queue.
void paintResource(QPainter &painter, const ResourceRow &row, TimePoint edge, const TimeAxis &axis, const Theme &theme);

} // namespace overlap
