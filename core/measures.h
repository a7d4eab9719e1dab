// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline.h"

#include <optional>

/// What can be asked of a run that is over: plain functions of its timeline. A run that still goes on is measured up to
/// its newest event. Any thread that may read the timeline.
namespace overlap::measures {

/// From the start until the main task ended; none while it runs.
std::optional<Duration> total(const Timeline &run);

/// How many tasks there were, the main task included.
qsizetype tasks(const Timeline &run);

/// How many tasks ended with `outcome`, the main task included. A task that was left over when the main task ended
/// counts as what its cleanup made of it, mostly cancelled.
qsizetype tasks(const Timeline &run, TaskState outcome);

/// How many lines were printed.
qsizetype lines(const Timeline &run);

/// How many printed lines contain `text`; case matters, and every line contains the empty text.
qsizetype printed(const Timeline &run, const QString &text);

/// When the first line that contains `text` was printed, from the start; none if there is no such line.
std::optional<Duration> first(const Timeline &run, const QString &text);

/// When the last line that contains `text` was printed, from the start; none if there is no such line.
std::optional<Duration> last(const Timeline &run, const QString &text);

/// When the first task of that name ended, from the start; none if there is none or if it goes on.
std::optional<Duration> ended(const Timeline &run, const QString &task);

/// How long blocking calls and computing held the loop, in all.
Duration blocked(const Timeline &run);

/// The longest that a task could have run without getting the loop; zero if nobody ever had to wait for it.
Duration starved(const Timeline &run);

/// The most tasks but the main task that were under way at the same time: running, blocking, in a thread, or waiting
/// for a timer, the network or a process. One that is queued, for a lock say, or ready is not. Where one ends at the
/// moment in which another begins they follow each other, and what takes no time does not count.
qsizetype atOnce(const Timeline &run);

/// The most permits of one semaphore or lock that were held at the same time. Where one is released at the moment in
/// which another is acquired they follow each other.
qsizetype held(const Timeline &run);

/// The most items that were in one queue, be it for no time; zero without a queue.
qsizetype queued(const Timeline &run);

/// How many threads and processes have worked for the tasks.
qsizetype workers(const Timeline &run);

/// How many warnings there were, of any kind.
qsizetype warnings(const Timeline &run);

} // namespace overlap::measures
