// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/traceevent.h"

#include <QObject>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <vector>

namespace overlap {

/// How fast the time of live runs passes: the one control that several runs side by side obey. Created paused at zero.
/// All functions may be called from any thread.
class Pace : public QObject
{
    Q_OBJECT
public:
    static constexpr double minRate = 0.1;
    static constexpr double maxRate = 10.0;

    /// The part of one run in a shared pace. The run's thread tells when it has something to do next.
    class Runner
    {
    public:
        /// `leader`: null for a run; for what works for a run, the run's own runner.
        explicit Runner(Pace &pace, const Runner *leader = nullptr);
        ~Runner();
        Q_DISABLE_COPY_MOVE(Runner)

        /// The place among those with one leader that are due at one time. Any thread.
        void setRank(quint64 rank);

        /// Asks the run to end: waits return at once, and mayRun() is false from now on. Any thread.
        void stop();
        bool isStopped() const { return m_stopped.load(std::memory_order_acquire); }

        /// The run looks for something to do: until rest() it may be within a turn.
        void begin();

        /// Whether the run may go on now: time passes, or a step gave it a turn, which is used up by this.
        bool mayRun();

        /// The run rests: its next moment is `next` (TraceEvent::noDeadline if there is none).
        void rest(TimePoint next);

        /// A turn that a step allowed is over; it took until `now`.
        void endStep(TimePoint now);

        /// Rests until `end`, and as long as the pace is held. Returns false if the run was stopped.
        bool waitUntil(TimePoint end)
        {
            retarget(end);
            return wait();
        }

        /// Moves the end of a wait, also of one under way; TraceEvent::noDeadline: until it is moved again. Any thread.
        void retarget(TimePoint end);

        /// As waitUntil(), for the end that retarget() has set.
        bool wait();

        /// Waits for `end`, but for no more than two milliseconds of real time and not if the pace is held or something
        /// is on its way: the part of a wait for which a timer of the event loop is too coarse.
        void waitShortly(TimePoint end);

        /// Something is on its way to the run's thread, from another: the run does not rest, unless in waitUntil(),
        /// before it has arrived. Any thread.
        void expect();
        /// It has arrived. The run's thread, which rests again later.
        void arrived();

        /// Whether a step is what lets the run go on.
        bool isStepping() const { return m_stepping; }

    private:
        friend class Pace;
        Pace &m_pace;
        const Runner *const m_leader;
        std::atomic<bool> m_stopped{false};
        bool m_stepping = false; ///< Of the run's thread.
        // Guarded by Pace::m_mutex.
        TimePoint m_next{};
        quint64 m_rank = 0;
        std::condition_variable m_wake;
        bool m_resting = false;
        bool m_mayStep = false;
        bool m_blocked = false; ///< In waitUntil(): what is on its way has to wait.
        int m_onTheWay = 0;

        bool isAtRest() const { return m_resting && !m_mayStep && (m_onTheWay == 0 || m_blocked); }
    };

    Pace();
    ~Pace() override;

    /// Lets time pass, or holds it. A hold also holds blocking calls.
    void setPaused(bool paused);
    bool isPaused() const;

    /// Run time for each unit of real time, clamped to minRate..maxRate.
    void setRate(double rate);
    double rate() const;

    /// The moment of the runs. Never waits.
    TimePoint now() const;

    /// While paused: moves on to the next moment at which any run has something to do, and lets each run that is due
    /// then do one turn; of what works for a run, the first gets on, if the run itself is not due. Returns false, and
    /// does nothing, if time passes, if no run has anything to do or if one is still in its turn.
    bool step();

    /// Whether every run rests, so that what they recorded is complete until time passes or a step is taken.
    bool isSettled() const;

    /// Real time until the runs come to `time`; zero if they have, and while paused the longest there is.
    std::chrono::nanoseconds realTimeUntil(TimePoint time) const;

Q_SIGNALS:
    /// Paused, rate or a step: what waits for time has to look again.
    void changed();

    /// While paused, a run has come to rest: what it recorded is complete. From the run's thread.
    void settled();

private:
    using RealClock = std::chrono::steady_clock;

    /// Run time as a function of real time, from its last change on.
    struct Mapping
    {
        TimePoint base{};
        RealClock::time_point since{};
        double rate = 1.0;
        bool paused = true;

        TimePoint at(RealClock::time_point real) const;
    };

    Runner *nextToStep(Runner &leader, TimePoint until) const;
    Mapping mapping() const;
    void setMapping(const Mapping &mapping);
    void change(const Mapping &mapping);

    mutable std::mutex m_mutex; ///< Guards changes of the mapping and the runners.
    std::vector<Runner *> m_runners;

    // The mapping, so that now() can read it without a lock: a sequence lock, odd while it is being written.
    std::atomic<quint32> m_version{0};
    std::atomic<Duration::rep> m_base{0};
    std::atomic<RealClock::rep> m_since{0};
    std::atomic<double> m_rate{1.0};
    std::atomic<bool> m_paused{true};
};

} // namespace overlap
