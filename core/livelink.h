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

    /// Has the loop call `action` as a timer with the deadline `time` would, which has passed: so what workers do comes
    /// in the order of its prediction. Any thread. Nothing happens if the run is over before.
    void post(TimePoint time, std::function<void()> action);

    /// Makes timers of what has been posted. The loop's thread.
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
