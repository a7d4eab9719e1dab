// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pace.h"

#include <QScopedValueRollback>

#include <algorithm>
#include <cmath>

namespace overlap {

TimePoint Pace::Mapping::at(RealClock::time_point real) const
{
    if (paused)
        return base;
    const auto passed = std::chrono::duration<double, std::nano>(real - since);
    return base + Duration(static_cast<Duration::rep>(passed.count() * rate)); // llround is a call
}

Pace::Pace() = default;

Pace::~Pace()
{
    Q_ASSERT(m_runners.empty());
}

Pace::Mapping Pace::mapping() const
{
    // As in Boehm, "Can seqlocks get along with programming language memory models?" (2012), reader of figure 6.
    for (;;) {
        const quint32 before = m_version.load(std::memory_order_acquire);
        Mapping result;
        result.base = TimePoint(Duration(m_base.load(std::memory_order_acquire)));
        result.since = RealClock::time_point(RealClock::duration(m_since.load(std::memory_order_acquire)));
        result.rate = m_rate.load(std::memory_order_acquire);
        result.paused = m_paused.load(std::memory_order_acquire);
        if (before % 2 == 0 && m_version.load(std::memory_order_relaxed) == before)
            return result;
    }
}

void Pace::setMapping(const Mapping &mapping)
{
    m_version.fetch_add(1, std::memory_order_acq_rel);
    m_base.store(mapping.base.time_since_epoch().count(), std::memory_order_release);
    m_since.store(mapping.since.time_since_epoch().count(), std::memory_order_release);
    m_rate.store(mapping.rate, std::memory_order_release);
    m_paused.store(mapping.paused, std::memory_order_release);
    m_version.fetch_add(1, std::memory_order_release);
}

void Pace::change(const Mapping &mapping)
{
    setMapping(mapping);
    for (Runner *runner : m_runners)
        runner->m_wake.notify_one();
}

void Pace::setPaused(bool paused)
{
    {
        const std::lock_guard lock(m_mutex);
        Mapping next = mapping();
        if (next.paused == paused)
            return;
        const auto real = RealClock::now();
        next.base = next.at(real);
        next.since = real;
        next.paused = paused;
        for (Runner *runner : m_runners)
            runner->m_mayStep = false;
        change(next);
    }
    Q_EMIT changed();
}

bool Pace::isPaused() const
{
    return m_paused.load(std::memory_order_acquire);
}

void Pace::setRate(double rate)
{
    {
        const std::lock_guard lock(m_mutex);
        Mapping next = mapping();
        const auto real = RealClock::now();
        next.base = next.at(real);
        next.since = real;
        next.rate = std::clamp(rate, minRate, maxRate);
        change(next);
    }
    Q_EMIT changed();
}

double Pace::rate() const
{
    return m_rate.load(std::memory_order_acquire);
}

TimePoint Pace::now() const
{
    return mapping().at(RealClock::now());
}

std::chrono::nanoseconds Pace::realTimeUntil(TimePoint time) const
{
    const Mapping current = mapping();
    const TimePoint now = current.at(RealClock::now());
    if (time <= now)
        return {};
    if (current.paused || time == TraceEvent::noDeadline)
        return std::chrono::nanoseconds::max();
    return std::chrono::nanoseconds(std::llround(double((time - now).count()) / current.rate));
}

bool Pace::isSettled() const
{
    const std::lock_guard lock(m_mutex);
    return std::ranges::all_of(m_runners, &Runner::isAtRest);
}

Pace::Runner *Pace::nextToStep(Runner &leader, TimePoint until) const
{
    if (leader.m_next <= until)
        return &leader;
    Runner *first = nullptr;
    for (Runner *runner : m_runners) {
        if (runner->m_leader != &leader || runner->m_next > until)
            continue;
        if (!first || std::pair(runner->m_next, runner->m_rank) < std::pair(first->m_next, first->m_rank))
            first = runner;
    }
    return first;
}

bool Pace::step()
{
    {
        const std::lock_guard lock(m_mutex);
        Mapping next = mapping();
        if (!next.paused)
            return false;
        TimePoint earliest = TraceEvent::noDeadline;
        for (const Runner *runner : m_runners) {
            if (!runner->isAtRest())
                return false;
            earliest = std::min(earliest, runner->m_next);
        }
        if (earliest == TraceEvent::noDeadline)
            return false;
        next.base = std::max(next.base, earliest);
        for (Runner *runner : m_runners) {
            Runner *first = runner->m_leader ? nullptr : nextToStep(*runner, earliest);
            if (first)
                first->m_mayStep = true;
        }
        change(next);
    }
    Q_EMIT changed();
    return true;
}

Pace::Runner::Runner(Pace &pace, const Runner *leader) : m_pace(pace), m_leader(leader)
{
    const std::lock_guard lock(m_pace.m_mutex);
    m_pace.m_runners.push_back(this);
}

Pace::Runner::~Runner()
{
    const std::lock_guard lock(m_pace.m_mutex);
    std::erase(m_pace.m_runners, this);
}

void Pace::Runner::setRank(quint64 rank)
{
    const std::lock_guard lock(m_pace.m_mutex);
    m_rank = rank;
}

void Pace::Runner::stop()
{
    const std::lock_guard lock(m_pace.m_mutex);
    m_stopped.store(true, std::memory_order_release);
    m_wake.notify_one();
}

void Pace::Runner::begin()
{
    const std::lock_guard lock(m_pace.m_mutex);
    m_resting = false;
}

bool Pace::Runner::mayRun()
{
    if (isStopped())
        return false;
    if (!m_pace.isPaused())
        return true;
    const std::lock_guard lock(m_pace.m_mutex);
    m_stepping = std::exchange(m_mayStep, false);
    return m_stepping;
}

void Pace::Runner::rest(TimePoint next)
{
    {
        const std::lock_guard lock(m_pace.m_mutex);
        m_next = next;
        m_resting = true;
    }
    if (m_pace.isPaused())
        Q_EMIT m_pace.settled();
}

void Pace::Runner::endStep(TimePoint now)
{
    m_stepping = false;
    const std::lock_guard lock(m_pace.m_mutex);
    Mapping next = m_pace.mapping();
    if (!next.paused || next.base >= now)
        return;
    next.base = now;
    m_pace.change(next);
}

void Pace::Runner::expect()
{
    const std::lock_guard lock(m_pace.m_mutex);
    ++m_onTheWay;
    m_wake.notify_one(); // of waitShortly()
}

void Pace::Runner::arrived()
{
    const std::lock_guard lock(m_pace.m_mutex);
    --m_onTheWay;
    m_resting = false;
}

void Pace::Runner::retarget(TimePoint end)
{
    const std::lock_guard lock(m_pace.m_mutex);
    m_next = end;
    m_wake.notify_one();
}

bool Pace::Runner::wait()
{
    std::unique_lock lock(m_pace.m_mutex);
    const QScopedValueRollback blocked(m_blocked, true);
    m_resting = true;
    if (m_pace.isPaused()) {
        lock.unlock();
        Q_EMIT m_pace.settled();
        lock.lock();
    }
    for (;;) {
        if (isStopped())
            return false;
        if (m_pace.isPaused()) {
            if (std::exchange(m_mayStep, false)) {
                m_stepping = true;
                m_resting = false;
                return true;
            }
            m_wake.wait(lock);
            continue;
        }
        const auto real = m_pace.realTimeUntil(m_next);
        if (real <= real.zero()) {
            m_resting = false;
            return true;
        }
        if (real == real.max()) // wait_for() would add it to the time of day
            m_wake.wait(lock);
        else
            m_wake.wait_for(lock, real);
    }
}

void Pace::Runner::waitShortly(TimePoint end)
{
    std::unique_lock lock(m_pace.m_mutex);
    if (isStopped() || m_pace.isPaused() || m_onTheWay > 0)
        return;
    const auto real = m_pace.realTimeUntil(end);
    if (real > real.zero())
        m_wake.wait_for(lock, std::min<std::chrono::nanoseconds>(real, 2ms));
}

} // namespace overlap
