// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/livelink.h"
#include "core/pace.h"
#include "core/runner.h"

#include <QObject>
#include <QTimer>

namespace overlap {

/// Drives a program on a loop as the time of a pace passes: the live clock, and what makes the loop turn.
/// Lives on the run's thread, in its Qt event loop, and quits that when the program is over.
class LiveDriver : public QObject, private Clock
{
    Q_OBJECT
public:
    LiveDriver(Pace &pace, Pace::Runner &runner, Trace &trace, WorkerTrace &workerTrace, const VariantMain &main,
               const KnobValues &values);

    /// Ends the program if it is not over.
    ~LiveDriver() override;

private:
    TimePoint now() override;
    LiveLink *link() override { return &m_link; }
    void reach(TimePoint) override { }
    void blockUntil(TimePoint end) override;
    void blockWhile(const BeginOutside &begin) override;

    void pump();
    bool runOne();
    void beginStep();
    void endStep();
    void hold(TimePoint end, const BeginOutside &begin);

    Pace &m_pace;
    Pace::Runner &m_runner;
    TimePoint m_last{};
    // While a step is what lets the run go on: the pace stands still, so the turn is measured from here.
    TimePoint m_stepBase{};
    std::chrono::steady_clock::time_point m_stepSince;
    TimePoint m_stepUntil{}; ///< What comes later in logical time is for a later step, however long this one takes.
    quint64 m_turnsBeforeStep = 0;

    LiveLink m_link;
    Loop m_loop;
    Runner m_program;
    QTimer m_timer;
};

} // namespace overlap
