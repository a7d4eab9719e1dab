// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain.h"

#include <QStringList>

namespace overlap {

/// What a task waits for, how that will end and who ends it, as sentences; without what the loop does meanwhile.
QStringList waitSentences(const Timeline &timeline, const Explanation &why);

/// The name of a task; empty if there is none.
QString taskName(const Timeline &timeline, TaskId task);

/// "0.50 s" after the start of the run.
QString momentText(TimePoint time);

} // namespace overlap
