// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline.h"

namespace overlap {

/// The number of the span of another run of the task that stands for the same as that one: in the same state at the
/// same line, and with as many of those before it. What lasts less than a tenth of the span does not count in either
/// run: in real time a task is ready for a moment before each of its turns, in virtual time it is not. None if there is
/// none, or if it is not over.
std::optional<std::size_t> counterpart(const Lane &lane, std::size_t number, const Lane &other);

/// The moment in a run at which the same happens as at that moment of another: the task begins or ends, or is first
/// asked to end, or prints the same line. None if nothing of that happens there, or if it has not happened in the run.
std::optional<TimePoint> sameMoment(const Timeline &other, TaskId task, TimePoint time, const Timeline &run);

} // namespace overlap
