// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/layout.h"

#include <compare>

namespace overlap {

/// Names a row of a picture, for who listens to it. Keeps naming the same one while a run grows or rows move.
struct AccessibleRow
{
    enum class Kind : quint8 { Resource, Lane, Loop, Worker, Gil };

    std::size_t track = 0;
    Kind kind{};
    quint32 id = 0; ///< Of the resource, task or worker; 0: there is one such row in a track.

    friend auto operator<=>(const AccessibleRow &, const AccessibleRow &) = default;
};

/// From top to bottom.
std::vector<AccessibleRow> accessibleRows(const TimelineScene &scene, const TimelineLayout &layout);

/// Where it lies in the picture, not scrolled; without height if it is not there.
Band bandOf(const TimelineLayout &layout, const AccessibleRow &row);

/// A row of a task, and in it the spans of the run or, before there is one, of the prediction: with the number 0.
SpanRef firstSpan(const TimelineScene &scene, const AccessibleRow &row);

} // namespace overlap
