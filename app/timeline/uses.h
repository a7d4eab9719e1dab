// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline.h"

#include <vector>

namespace overlap {

/// How much of a resource is in use from a moment on, until the next step.
struct UseStep
{
    TimePoint time{};
    int held = 0;
    int waiting = 0;
    int items = 0;
};

/// Every change up to `edge`, at most one for each moment, from the start of the resource.
std::vector<UseStep> useSteps(const Resource &resource, TimePoint edge);

/// For each hold of the resource the number of its place, from 0: the first that was free when it began.
std::vector<int> holdPlaces(const Resource &resource);

/// Whether more than one task has to do with it: two used it, or one had to wait. A queue always is.
bool isShared(const Resource &resource);

/// Whether exactly one task used it and never had to wait for it.
bool isForOne(const Resource &resource);

} // namespace overlap
