// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pacedtimers.h"

namespace overlap {

PacedTimers::PacedTimers(LiveLink &link) : m_pace(link.pace()), m_runner(link.pace(), &link.runner())
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &PacedTimers::pump);
    connect(&m_pace, &Pace::changed, this, &PacedTimers::pump);
    m_runner.rest(TraceEvent::noDeadline);
}

PacedTimers::Id PacedTimers::callAfter(Duration delay, std::function<void()> action)
{
    m_actions.emplace(std::pair(m_pace.now() + delay, ++m_lastId), std::move(action));
    pump();
    return m_lastId;
}

void PacedTimers::drop(Id id)
{
    if (std::erase_if(m_actions, [id](const auto &action) { return action.first.second == id; }) > 0)
        pump();
}

void PacedTimers::pump()
{
    m_timer.stop();
    m_runner.begin();
    // A step is used up also where nothing is due any more.
    while (m_runner.mayRun() && !m_actions.empty() && m_actions.begin()->first.first <= m_pace.now()) {
        const auto action = m_actions.extract(m_actions.begin());
        action.mapped()();
        if (m_runner.isStepping())
            break;
    }
    const TimePoint next = m_actions.empty() ? TraceEvent::noDeadline : m_actions.begin()->first.first;
    m_runner.rest(next);
    const std::chrono::nanoseconds real = m_pace.realTimeUntil(next);
    if (real != real.max())
        m_timer.start(std::chrono::ceil<std::chrono::milliseconds>(std::min<std::chrono::nanoseconds>(real, 24h)));
}

} // namespace overlap
