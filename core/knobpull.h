// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson.h"
#include "core/timeline.h"

namespace overlap {

/// How the length of a span follows a knob.
struct KnobPull
{
    std::size_t knob = 0;
    double value = 0;  ///< Of the knob, in seconds, where the span is `length` long.
    Duration length{}; ///< Of the span.
    double rate = 1;   ///< How many seconds longer the span gets with each second of the knob; not 0.

    /// The value that makes the span that long. Not limited to what the knob allows.
    double valueFor(Duration wanted) const { return value + (toSeconds(wanted) - toSeconds(length)) / rate; }
};

/// The knob that governs how long a span of a virtual run is: of the knobs that carry a duration the one that changes
/// its length most, and by a quarter of its own change at least. Found out by running the variant with the value next
/// to the present one. None if there is no such knob, and none where `giveUp` said so before that was known.
std::optional<KnobPull> knobPull(const std::vector<Knob> &knobs, const KnobValues &values, const VariantMain &main,
                                 const Lane &lane, std::size_t span, const std::function<bool()> &giveUp);

} // namespace overlap
