// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/export/tracedprocess.h"

#include <QByteArray>

#include <span>

class QIODevice;

namespace overlap {

/// Says in a file that it is ours, and how it is written: the number `overlap` in `otherData`.
constexpr int traceFormat = 1;

/// The processes in the Chrome trace event format, which Perfetto and speedscope open. A run of ours is a process with
/// a thread for each task, one for the loop and one for each worker, a counter for what tasks share, and arrows from a
/// task to those that it creates, wakes or asks to stop. The importer makes the same timelines of it; lines are those
/// shown. Of a trace by others it makes the same lanes, spans, names and counters, and the same arrows where their
/// ends can be told from other spans.
QByteArray chromeTrace(std::span<const TracedProcess> processes);

/// Writes them into a file. Nothing is half-written: an existing file stays as it is if anything fails. Then it returns
/// false and puts one line that names the file into `error`.
bool exportTrace(std::span<const TracedProcess> processes, const QString &path, QString *error);

} // namespace overlap
