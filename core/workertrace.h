// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/trace.h"

#include <algorithm>
#include <mutex>

namespace overlap {

/// What the workers of a live run record, beside the trace of its loop: many threads write it, one reads it. Any
/// thread, except where said.
class WorkerTrace
{
public:
    /// `isKept`: as of a Trace.
    explicit WorkerTrace(bool isKept = true) : m_trace(isKept) { }

    /// Appends an event, stamped with `now`, or with the time of the event before if that is later.
    void record(TimePoint now, TraceEvent event, const QString &text = {})
    {
        const std::lock_guard lock(m_mutex);
        m_last = std::max(m_last, now);
        event.time = m_last;
        if (hasText(event.kind))
            m_trace.append(event, text);
        else
            m_trace.append(event);
    }

    /// Stamps what comes from now on with `time` at least.
    void notBefore(TimePoint time)
    {
        const std::lock_guard lock(m_mutex);
        m_last = std::max(m_last, time);
    }

    /// To be read by the drawing thread only.
    Trace &trace() { return m_trace; }

private:
    std::mutex m_mutex; ///< Of those that write.
    TimePoint m_last{};
    Trace m_trace;
};

} // namespace overlap
