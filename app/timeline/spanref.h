// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/traceevent.h"

#include <compare>

namespace overlap {

/// Names a span of a picture. Keeps naming the same one while a run grows or a knob moves.
struct SpanRef
{
    std::size_t track = 0;
    TaskId task = 0;
    std::size_t number = 0; ///< In the lane, from 0, the open one included.
    bool expected = false;  ///< Of the prediction.

    friend auto operator<=>(const SpanRef &, const SpanRef &) = default;
};

} // namespace overlap
