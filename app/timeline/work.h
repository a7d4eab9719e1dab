// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/patterns.h"
#include "app/timeline/shares.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace overlap {

/// What a worker does for a task, by the number of a Part's kind: as shares of a column stand, from top to bottom.
constexpr std::array workStates{TaskState::Waiting, TaskState::Ready, TaskState::Blocking, TaskState::Running};

/// What a worker does up to `edge`, in the kinds of workStates.
std::vector<Part> workParts(const Worker &worker, TimePoint edge);

/// What it does at `moment`, the later at a border; none while it has nothing to do.
std::optional<WorkerSpan> workAt(const Worker &worker, TimePoint moment, TimePoint edge);

/// An unbroken stretch of work for one task, or of starting up for it.
struct Job
{
    TimePoint start{};
    TimePoint end{};
    TaskId task = 0;
    std::optional<TaskState> state; ///< None if it changed meanwhile.
    WorkerSpan longest;             ///< Of its stretches in one state; the first of several.
};

std::vector<Job> jobsOf(const Worker &worker, TimePoint edge);

/// A stretch in which a worker starts up for a task.
struct StartUp
{
    TaskId task = 0;
    TimePoint end{}; ///< TimePoint::max() if it is not over.
};

/// What has begun by `edge`, in the order of the tasks.
std::vector<StartUp> startUps(const Timeline &timeline, TimePoint edge);

/// Calls visit(const Span &, bool isStartUp) for what comes before and after the end of a start-up in a wait of that
/// task.
template<typename Visit>
void visitParts(const Span &span, TaskId task, const std::vector<StartUp> &startUps, Visit visit)
{
    Span rest = span;
    if (span.state == TaskState::Waiting && span.reason == WaitReason::Process) {
        for (const StartUp &startUp : std::ranges::equal_range(startUps, task, {}, &StartUp::task)) {
            if (startUp.end <= rest.start || rest.start == rest.end)
                continue;
            Span part = rest;
            part.end = rest.start = std::min(rest.end, startUp.end);
            visit(std::as_const(part), true);
        }
    }
    if (rest.start < rest.end || span.start == span.end)
        visit(std::as_const(rest), false);
}

/// Whether threads take turns in computing.
bool hasGil(const Timeline &timeline);

/// Who holds the GIL up to `edge`; kinds are the workers' ids less one.
std::vector<Part> gilParts(const Timeline &timeline, TimePoint edge);

/// Who holds it at `moment`; the later one at a border. Null if it is free.
const Worker *gilHolder(const Timeline &timeline, TimePoint moment);

} // namespace overlap
