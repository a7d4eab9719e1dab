// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/knob.h"
#include "core/timeline.h"

#include <qcoro/qcorotask.h>

namespace overlap {

using Main = QCoro::Task<> (*)(const KnobValues &);

// Programs that use a pool of processes; their names say what is tried.

QCoro::Task<> inTurn(const KnobValues &);
QCoro::Task<> idleFirst(const KnobValues &);
QCoro::Task<> noStartup(const KnobValues &);
QCoro::Task<> anError(const KnobValues &);
QCoro::Task<> aCrash(const KnobValues &);
QCoro::Task<> aCrashBesideOthers(const KnobValues &);
QCoro::Task<> crashNotCaught(const KnobValues &);
QCoro::Task<> cancelQueued(const KnobValues &);
QCoro::Task<> cancelRunning(const KnobValues &);
QCoro::Task<> madeATask(const KnobValues &);
QCoro::Task<> neverAwaited(const KnobValues &);
QCoro::Task<> noProcess(const KnobValues &);
QCoro::Task<> crashOnTheLoop(const KnobValues &);
QCoro::Task<> survivesTwice(const KnobValues &);

/// A table of those that end by themselves, live too: a column "main".
void addProcessPrograms();

/// What a run did, without its times: for each worker and each task what it printed, where it waited, how it ended.
QString storyOf(const Timeline &run);

} // namespace overlap
