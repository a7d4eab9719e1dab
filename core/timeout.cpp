// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeout.h"

#include "core/loop.h"
#include "core/task.h"
#include "core/timer.h"

namespace overlap {

struct Timeout::State
{
    enum class Phase : quint8 { Created, Entered, Expiring, Expired, Exited };

    void expire()
    {
        task->cancel();
        phase = Phase::Expiring;
        timer.reset();
    }

    void disarm()
    {
        if (timer)
            timer->disarm();
        timer.reset();
    }

    std::optional<TimePoint> when;
    Ref<Timer> timer;
    Ref<TaskBase> task;
    int cancelRequestsBefore = 0;
    int scheduled = 0; ///< Counts the calls of reschedule(), so that an earlier one cannot expire it.
    Phase phase = Phase::Created;
};

Timeout::Timeout(std::optional<TimePoint> when) : m_state(std::make_shared<State>())
{
    m_state->when = when;
}

std::optional<TimePoint> Timeout::when() const
{
    return m_state->when;
}

void Timeout::reschedule(std::optional<TimePoint> when) const
{
    if (m_state->phase == State::Phase::Created)
        throw UsageError("the timeout has not been entered");
    if (m_state->phase != State::Phase::Entered)
        throw UsageError("the timeout is over");
    m_state->disarm();
    m_state->when = when;
    const int number = ++m_state->scheduled;
    if (!when)
        return;
    Loop &loop = Loop::current();
    const auto expire = [state = m_state](FutureBase *) { state->expire(); };
    if (*when > loop.time()) {
        m_state->timer = Ref<Timer>(new Timer(*when - loop.time(), expire));
        return;
    }
    // A timer that is due runs behind what is ready; asyncio's callback takes its place in the queue.
    loop.callSoon([state = m_state, number](FutureBase *) {
        if (state->phase == State::Phase::Entered && state->scheduled == number)
            state->expire();
    });
}

bool Timeout::expired() const
{
    return m_state->phase == State::Phase::Expiring || m_state->phase == State::Phase::Expired;
}

Operation<> Timeout::enter()
{
    if (m_state->phase != State::Phase::Created)
        throw UsageError("the timeout has been entered already");
    m_state->task = Ref<TaskBase>(&TaskBase::current());
    m_state->phase = State::Phase::Entered;
    m_state->cancelRequestsBefore = m_state->task->cancelling();
    reschedule(m_state->when);
    co_return;
}

Operation<> Timeout::exit(std::exception_ptr error)
{
    m_state->disarm();
    if (m_state->phase == State::Phase::Entered)
        m_state->phase = State::Phase::Exited;
    if (m_state->phase != State::Phase::Expiring)
        co_return;
    m_state->phase = State::Phase::Expired;
    const int left = m_state->task->uncancel();
    if (left <= m_state->cancelRequestsBefore && isCancellation(error))
        throw TimeoutError();
}

Timeout timeout(std::chrono::duration<double> delay)
{
    return Timeout(Loop::current().time() + std::chrono::round<Duration>(delay));
}

} // namespace overlap
