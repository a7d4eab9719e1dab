// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/icons.h"
#include "app/timeline/patterns.h"
#include "app/timeline/strips.h"
#include "core/waitsplit.h"

#include <QString>

#include <optional>
#include <vector>

namespace overlap {

struct Label;

/// A sample of what is in the picture, and its word.
struct LegendEntry
{
    QString text;
    QString explanation; ///< In one line: "suspended until something happens; the loop is free".
    Icon icon = Icon::None;
    std::optional<Look> look;
    std::optional<Strip> strip;
    std::optional<WaitCause> cause{};
};

/// Where an entry stands: its left border, and its line from 0.
struct LegendPlace
{
    qreal x = 0;
    int line = 0;
};

/// Only what is there: the states that the picture shows for long enough to see on that axis, the loop, workers,
/// permits, cancels, warnings and causes of waiting. In a fixed order. `explained`: the row of the loop and outcomes
/// too.
std::vector<LegendEntry> legendEntries(const TimelineScene &scene, const TimeAxis &axis, bool explained);

/// Those of a layout. Where they are without words, the last one tells how to see these.
std::vector<LegendEntry> legendShown(const TimelineScene &scene, const TimelineLayout &layout);

/// In one line below the axis if there is room, else in as many as it takes. Where the legend explains, each has a line
/// of its own, in one column or two.
std::vector<LegendPlace> legendPlaces(const std::vector<LegendEntry> &entries, const TimelineLayout &layout);

/// How many lines places take, at least one.
int legendLines(const std::vector<LegendPlace> &places);

/// The labels of the legend. They lie within its band.
std::vector<Label> legendLabels(const TimelineScene &scene, const TimelineLayout &layout, const Theme &theme);

/// What the entry at a place of the picture means: "waiting: suspended until something happens; the loop is free".
/// Empty beside the entries. `place` has the scroll added.
QString legendText(const TimelineScene &scene, const TimelineLayout &layout, QPointF place);

} // namespace overlap
