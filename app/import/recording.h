// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/import/counterunit.h"
#include "core/timeline.h"

#include <QString>

#include <vector>

namespace overlap {

/// How many events of a file are not shown, by the reason.
struct LeftOut
{
    quint64 misfits = 0;   ///< Not an event at all.
    quint64 kinds = 0;     ///< Of a kind that is not known, or that nothing shows.
    quint64 times = 0;     ///< Without a time that can be shown, or with a negative length.
    quint64 ends = 0;      ///< An end without a begin.
    quint64 deep = 0;      ///< A call inside too many others.
    quint64 lanes = 0;     ///< Of a lane or process too many.
    quint64 counters = 0;  ///< Of a counter too many, or no count.
    quint64 disorders = 0; ///< In contradiction to others.

    quint64 total() const { return misfits + kinds + times + ends + deep + lanes + counters + disorders; }
};

/// What is left out, in one line for people: "12 events are left out: 10 of an unknown kind, 2 ends without a begin".
/// Empty if nothing is.
QString leftOutText(const LeftOut &leftOut);

/// What a lane of a recording by others holds.
enum class LaneKind : quint8 {
    Calls, ///< Of a thread: the outermost, or those inside the calls of its parent.
    Marks, ///< The instants of the thread that its parent stands for.
    Async  ///< What is bound to no thread, of the category that the first of these lanes is called by.
};

/// What only whoever writes a recording by others into a file again needs to know of it.
struct ForeignKinds
{
    std::vector<LaneKind> lanes;       ///< Of each lane.
    std::vector<CounterUnit> counters; ///< Of each resource.
};

/// One process of a trace: in a file of ours a variant.
struct RecordedProcess
{
    QString title;
    QString summary;
    bool wrong = false; ///< The variant shows a mistake.
    Timeline timeline;
    ForeignKinds foreign; ///< Empty in a recording of ours.
};

/// What a trace file holds, as far as it can be shown. All processes have one time axis, which starts at zero.
struct Recording
{
    std::vector<RecordedProcess> processes;
    quint64 events = 0; ///< In the file.
    LeftOut leftOut;

    /// Time of the newest event.
    TimePoint latest() const
    {
        TimePoint latest{};
        for (const RecordedProcess &process : processes)
            latest = std::max(latest, process.timeline.latest());
        return latest;
    }
};

} // namespace overlap
