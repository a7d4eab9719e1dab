// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/accessiblerow.h"

namespace overlap {

// What a picture says to those who listen to it; translated.

/// The row and its state at the playhead: "users, Gathered: waiting".
QString rowName(const TimelineScene &scene, const AccessibleRow &row);

/// More about it, in sentences.
QString rowDescription(const TimelineScene &scene, const AccessibleRow &row);

/// The state of a span with its reason: "waiting for users".
QString spanName(const TimelineScene &scene, const SpanRef &ref);

/// When a span began and ended, which line it stands in, and why.
QString spanDescription(const TimelineScene &scene, const SpanRef &ref);

/// What the picture shows as a whole: totals, the stretch of time, the legend.
QString pictureDescription(const TimelineScene &scene, const TimeAxis &axis);

/// The playhead, and the stretch of time that is measured: "2.00 s; measured 1.00 s, from 0.50 s to 1.50 s".
QString pictureValue(const TimelineScene &scene);

} // namespace overlap
