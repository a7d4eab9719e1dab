// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson.h"
#include "core/timeline.h"

#include <memory>
#include <utility>

namespace overlap {

class Pace;

/// A live run of one variant: a thread of its own with a Qt event loop, at the pace that it shares with its
/// neighbours. Created, used and destroyed on one thread, the one that draws. The run begins when the pace goes; it
/// fails at once if the system allows no more threads.
class LiveRun
{
public:
    LiveRun(std::shared_ptr<Pace> pace, VariantMain main, KnobValues values);

    /// Stops the run at once, inside a blocking call too, and joins its thread.
    ~LiveRun();

    Q_DISABLE_COPY_MOVE(LiveRun)

    /// Takes over what the run has recorded since the last call. Returns whether there was anything.
    bool update();

    /// Whether the timeline has everything that is recorded so far.
    bool isUpToDate() const;

    const Timeline &timeline() const { return m_timeline; }

    /// Gives away what has been recorded. The run is of no use after that: only its end may follow.
    Timeline takeTimeline() { return std::move(m_timeline); }

    /// Asks the run to end: every task is cancelled, a blocking call returns. update() then brings the rest.
    void stop();

private:
    class Thread;
    Timeline m_timeline;
    std::unique_ptr<Thread> m_thread;
};

} // namespace overlap
