// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/task.h"
#include "core/timer.h"

namespace overlap {

/// What sleep() returns; see there.
class [[nodiscard]] SleepAwaiter
{
public:
    using value_type = void;

    SleepAwaiter(Duration duration, quint32 line) : m_duration(duration), m_line(line) { }
    /// Only before it is awaited.
    SleepAwaiter(SleepAwaiter &&other) noexcept : m_duration(other.m_duration), m_line(other.m_line) { }
    SleepAwaiter &operator=(SleepAwaiter &&) = delete;
    ~SleepAwaiter();

    bool await_ready() const { return false; }
    void await_suspend(std::coroutine_handle<> handle);
    void await_resume();

private:
    Duration m_duration;
    quint32 m_line;
    Ref<Timer> m_timer;
    TaskBase *m_task = nullptr;
};

/// Lets others run for that long. *Suspends*: always; with zero or less for one iteration only. *Resumes*: on the
/// iteration after the deadline. *On cancel*: the timer is dropped. *Errors*: none. *As in*: asyncio.sleep.
template<typename Rep, typename Period>
SleepAwaiter sleep(std::chrono::duration<Rep, Period> duration,
                   std::source_location where = std::source_location::current())
{
    return {std::chrono::round<Duration>(duration), where.line()};
}

} // namespace overlap
