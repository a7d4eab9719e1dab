// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/future.h"
#include "core/trace.h"

#include <QScopedValueRollback>

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <unordered_set>
#include <vector>

namespace overlap {

class Network;
class Timer;
class Workers;

/// The event loop that owns one run: a ready queue and a heap of timers, in asyncio's order of turns.
/// Whoever drives it decides how time passes. Used on one thread.
///
/// The order is that of BaseEventLoop._run_once of CPython 3.11: an iteration moves the timers that are due behind
/// what is ready, then runs what was ready at that moment; what that makes ready waits for the next iteration.
/// Equal deadlines keep the order in which they were scheduled.
class Loop
{
public:
    /// What Loop runs is recorded in `trace`, stamped with `clock`'s time. Both outlive the loop.
    Loop(Clock &clock, Trace &trace);
    ~Loop();
    Q_DISABLE_COPY_MOVE(Loop)

    /// The loop that runs on this thread. Errors: UsageError if there is none.
    static Loop &current();
    /// The same; null if there is none.
    static Loop *currentOrNull();

    /// Makes a loop the current one of this thread while it lives.
    class Scope
    {
    public:
        explicit Scope(Loop &loop) : Scope(&loop) { }
        /// Null: there is none meanwhile.
        explicit Scope(Loop *loop);
        ~Scope();
        Q_DISABLE_COPY_MOVE(Scope)

    private:
        Loop *m_before;
    };

    Clock &clock() const { return m_clock; }

    /// Logical time: the deadline that is being processed. Deadlines count from it, so that a live run keeps the order
    /// of its prediction however late it is.
    TimePoint time() const { return m_time; }

    /// Calls `wake` whenever something becomes ready while the loop is not running a callback: it has come from
    /// outside, such as from a socket, and whoever drives the loop has to look again. Logical time is brought up to
    /// the clock's first.
    void onReadyFromOutside(std::function<void()> wake) { m_wake = std::move(wake); }

    /// Blocks the loop's thread, and with it all its tasks, for `duration` of logical time.
    void block(Duration duration);

    /// Blocks it until what `begin` starts is done: see Clock::blockWhile(). Logical time is brought up to the clock's.
    void blockWhile(const BeginOutside &begin);

    /// Runs `callback` on the next iteration, with `subject` as its argument and alive until then.
    void callSoon(Callback callback, Ref<FutureBase> subject = {})
    {
        enqueue(std::move(callback), std::move(subject), false);
    }

    /// As callSoon(), for a callback that is the turn of a task.
    void takeTurnSoon(Callback callback, Ref<FutureBase> subject = {})
    {
        enqueue(std::move(callback), std::move(subject), true);
    }

    /// Whether the next callback is the turn of a task.
    bool isTurnNext() const { return !m_ready.empty() && m_ready.front().isTurn; }

    /// Fires `timer` when logical time comes to its deadline.
    void addTimer(Ref<Timer> timer);

    /// The clock's time has come to `now`: runs the next ready callback, going on to the next deadline up to `now` if
    /// nothing is ready. Returns false if there is nothing to run before `now`, or if stop() ended the iteration.
    bool runNext(TimePoint now);

    /// Runs `callback` for something that comes from outside of the loop, from a thread or a process, and was there at
    /// `time`. It is always a little later than what the loop itself does at that time: it comes when nothing is ready
    /// and no timer is due before or then, one at a time, equal times in the order of `rank`.
    /// Returns what takes it back as long as it has not begun to run.
    using Outside = std::multimap<std::pair<TimePoint, quint64>, Callback>;
    Outside::iterator addOutside(TimePoint time, quint64 rank, Callback callback)
    {
        return m_outside.emplace(std::pair(time, rank), std::move(callback));
    }
    void removeOutside(Outside::iterator place) { m_outside.erase(place); }

    /// Ends the running of callbacks after the current iteration. As in asyncio's loop.stop().
    void stop() { m_stopping = true; }
    bool isStopping() const { return m_stopping; }
    /// Lets it run again after stop().
    void restart() { m_stopping = false; }

    /// When there is something to run: time() if something is ready, else the next deadline; noDeadline if nothing is.
    TimePoint nextDue();

