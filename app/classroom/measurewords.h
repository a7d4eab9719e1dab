// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/judge.h"

namespace overlap {

/// The numbers behind a verdict, as people say them: "Gathered takes 3 s; Blocking takes 6 s; Blocking / 2 = 3 s".
/// Without the knobs of `told`, which the reader has been told, unless nothing is left then.
QString numbersText(const StatementVerdict &verdict, const Lesson &lesson, const QStringList &told = {});

/// The ids of the knobs of `values` that are not as in `others`.
QStringList changedKnobs(const Lesson &lesson, const KnobValues &values, const KnobValues &others);

/// The knobs of `values` that are not as in `others`: "limit 4 s; cleanup 0 s". Empty if they are the same.
QString changesText(const Lesson &lesson, const KnobValues &values, const KnobValues &others);

/// As long as that gets.
QString longestChange(const Lesson &lesson);

/// The same with more than one of each thing that is counted, and with what never came: words differ by that.
StatementVerdict several(StatementVerdict verdict);

} // namespace overlap
