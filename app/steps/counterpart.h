// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline.h"

namespace overlap {

/// The number of the span of another run of the task that stands for the same as that one: in the same state at the
/// same line, and with as many of those before it. None if there is none, or if it is not over.
std::optional<std::size_t> counterpart(const Lane &lane, std::size_t number, const Lane &other);

} // namespace overlap
