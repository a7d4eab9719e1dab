// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/tour.h"

namespace overlap {

class TimelineView;

/// What there is to see in the window of lessons, whose timeline that is, in the order in which a reader needs it.
std::vector<TourStep> tourSteps(const QWidget &window, TimelineView &timeline);

} // namespace overlap
