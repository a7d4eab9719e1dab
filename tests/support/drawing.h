// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline.h"

#include <QString>

namespace overlap {

/// A timeline as a drawing: a line for each lane, a character for the state at each multiple of `step` until the
/// newest event: - waiting, ~ in thread, # blocking, . ready, | running; after its end = finished, x failed,
/// o cancelled, once.
QString draw(const Timeline &timeline, Duration step);

/// The output lines as "0.5 users: text", joined by "; ".
QString outputOf(const Timeline &timeline);

} // namespace overlap
