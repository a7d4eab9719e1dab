// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <qcoro/qcorotask.h>

#include <span>

namespace overlap {

/// A test of CPython's whose behaviour ours has too, shown by a program. The function of the same name in twins/ is
/// the program in Python.
struct Mirrored
{
    const char *name;
    QCoro::Task<> (*main)();
};

/// A test of CPython's that has no counterpart here.
struct NotMirrored
{
    const char *name;
    const char *why;
};

/// Tests of one file of CPython's, dealt with in one file here.
struct Chapter
{
    const char *tests; ///< The name of CPython's file: "test_locks".
    const char *twins; ///< The file in twins/.
    std::span<const Mirrored> mirrored;
    std::span<const NotMirrored> notMirrored;
};

Chapter tasks();
Chapter cancellation();
Chapter shields();
Chapter completions();
Chapter gathers();
Chapter taskInternals();
Chapter locks();
Chapter semaphores();
Chapter conditionsAndBarriers();
Chapter queues();
Chapter queueWaiters();
Chapter timeouts();
Chapter waits();
Chapter groups();
Chapter groupErrors();

} // namespace overlap
