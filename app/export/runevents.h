// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/tracedprocess.h"

namespace overlap {

class TraceEvents;

/// Writes the events of a run of ours. Its process and its threads have the numbers from `number` on; returns how many.
quint32 writeRun(const TracedProcess &process, quint32 number, TraceEvents &events);

} // namespace overlap
