// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline.h"

#include <QStringList>

namespace overlap {

/// The timeline of a drawing, the reverse of draw(): "NAME STATES" for each task, main first, whose children the
/// others are. A character is the state for one `step`: - waiting, ~ in thread, # blocking, . ready, | running, a
/// space before it is created; then = finished, x failed or o cancelled. A comma takes no time: a turn too short to
/// see. A task without an outcome is still in its last state, and the run goes on. At most one task holds the loop.
Timeline drawn(const QStringList &tasks, Duration step);

} // namespace overlap
