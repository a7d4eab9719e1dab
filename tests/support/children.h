// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace overlap {

/// The ids of the child processes of a process, also of those that have ended and were not reaped.
QList<qint64> childrenOf(qint64 parent);

/// Those of this process.
QList<qint64> ownChildren();

/// Whether a process runs.
bool isAlive(qint64 id);

} // namespace overlap
