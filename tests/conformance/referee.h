// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QStringList>

namespace overlap {

/// CPython at work on programs, each {"name", "source"}, from its construction on.
class PythonRun
{
public:
    explicit PythonRun(const QJsonArray &programs);

    /// Waits until all have ended and returns what happened to each. Empty if Python could not be run; what it said is
    /// then on stderr.
    QJsonArray result();

private:
    QProcess m_python;
};

/// Runs programs under CPython's asyncio with a clock that jumps, and returns what happened to each as PythonRun does.
QJsonArray askPython(const QJsonArray &programs);

/// Python's names of the tasks of a run, empty where the program gives none.
QStringList givenNames(const QJsonObject &run);

/// A run as lines, so that a difference reads well: output, tasks and total. Only tasks in `names` show their name.
QStringList describe(const Timeline &run, const QStringList &names);
QStringList describe(const QJsonObject &run, const QStringList &names);

/// What a run was warned of, as lines.
QStringList describeWarnings(const Timeline &run);
QStringList describeWarnings(const QJsonObject &run);

} // namespace overlap
