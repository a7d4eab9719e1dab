// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson.h"
#include "core/loop.h"

namespace overlap {

/// Runs a program on a loop from its main task to its end, as asyncio.run does: when main has ended, what it left
/// behind is cancelled and waited for. Its loop is the current one of the thread while the runner lives.
class Runner
{
public:
    /// Makes the main task; nothing runs yet.
    Runner(Loop &loop, const VariantMain &main, const KnobValues &values);

    /// Aborts the program if it is not over.
    ~Runner();
    Q_DISABLE_COPY_MOVE(Runner)

    /// The clock's time has come to `now`: runs one callback. Returns false if there is nothing to run before `now`.
    bool runNext(TimePoint now);

    /// Runs what is ready and not the turn of a task: what remains of the turn before.
    void settle(TimePoint now);

    /// Whether main has ended and everything it left behind too.
    bool isOver() const { return m_phase == Phase::Over; }

    /// Ends the program now: every task is cancelled until it gives in; time does not pass.
    void abort();

    /// As abort(), but main fails with that message, which it cannot catch as an error of its own.
    void fail(const char *message);

private:
    enum class Phase : quint8 { Main, CleanUp, Over };
    void stopWhenDone(FutureBase &future);
    void cancelRest();
    void end();

    Loop &m_loop;
    Loop::Scope m_scope;
    Ref<TaskBase> m_main;
    Phase m_phase = Phase::Main;
};

} // namespace overlap
