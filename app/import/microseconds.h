// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time.h"

#include <optional>
#include <string_view>

namespace overlap {

/// The length that a decimal number of microseconds stands for, to the nearest nanosecond and exact however large;
/// none for what is no number, and for more than 73 years, so that sums of two are always numbers too.
std::optional<Duration> parseMicroseconds(std::string_view number);

/// The same for whole microseconds.
std::optional<Duration> wholeMicroseconds(qint64 count);

/// The same for what is not exact anyway.
std::optional<Duration> roundedMicroseconds(double count);

} // namespace overlap
