// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timer.h"

#include "core/loop.h"

namespace overlap {

Timer::Timer(Duration delay)
    : FutureBase(WaitReason::Timer), m_deadline(loop().time() + std::max(delay, Duration::zero()))
{
    loop().addTimer(Ref<Timer>(this));
}

Timer::Timer(Duration delay, Callback action) : Timer(delay)
{
    m_action = std::move(action);
}

Timer::Timer(TimePoint deadline, Callback action)
    : FutureBase(WaitReason::Timer), m_deadline(deadline), m_action(std::move(action))
{
    loop().addTimer(Ref<Timer>(this));
}

void Timer::disarm()
{
    if (std::exchange(m_armed, false) && m_inHeap)
        ++loop().m_cancelledTimers;
}

void Timer::fire()
{
    if (!m_armed)
        return;
    if (m_action)
        m_action(this);
    else if (!isDone())
        setDone();
}

} // namespace overlap
