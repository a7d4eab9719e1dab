// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/tracedprocess.h"

namespace overlap {

class TraceEvents;

/// Writes the events of a process that others have recorded. It and its threads have the numbers from `number` on;
/// returns how many.
quint32 writeForeign(const TracedProcess &process, quint32 number, TraceEvents &events);

} // namespace overlap
