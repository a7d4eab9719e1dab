// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/taskstate.h"
#include "core/time.h"

#include <array>
#include <vector>

namespace overlap {

/// The states that last, which come first in TaskState.
constexpr std::size_t lastingStates = std::size_t(TaskState::InThread) + 1;

/// What spans add up to.
struct StateSums
{
    std::array<Duration, lastingStates> time{}; ///< In each state, by its number.
    quint32 turns = 0;                          ///< Spans in which a task runs, however short.
    quint32 calls = 0;                          ///< Blocking calls, however short.

    Duration of(TaskState state) const { return time[std::size_t(state)]; }

    void add(TaskState state, Duration length)
    {
        if (isOutcome(state))
            return;
        time[std::size_t(state)] += length;
        turns += state == TaskState::Running ? 1U : 0U;
        calls += state == TaskState::Blocking ? 1U : 0U;
    }

    StateSums &operator+=(const StateSums &other);
    StateSums &operator-=(const StateSums &other);
    bool operator==(const StateSums &other) const = default;
};

/// The sums of a growing row of spans at every few of them, so that those of any stretch cost the same.
class SpanIndex
{
public:
    static constexpr std::size_t step = 16;

    /// Adds the next span, which starts no earlier than the one before.
    void add(TimePoint start, TimePoint end, TaskState state);

    /// How many spans have been added.
    std::size_t size() const { return m_size; }

    /// The sums of the first `groups` * `step` spans.
    const StateSums &before(std::size_t groups) const { return m_groups[groups].before; }

    /// The longest time from the start of a span to that of the next, of the spans of that group; its last span counts
    /// once the next one has been added.
    Duration longestPace(std::size_t group) const { return m_groups[group].longestPace; }

    /// How many groups have begun; all but the last are full.
    std::size_t groups() const { return m_groups.size(); }

    /// What it takes of memory.
    std::size_t bytes() const { return m_groups.capacity() * sizeof(Group); }

private:
    struct Group
    {
        StateSums before; ///< Of all spans before this group.
        Duration longestPace{};
    };

    std::vector<Group> m_groups;
    StateSums m_sums;
    TimePoint m_lastStart{};
    std::size_t m_size = 0;
};

} // namespace overlap
