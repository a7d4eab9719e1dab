// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/pace.h"
#include "core/workertrace.h"

#include <functional>
#include <mutex>

namespace overlap {

/// What ties the workers of a live run to its loop: time, a trace and a way to hand over what is done.
class LiveLink : public QObject
{
    Q_OBJECT
public:
    /// `runner` is the loop's.
    LiveLink(Pace &pace, Pace::Runner &runner, WorkerTrace &trace) : m_pace(pace), m_runner(runner), m_trace(trace) { }

    Pace &pace() const { return m_pace; }

    /// Records an event of a worker, stamped with the pace's time. Any thread.
    void record(const TraceEvent &event, const QString &text = {}) { m_trace.record(m_pace.now(), event, text); }

    /// The loop's runner: the leader of those of workers.
    Pace::Runner &runner() const { return m_runner; }

    /// What is recorded from now on is stamped with `time` at least: what a turn causes comes after that, also within a
    /// step, in which the pace stands still. Any thread.
    void notBefore(TimePoint time) { m_trace.notBefore(time); }

    /// Has the loop call `action`, for something that was there at `time`: see Loop::addOutside(). Any thread. Nothing
    /// happens if the run is over before.
    void post(TimePoint time, std::function<void()> action, quint64 rank = 0);

    /// Hands the loop what has been posted. The loop's thread.
    void receive();

    /// Drops what has been posted: the run is over. The loop's thread.
    void clear() { take(); }

Q_SIGNALS:
    /// There is something to receive. From any thread.
    void posted();

private:
    struct Posted
    {
        TimePoint time;
        quint64 rank;
        std::function<void()> action;
    };

    std::vector<Posted> take();

    Pace &m_pace;
    Pace::Runner &m_runner;
    WorkerTrace &m_trace;
    std::mutex m_mutex;
    std::vector<Posted> m_posted;   ///< Guarded by m_mutex.
    std::atomic<bool> m_any{false}; ///< Whether there is something in it.
};

} // namespace overlap
