// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline.h"

namespace overlap {

/// Makes of parts that a file claims what a timeline promises: everything in order of time, nothing that overlaps,
/// tasks and resources that there are, turns. Returns how much had to be left out.
quint64 putInOrder(TimelineParts &parts);

} // namespace overlap
