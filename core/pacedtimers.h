// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/livelink.h"

#include <QTimer>

#include <map>

namespace overlap {

/// Calls functions as the time of a live run comes, on a thread of its own that has an event loop of Qt and not the
/// run's: rate, pause and steps hold for them. Used on the thread that makes it; the run's link outlives it.
class PacedTimers : public QObject
{
    Q_OBJECT
public:
    explicit PacedTimers(LiveLink &link);

    /// Numbers what is to be called.
    using Id = quint64;

    /// Calls `action` after `delay` of run time.
    Id callAfter(Duration delay, std::function<void()> action);

    /// Does not call it; nothing happens if that is past.
    void drop(Id id);

private:
    void pump();

    Pace &m_pace;
    Pace::Runner m_runner;
    std::map<std::pair<TimePoint, Id>, std::function<void()>> m_actions;
    Id m_lastId = 0;
    QTimer m_timer;
};

} // namespace overlap
