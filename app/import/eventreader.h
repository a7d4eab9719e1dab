// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/import/limits.h"
#include "app/import/rawevent.h"

#include <QString>

#include <functional>

namespace overlap {

class TraceInput;

/// What readEvents() has found out about a file.
struct ReadResult
{
    QString error;       ///< What is wrong and where, in one line; empty: nothing.
    quint64 misfits = 0; ///< What stood among the events and was none.
};

/// Reads a Chrome trace: a list of events, which may lack its end, or an object that has one as `traceEvents`. Calls
/// `take` for each event, with the number that names the format in a file of ours, and 0 in others; it returns false
/// to stop. Keeps nothing but one event in memory.
ReadResult readEvents(TraceInput &input, const ImportLimits &limits,
                      const std::function<bool(const RawEvent &event, int format)> &take);

} // namespace overlap
