// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sleep.h"

namespace overlap {

SleepAwaiter::~SleepAwaiter()
{
    if (m_timer)
        m_timer->disarm();
}

void SleepAwaiter::await_suspend(std::coroutine_handle<> handle)
{
    m_task = &TaskBase::current();
    if (m_duration <= Duration::zero()) {
        m_task->yield(handle, m_line);
        return;
    }
    m_timer = Ref<Timer>(new Timer(m_duration));
    m_task->suspend(handle, Ref<FutureBase>(m_timer.data()), m_line);
}

void SleepAwaiter::await_resume()
{
    m_task->throwInjected();
}

} // namespace overlap
