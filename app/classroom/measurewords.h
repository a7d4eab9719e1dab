// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/judge.h"

namespace overlap {

/// The numbers behind a verdict, as people say them: "Gathered takes 3 s; Blocking takes 6 s; 6 s / 2 = 3 s".
QString numbersText(const StatementVerdict &verdict, const Lesson &lesson);

} // namespace overlap
