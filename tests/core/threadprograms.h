// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/knob.h"

#include <qcoro/qcorotask.h>

namespace overlap {

using Main = QCoro::Task<> (*)(const KnobValues &);

// Programs that use threads; their names say what is tried.

QCoro::Task<> result(const KnobValues &);
extern const quint32 resultLine;
QCoro::Task<> noTime(const KnobValues &);
QCoro::Task<> error(const KnobValues &);
QCoro::Task<> printsInOrder(const KnobValues &);
QCoro::Task<> cancelRunning(const KnobValues &);
QCoro::Task<> cancelQueued(const KnobValues &);
QCoro::Task<> waitForThread(const KnobValues &);
QCoro::Task<> heldLoop(const KnobValues &);
QCoro::Task<> computeOnTheLoop(const KnobValues &);
QCoro::Task<> endless(const KnobValues &);
QCoro::Task<> withGil(const KnobValues &);
QCoro::Task<> withoutGil(const KnobValues &);
QCoro::Task<> lateForGil(const KnobValues &);
QCoro::Task<> blockingLetsGo(const KnobValues &);
QCoro::Task<> fortyJobs(const KnobValues &);
QCoro::Task<> oneAfterAnother(const KnobValues &);
QCoro::Task<> equalTimes(const KnobValues &);
QCoro::Task<> equalTurns(const KnobValues &);
QCoro::Task<> neverAwaited(const KnobValues &);
extern const quint32 neverAwaitedLine;
QCoro::Task<> computeForHours(const KnobValues &);
QCoro::Task<> computeForHoursInTurns(const KnobValues &);
QCoro::Task<> blockForHours(const KnobValues &);
QCoro::Task<> stubborn(const KnobValues &);
QCoro::Task<> handsOverOnceMore(const KnobValues &);

} // namespace overlap
