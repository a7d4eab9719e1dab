// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/task.h"
#include "core/timer.h"

namespace overlap {

/// What sleep() returns; see there.
class SleepAwaiter
{
public:
    explicit SleepAwaiter(Duration duration) : m_duration(duration) { }
    ~SleepAwaiter();
    Q_DISABLE_COPY_MOVE(SleepAwaiter)

    bool await_ready() const { return false; }
    void await_suspend(std::coroutine_handle<> handle, std::source_location where = std::source_location::current());
    void await_resume();

private:
    Duration m_duration;
    Ref<Timer> m_timer;
    TaskBase *m_task = nullptr;
};

/// Lets others run for that long. *Suspends*: always; with zero or less for one iteration only. *Resumes*: on the
/// iteration after the deadline. *On cancel*: the timer is dropped. *Errors*: none. *As in*: asyncio.sleep.
template<typename Rep, typename Period>
SleepAwaiter sleep(std::chrono::duration<Rep, Period> duration)
{
    return SleepAwaiter(std::chrono::round<Duration>(duration));
}

} // namespace overlap
