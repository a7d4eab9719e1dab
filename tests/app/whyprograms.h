// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/knob.h"
#include "core/timeline.h"

#include <qcoro/qcorotask.h>

namespace overlap {

using WhyProgram = QCoro::Task<> (*)(const KnobValues &);

/// Runs a program virtually and returns what has been recorded by `until`, nothing after.
Timeline recordedUntil(WhyProgram program, TimePoint until = TimePoint::max());

/// The task of that name; 0 if there is none.
TaskId taskNamed(const Timeline &timeline, QStringView name);

/// The line in the file of these programs that the test names: each program has at most one blocking call.
extern const quint32 blockingLine;

/// users waits 2 s, orders 1 s; main gathers both.
QCoro::Task<> gathers(const KnobValues &);

/// main creates a timer of 1 s, waits 0.5 s and blocks for 2 s, then awaits the timer.
QCoro::Task<> blocks(const KnobValues &);

/// a, b and c hold one lock for 1 s each.
QCoro::Task<> locks(const KnobValues &);

/// Two permits: a for 1 s, b for 2 s, c for 1 s.
QCoro::Task<> permits(const KnobValues &);

/// A producer puts an item into a queue for one at 1 s and two more at once; a consumer takes one each second from 2 s
/// on; main joins.
QCoro::Task<> queues(const KnobValues &);

/// A consumer waits from the start for an item, which comes at 1 s; its work takes a second; main joins.
QCoro::Task<> joins(const KnobValues &);

/// setter sets an event at 1 s that main waits for.
QCoro::Task<> sets(const KnobValues &);

/// main waits at most 1 s for slow, which takes 3 s.
QCoro::Task<> limits(const KnobValues &);

/// main cancels a timer of 9 s at 2 s.
QCoro::Task<> cancels(const KnobValues &);

/// bad fails at 1 s in a group with good, which takes 3 s.
QCoro::Task<> groups(const KnobValues &);

/// main takes a (2 s) and b (1 s) as they are completed.
QCoro::Task<> completes(const KnobValues &);

/// A function computes for 2 s in a thread.
QCoro::Task<> threads(const KnobValues &);

/// Two threads compute at the same time, for 1 s each, under the GIL.
QCoro::Task<> shareGil(const KnobValues &);

} // namespace overlap
