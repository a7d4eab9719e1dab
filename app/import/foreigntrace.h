// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/import/rawevent.h"
#include "app/import/slices.h"
#include "app/import/textpool.h"

#include <atomic>
#include <limits>
#include <unordered_map>

namespace overlap {

/// The events of a trace by others, sorted by where they belong and small enough for millions of them.
struct ForeignTrace
{
    static constexpr int unsorted = std::numeric_limits<int>::max();

    struct Thread
    {
        QString id;
        QString name; ///< Empty: none is given.
        int order = unsorted;
        std::vector<Slice> slices;
        std::vector<Slice> marks; ///< Instants.
    };

    struct Process
    {
        QString id;
        QString name;
        int order = unsorted;
        std::vector<std::size_t> threads;
    };

    /// A part of what is not bound to a thread: those of one key belong together.
    struct AsyncSlice
    {
        std::size_t process = 0;
        quint32 category = 0;
        quint32 key = 0;
        Slice slice;
    };

    struct Count
    {
        TimePoint time{};
        double value = 0;
    };

    struct Counter
    {
        std::size_t process = 0;
        QString name;
        std::vector<Count> counts;
    };

    /// An end of an arrow, or a place that it passes.
    struct ArrowPoint
    {
        TimePoint time{};
        quint32 thread = 0;
        quint32 arrow = 0;
        bool starts = false;
        bool ends = false;
        bool enclosing = false; ///< It binds to the slice around it, otherwise to the next one.
    };

    std::vector<Process> processes;
    std::vector<Thread> threads;
    std::vector<AsyncSlice> asyncs;
    std::vector<Counter> counters;
    std::vector<ArrowPoint> arrows;
    TextPool names; ///< Of slices.
    TextPool ids;   ///< Of everything else.
    TimePoint earliest = TimePoint::max();
    TimePoint latest = TimePoint::min();
};

/// Sorts the events of a file by others.
class ForeignCollector
{
public:
    explicit ForeignCollector(const ImportLimits &limits) : m_limits(limits) { }

    /// How much there is so far: what has to be kept of events, and bytes of text.
    std::size_t records() const { return m_records; }
    std::size_t letters() const { return m_trace.names.letters() + m_trace.ids.letters(); }

    void take(const RawEvent &event);

    ForeignTrace takeTrace() { return std::move(m_trace); }
    const LeftOut &leftOut() const { return m_leftOut; }

private:
    static constexpr std::size_t none = std::numeric_limits<std::size_t>::max();

    void takeOnThread(const RawEvent &event);
    void takeMetadata(const RawEvent &event);
    void takeAsync(const RawEvent &event, Duration length);
    void takeCounts(const RawEvent &event);
    void takeArrow(const RawEvent &event);
    void see(TimePoint time);
    std::size_t processOf(const RawEvent &event);
    std::size_t threadOf(const RawEvent &event);

    ImportLimits m_limits;
    ForeignTrace m_trace;
    LeftOut m_leftOut;
    std::size_t m_records = 0;
    std::unordered_map<quint32, std::size_t> m_processes; ///< By the number of their id.
    std::unordered_map<quint64, std::size_t> m_threads;   ///< By process and the number of their id.
    std::unordered_map<quint32, std::size_t> m_counters;  ///< By the number of process, name and key.
    std::string m_key;
};

/// Makes timelines of a trace, a process after the other, unless `cancelled` is set meanwhile.
Recording recordingOf(ForeignTrace trace, const LeftOut &leftOut, const ImportLimits &limits,
                      const std::atomic<bool> &cancelled);

} // namespace overlap
