// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <map>

namespace overlap {

/// Which line of a Python twin does the same as a line of the C++.
struct LineMap
{
    std::map<int, int> lines; ///< Line of the C++, from 1 -> line of the Python, from 1.
    QString mismatch;         ///< The first difference between the two, for people; empty if they are twins.
};

/// Pairs the lines of two faces of one variant. In each top-level function (names compared without underscores and
/// case: `ownWork` is `own_work`) the k-th point of one is the k-th point of the other; points are awaits, blocking
/// calls, the creation of tasks, prints and calls that nobody awaits, in the order of the text. What Python defines and
/// the C++ only names is part of a library there, and stays alone.
LineMap mapLines(const QString &cpp, const QString &python);

} // namespace overlap
