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
    ManySpans(quint32 tasks, Duration pause) : m_pause(pause)
    {
        for (TaskId task = 1; task <= tasks; ++task) {
            const TaskId parent = task > 1 ? 1 : 0;
            m_created.push_back({.task = task, .other = parent, .line = 3, .kind = EventKind::TaskCreated});
            m_due.push({TimePoint(below(pause)), task});
        }
    }

    /// Applies events until the timeline has at least that many spans more. Returns how many events that took.
    std::size_t grow(Timeline &timeline, std::size_t spans)
    {
        std::size_t events = 0;
        const auto apply = [&](const TraceEvent &event) {
            timeline.apply(event);
            ++events;
        };
        for (; m_begun < m_created.size(); ++m_begun)
            apply(m_created[m_begun]);
        for (std::size_t made = 0; made < spans; made += 3) {
            const auto [due, task] = m_due.top();
            m_due.pop();
            const TimePoint start = std::max(m_free, due);
            const bool blocks = m_random() % 50 == 0;
            apply({.time = start, .due = due, .task = task, .line = 5, .kind = EventKind::Woken});
            apply({.time = start, .task = task, .line = 5, .kind = EventKind::TurnStarted});
            m_free = start + below(m_pause / qint64(2 * m_created.size()) * (blocks ? 20 : 1));
            if (blocks) {
                apply({.time = start, .task = task, .line = 6, .kind = EventKind::BlockingStarted});
                apply({.time = m_free, .task = task, .line = 6, .kind = EventKind::BlockingEnded});
                ++made;
            }
            const TimePoint next = m_free + below(2 * m_pause);
            apply({.time = m_free,
                   .due = next,
                   .task = task,
                   .line = 7,
                   .kind = EventKind::Suspended,
                   .reason = WaitReason::Timer});
            m_due.push({next, task});
        }
        return events;
    }

private:
    struct Due
    {
        TimePoint time;
        TaskId task;

        bool operator>(const Due &other) const { return std::tie(time, task) > std::tie(other.time, other.task); }
    };

    Duration below(Duration limit) { return Duration(1 + qint64(m_random() % quint64(limit.count()))); }

    Duration m_pause;
    std::mt19937_64 m_random{1};
    std::vector<TraceEvent> m_created;
    std::size_t m_begun = 0;
    std::priority_queue<Due, std::vector<Due>, std::greater<>> m_due;
    TimePoint m_free{};
};

} // namespace overlap::bench
