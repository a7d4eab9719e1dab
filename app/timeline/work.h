// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/patterns.h"
#include "app/timeline/shares.h"

#include <array>
#include <optional>
#include <vector>

namespace overlap {

/// What a worker does for a task, by the number of a Part's kind: as shares of a column stand, from top to bottom.
constexpr std::array workStates{TaskState::Ready, TaskState::Blocking, TaskState::Running};

/// What a worker does up to `edge`, in the kinds of workStates.
std::vector<Part> workParts(const Worker &worker, TimePoint edge);

/// What it does at `moment`, the later at a border; none while it has nothing to do.
std::optional<WorkerSpan> workAt(const Worker &worker, TimePoint moment, TimePoint edge);

/// An unbroken stretch of work for one task.
struct Job
{
    TimePoint start{};
    TimePoint end{};
    TaskId task = 0;
    std::optional<TaskState> state; ///< None if it changed meanwhile.
    WorkerSpan longest;             ///< Of its stretches in one state; the first of several.
};

std::vector<Job> jobsOf(const Worker &worker, TimePoint edge);

/// Whether threads take turns in computing.
bool hasGil(const Timeline &timeline);

/// Who holds the GIL up to `edge`; kinds are the workers' ids less one.
std::vector<Part> gilParts(const Timeline &timeline, TimePoint edge);

/// Who holds it at `moment`; the later one at a border. Null if it is free.
const Worker *gilHolder(const Timeline &timeline, TimePoint moment);

} // namespace overlap
