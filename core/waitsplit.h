// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/taskstate.h"
#include "core/time.h"

#include <array>
#include <optional>

namespace overlap {

class Timeline;
struct Lane;

/// What keeps a task from running.
enum class WaitCause : quint8 {
    Loop, ///< It is ready, but others have the loop.
    Timer,
    Io,   ///< The network or another process.
    Lock, ///< Something that tasks share: a lock, a semaphore, a queue, an event.
    Task, ///< Other tasks, until they have ended.
    Thread,
    Other, ///< The recording does not say.
};

inline constexpr std::array allWaitCauses{WaitCause::Loop, WaitCause::Timer,  WaitCause::Io,   WaitCause::Lock,
                                          WaitCause::Task, WaitCause::Thread, WaitCause::Other};

/// None if a task runs, blocks or has ended.
std::optional<WaitCause> waitCause(TaskState state, WaitReason reason);

/// How long something did not run, by cause.
class WaitSplit
{
public:
    Duration of(WaitCause cause) const { return m_parts.at(std::size_t(cause)); }

    /// Exactly the time in which it did not run.
    Duration sum() const;

    /// Counts a stretch, unless it runs in it.
    void add(TaskState state, WaitReason reason, Duration length)
    {
        if (const std::optional<WaitCause> cause = waitCause(state, reason))
            m_parts.at(std::size_t(*cause)) += length;
    }

    WaitSplit &operator+=(const WaitSplit &other);

private:
    std::array<Duration, allWaitCauses.size()> m_parts{};
};

/// How a task has spent its time without running, from its start until `now`. Proportional to its spans only if `now`
/// is before the newest of them.
WaitSplit waitSplit(const Lane &lane, TimePoint now);

/// The same of all tasks together.
WaitSplit waitSplit(const Timeline &timeline, TimePoint now);

} // namespace overlap
