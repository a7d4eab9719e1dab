// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/import/limits.h"
#include "app/import/recording.h"

#include <vector>

namespace overlap {

/// A stretch with a name, as others record it.
struct Slice
{
    static constexpr Duration begins{-1}; ///< In the place of the length: the end comes as an event of its own.
    static constexpr Duration ends{-2};   ///< That end.

    TimePoint start{};
    Duration length{};
    quint32 name = 0;
};

/// Joins begins and ends, each end with the last begin before it that is still open, those without an end up to
/// `latest`. The result is in order of time, at equal times the longer first. Ends without a begin are counted.
std::vector<Slice> joined(std::vector<Slice> slices, TimePoint latest, LeftOut &leftOut);

/// Rows of spans that do not overlap, from top to bottom. Times are told from `zero` on.
using SpanRows = std::vector<std::vector<Span>>;

/// One row for each level of calls inside calls. Needs the order of joined(). What is deeper is counted.
SpanRows nested(const std::vector<Slice> &slices, TimePoint zero, std::size_t levels, LeftOut &leftOut);

/// As few rows as there are slices at once, each slice in the first that is free. Needs the order of joined(). What
/// finds no row is counted.
SpanRows packed(const std::vector<Slice> &slices, TimePoint zero, std::size_t rows, LeftOut &leftOut);

} // namespace overlap
