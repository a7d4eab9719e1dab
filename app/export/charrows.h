// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/recordedrun.h"
#include "app/timeline/uses.h"

#include <span>

namespace overlap {

/// A time axis of characters: `columns` of them, and one more for the mark of an end.
struct CharScale
{
    TimePoint end{};
    int columns = 60;

    /// The moment at which a column begins.
    TimePoint timeOf(int column) const;

    /// The column that covers a moment; `columns` for the end.
    int columnOf(TimePoint time) const;
};

/// "0 s      1 s      2 s", each over its column.
QString axisRow(const CharScale &scale);

/// One sign a column: the state that takes most of it, and a mark where the task ends.
QString laneRow(const CharScale &scale, const Lane &lane, TimePoint now);

/// One sign a column: whether a blocking call holds the loop there, or at least one turn begins.
QString loopRow(const CharScale &scale, const Timeline &timeline);

/// One sign a column, as laneRow(): what the worker does.
QString workerRow(const CharScale &scale, const Worker &worker, TimePoint now);

/// One digit a column, blank for none and + for more than nine: the count in its middle, up to `now`.
QString countRow(const CharScale &scale, const std::vector<UseStep> &steps, int UseStep::*count, TimePoint now);

/// What the signs mean, for those states that occur.
QString legend(std::span<const RecordedRun> runs);

/// The sign for terminals that can show nothing but ASCII; '?' for what is no sign of a row.
QChar asciiSign(QChar sign);

} // namespace overlap
