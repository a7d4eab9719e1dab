// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/timeline.h"

#include <queue>
#include <random>
#include <vector>

namespace overlap::bench {

/// Makes the events of a run as a loop would record them: tasks that wait for timers, queue for the loop and have short
/// turns, some of which block. The same each time.
class ManySpans
{
public:
    /// `pause`: how long a task waits, in the mean.
    ManySpans(quint32 tasks, Duration pause) : m_tasks(tasks), m_pause(pause)
    {
        for (TaskId task = 1; task <= tasks; ++task) {
            const TaskId parent = task > 1 ? 1 : 0;
            m_made.push_back({.task = task, .other = parent, .line = 3, .kind = EventKind::TaskCreated});
            m_due.push({TimePoint(below(pause)), task});
        }
    }

    /// Applies events until the timeline has at least that many spans more.
    void grow(Timeline &timeline, std::size_t spans)
    {
        for (std::size_t made = 0; made < spans;) {
            made += addTurn();
            for (const TraceEvent &event : m_made)
                timeline.apply(event);
            m_made.clear();
        }
    }

    /// The next events, for somebody else to apply.
    std::vector<TraceEvent> take(std::size_t count)
    {
        while (m_made.size() < count)
            addTurn();
        const auto end = m_made.begin() + std::ptrdiff_t(count);
        std::vector<TraceEvent> taken(m_made.begin(), end);
        m_made.erase(m_made.begin(), end);
        return taken;
    }

private:
    struct Due
    {
        TimePoint time;
        TaskId task;

        bool operator>(const Due &other) const { return std::tie(time, task) > std::tie(other.time, other.task); }
    };

    /// Makes the events of the next turn of a task. Returns how many spans they end.
    std::size_t addTurn()
    {
        const auto [due, task] = m_due.top();
        m_due.pop();
        const TimePoint start = std::max(m_free, due);
        const bool blocks = m_random() % 50 == 0;
        m_made.push_back({.time = start, .due = due, .task = task, .line = 5, .kind = EventKind::Woken});
        m_made.push_back({.time = start, .task = task, .line = 5, .kind = EventKind::TurnStarted});
        m_free = start + below(m_pause / qint64(2 * m_tasks) * (blocks ? 20 : 1));
        if (blocks) {
            m_made.push_back({.time = start, .task = task, .line = 6, .kind = EventKind::BlockingStarted});
            m_made.push_back({.time = m_free, .task = task, .line = 6, .kind = EventKind::BlockingEnded});
        }
        const TimePoint next = m_free + below(2 * m_pause);
        m_made.push_back({.time = m_free,
                          .due = next,
                          .task = task,
                          .line = 7,
                          .kind = EventKind::Suspended,
                          .reason = WaitReason::Timer});
        m_due.push({next, task});
        return blocks ? 4 : 3;
    }

    Duration below(Duration limit) { return Duration(1 + qint64(m_random() % quint64(limit.count()))); }

    quint32 m_tasks;
    Duration m_pause;
    std::mt19937_64 m_random{1};
    std::vector<TraceEvent> m_made; ///< And not given to anybody so far.
    std::priority_queue<Due, std::vector<Due>, std::greater<>> m_due;
    TimePoint m_free{};
};

} // namespace overlap::bench
