// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/tracedprocess.h"

namespace overlap {

std::vector<TracedProcess> traced(const std::vector<RecordedRun> &runs)
{
    std::vector<TracedProcess> processes;
    processes.reserve(runs.size());
    for (const RecordedRun &run : runs)
        processes.push_back({run.variant->title, run.variant->summary, run.variant->wrong, run.timeline, run.variant});
    return processes;
}

std::vector<TracedProcess> traced(const Recording &recording)
{
    std::vector<TracedProcess> processes;
    processes.reserve(recording.processes.size());
    for (const RecordedProcess &process : recording.processes)
        processes.push_back({process.title, process.summary, process.wrong, &process.timeline, nullptr,
                             process.timeline.isForeign() ? &process.foreign : nullptr});
    return processes;
}

} // namespace overlap
