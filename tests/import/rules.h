// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QStringList>

namespace overlap {

/// What in a file is against the trace event format: what each event must have, begins and ends, names of processes
/// and threads, arrows, numbers that tell things apart.
QStringList brokenRules(const QByteArray &file);

/// What Perfetto's importer would leave out or note as wrong.
QStringList perfettoComplaints(const QJsonArray &events);

/// What speedscope's importer would leave out or warn of.
QStringList speedscopeComplaints(const QJsonArray &events);

} // namespace overlap
