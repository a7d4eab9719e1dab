// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/spanindex.h"

#include <array>

namespace overlap {

/// The states of a task as their shares stand in a column, from top to bottom.
constexpr std::array shareOrder{TaskState::Waiting, TaskState::InThread, TaskState::Ready, TaskState::Running,
                                TaskState::Blocking};

/// How high the share of each state is, by the number of the state, in a column of `length` that is `height` pixels
/// high. What is there at all, for however short a time, is at least one high; together they are as high as the column,
/// if the sums fill it. `height` is at least the number of states.
std::array<int, lastingStates> shareHeights(const StateSums &sums, Duration length, int height);

} // namespace overlap
