// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/import/limits.h"
#include "app/import/rawevent.h"
#include "app/import/recording.h"

#include <map>

namespace overlap {

/// Makes timelines of the events of a file that chromeTrace() wrote: the same that it was written from, except that
/// lines are those shown. What cannot be is left out and counted.
class OwnCollector
{
public:
    explicit OwnCollector(const ImportLimits &limits) : m_limits(limits) { }

    /// How much there is so far: what has to be kept of events, and bytes of text.
    std::size_t records() const { return m_records; }
    std::size_t letters() const { return m_letters; }

    void take(const RawEvent &event);

    /// The recording; on failure puts what is wrong into `error`.
    Recording finish(QString *error);

private:
    struct Process
    {
        QString title;
        QString summary;
        bool wrong = false;
        std::map<TaskId, Lane> lanes;
        std::map<WorkerId, Worker> workers;
        std::map<quint32, TaskId> tasksOfThreads;
        std::map<quint32, WorkerId> workersOfThreads;

        /// The task of a thread; 0: it has none.
        TaskId taskOf(quint32 thread) const
        {
            const auto task = tasksOfThreads.find(thread);
            return task != tasksOfThreads.end() ? task->second : 0;
        }
        std::map<ResourceId, Resource> resources;
        TimelineParts parts;
    };

    void takeMetadata(Process &process, const RawEvent &event);
    void takeThread(Process &process, const RawEvent &event);
    void takeResource(Process &process, const RawEvent &event);
    bool takeTimed(Process &process, const RawEvent &event);
    bool takeSpan(Lane &lane, const RawEvent &event, TimePoint start, TimePoint end);
    bool takeWork(Worker &worker, const RawEvent &event, TimePoint start, TimePoint end);
    bool takeHold(Process &process, const RawEvent &event, TimePoint start, TimePoint end);
    bool takeAboutLane(Lane &lane, const RawEvent &event, TimePoint time);
    QString text(std::string_view text, std::size_t most);

    ImportLimits m_limits;
    std::vector<std::pair<std::string, Process>> m_processes; ///< By their id, in the order of the file.
    LeftOut m_leftOut;
    std::size_t m_records = 0;
    std::size_t m_letters = 0;
};

} // namespace overlap
