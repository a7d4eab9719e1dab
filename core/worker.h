// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/taskstate.h"

#include <optional>
#include <vector>

namespace overlap {

/// A stretch in which a worker has a job.
struct WorkerSpan
{
    TimePoint start{};
    TimePoint end{};
    TaskState state{}; ///< Waiting: it starts up. Running: it computes. Ready: it waits for the GIL. Blocking: it is
                       ///< inside a blocking call.
    TaskId task = 0;   ///< For whom.
    bool hasGil = false;
};

/// The row of spans of a thread or process that works for tasks. Where there is no span, it is idle.
struct Worker
{
    WorkerId id = 0;                      ///< 0: nothing is known of it yet.
    WaitReason reason = WaitReason::None; ///< Thread or Process.
    QString name;                         ///< "thread 1".
    TimePoint start{};
    std::vector<WorkerSpan> spans; ///< Closed, in order.
    std::optional<WorkerSpan> open;
    std::optional<TimePoint> end; ///< Set once it is gone.

    /// Calls visit(const WorkerSpan &) for each span that has begun by `now`; the open one ends there.
    template<typename Visit>
    void visitSpans(TimePoint now, Visit visit) const
    {
        for (const WorkerSpan &span : spans) {
            if (span.start <= now)
                visit(span);
        }
        if (open && open->start <= now) {
            WorkerSpan cut = *open;
            cut.end = now;
            visit(std::as_const(cut));
        }
    }

    // For the timeline that builds it.
    void begin(const WorkerSpan &span) { open = span; }
    void close(TimePoint time)
    {
        if (open && time > open->start) {
            open->end = time;
            spans.push_back(*open);
        }
        open.reset();
    }
};

} // namespace overlap