    // Tasks.
    TaskBase *currentTask() const { return m_currentTask; }
    std::size_t liveTasks() const { return m_liveTasks; }
    /// The unfinished tasks, in the order of their creation.
    std::vector<Ref<TaskBase>> tasks() const;
    /// The task whose end a callback deals with; 0: none.
    TaskId endedTask() const { return m_endedTask; }
    /// Says that the loop deals with the end of `task` while the result lives.
    [[nodiscard]] auto dealWithEndOf(TaskId task) { return QScopedValueRollback(m_endedTask, task); }
    /// Says that what is created outside of a task, while the result lives, is created for `task`.
    [[nodiscard]] auto actFor(TaskId task) { return QScopedValueRollback(m_actsFor, task); }
    /// How many turns there have been.
    quint64 turns() const { return m_turns; }

    /// Knows a future that is no task, and what waits for that not by a task, until it is done or gone: the end of the
    /// loop is the end of the wait.
    void watch(FutureBase &future) { m_watched.insert(&future); }
    void unwatch(FutureBase &future) { m_watched.erase(&future); }

    /// Makes a number for something that tasks share and records it; `capacity` 0: no limit. Returns 0, and records
    /// nothing, once there are too many to number.
    ResourceId addResource(WaitReason reason, const QString &name, std::size_t capacity, quint32 line);

    // Debug mode, as in asyncio: a callback that holds the loop for at least slowTurn() is warned of. It is off, and
    // slowTurn() is 0.1 s, as long as the program does not say otherwise.
    void setDebug(bool debug) { m_debug = debug; }
    bool isDebug() const { return m_debug; }
    /// As in asyncio's loop.slow_callback_duration.
    template<typename Rep, typename Period>
    void setSlowTurn(std::chrono::duration<Rep, Period> duration)
    {
        m_slowTurn = std::chrono::round<Duration>(duration);
    }
    Duration slowTurn() const { return m_slowTurn; }
    /// The turn is at that line, for a warning of it; the first line named is the one that counts.
    void noteLine(quint32 line)
    {
        if (m_turnLine == 0)
            m_turnLine = line;
    }

    /// Records a warning: about `task` (0: nobody's), from `line` (0: unknown).
    void warn(WarningKind kind, TaskId task, quint32 line, const QString &text);

    /// The threads and processes that work for the tasks.
    Workers &workers() const { return *m_workers; }

    /// The servers of a virtual run.
    Network &network() const { return *m_network; }

    /// Appends an event of a worker, which has an order of time of its own.
    void recordAt(TimePoint time, TraceEvent event, const QString &text = {})
    {
        event.time = time;
        if (hasText(event.kind))
            m_trace.append(event, text);
        else
            m_trace.append(event);
    }

    /// Appends an event, stamped with the clock's time.
    void record(TraceEvent event)
    {
        event.time = m_clock.now();
        m_trace.append(event);
    }
    void record(TraceEvent event, const QString &text)
    {
        event.time = m_clock.now();
        m_trace.append(event, text);
    }

private:
    friend class TaskBase;
    friend class Timer;

    struct Ready
    {
        Callback callback;
        Ref<FutureBase> subject;
        bool isTurn;
    };
    void enqueue(Callback callback, Ref<FutureBase> subject, bool isTurn);
    struct Deadline
    {
        TimePoint time;
        quint64 order;
        Ref<Timer> timer;
    };
    static bool isLater(const Deadline &a, const Deadline &b);
    void popDeadline();
    void dropCancelledTimers();
    bool beginIteration(TimePoint now);
    TimePoint nextDeadline() const;
    TimePoint nextOutside() const;
    void runWatched(Ready &next);

    Clock &m_clock;
    Trace &m_trace;
    TimePoint m_time{};
    std::deque<Ready> m_ready;
    std::vector<Deadline> m_deadlines; ///< A heap, the earliest in front.
    quint64 m_lastOrder = 0;
    Outside m_outside;
    std::size_t m_cancelledTimers = 0;
    std::size_t m_iterationLeft = 0; ///< What is left to run of this iteration.
    std::function<void()> m_wake;
    bool m_running = false; ///< Within a callback.
    bool m_stopping = false;
    bool m_debug = false;
    Duration m_slowTurn = 100ms;
    quint32 m_turnLine = 0;
    TaskId m_turnTask = 0;
    ResourceId m_lastResource = 0;

    std::unordered_set<FutureBase *> m_watched;
    TaskBase *m_currentTask = nullptr;
    TaskBase *m_firstTask = nullptr;
    TaskBase *m_lastTask = nullptr;
    std::size_t m_liveTasks = 0;
    TaskId m_endedTask = 0;
    TaskId m_actsFor = 0;
    TaskId m_lastTaskId = 0;
    quint64 m_turns = 0;
    std::unique_ptr<Network> m_network;
    std::unique_ptr<Workers> m_workers;
};

} // namespace overlap
