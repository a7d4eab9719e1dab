// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/judge.h"

namespace overlap {

/// What a condition asks of runs and knobs, as people say it: "total(gathered) - total(blocking)" becomes "the total of
/// Gathered - the total of Blocking". What it does not know stays as it is.
QString measureWords(const QString &expression, const Lesson &lesson);

/// The numbers behind a verdict: "the total of Gathered is 3 s, the total of Blocking is 6 s".
QString numbersText(const StatementVerdict &verdict, const Lesson &lesson);

} // namespace overlap
