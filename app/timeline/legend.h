// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/icons.h"
#include "app/timeline/patterns.h"
#include "app/timeline/strips.h"

#include <QString>

#include <optional>
#include <vector>

namespace overlap {

/// A sample of what is in the picture, and its word.
struct LegendEntry
{
    QString text;
    Icon icon = Icon::None;
    std::optional<Look> look;
    std::optional<Strip> strip;
};

/// Where an entry stands: its left border, and its line from 0.
struct LegendPlace
{
    qreal x = 0;
    int line = 0;
};

/// Only what is there: the states that the picture shows for long enough to see on that axis,
/// workers, permits, cancels and warnings. In a fixed order.
std::vector<LegendEntry> legendEntries(const TimelineScene &scene, const TimeAxis &axis);

/// In one line below the axis if there is room, else in as many as it takes.
std::vector<LegendPlace> legendPlaces(const std::vector<LegendEntry> &entries, const TimelineLayout &layout);

} // namespace overlap
