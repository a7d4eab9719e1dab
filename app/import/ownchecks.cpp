// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/ownchecks.h"

#include <algorithm>
#include <functional>
#include <queue>

namespace overlap {

namespace {

class Checker
{
public:
    explicit Checker(TimelineParts &parts) : m_parts(parts) { }

    quint64 check()
    {
        for (Lane &lane : m_parts.lanes)
            checkLane(lane);
        checkLoop();
        for (Worker &worker : m_parts.workers)
            checkWorker(worker);
        for (Resource &resource : m_parts.resources)
            checkResource(resource);
        for (OutputLine &line : m_parts.output) {
            line.task = known(line.task);
            see(line.time);
        }
        std::ranges::stable_sort(m_parts.output, {}, &OutputLine::time);
        for (Warning &warning : m_parts.warnings) {
            warning.task = known(warning.task);
            see(warning.time);
        }
        std::ranges::sort(m_parts.turns);
        return m_leftOut;
    }

private:
    TaskId known(TaskId task) const { return task <= m_parts.lanes.size() ? task : 0; }

    void see(TimePoint time) { m_parts.latest = std::max(m_parts.latest, time); }

    /// Sorts by the start, and leaves out what overlaps what came before, or begins before `from`.
    template<typename Stretch>
    void separate(std::vector<Stretch> &stretches, TimePoint from)
    {
        std::ranges::stable_sort(stretches, {}, &Stretch::start);
        const std::size_t before = stretches.size();
        std::erase_if(stretches, [&](const Stretch &stretch) {
            if (stretch.start < from || stretch.end < stretch.start)
                return true;
            from = stretch.end;
            return false;
        });
        m_leftOut += before - stretches.size();
        see(from);
    }

    void checkLane(Lane &lane)
    {
        lane.start = std::max(lane.start, TimePoint{});
        separate(lane.spans, lane.start);
        TaskState before = TaskState::Ready;
        for (Span &span : lane.spans)
            before = checkSpan(span, before);
        const TimePoint last = lane.spans.empty() ? lane.start : lane.spans.back().end;
        if (!lane.end && lane.open.start == TimePoint::max())
            lane.end = last; // and nobody knows how
        if (lane.end) {
            lane.end = std::max(*lane.end, last);
            lane.open = {.start = *lane.end, .end = *lane.end, .state = lane.outcome};
        } else {
            lane.open.start = lane.open.end = std::max(lane.open.start, last);
            checkSpan(lane.open, before);
        }
        see(lane.end.value_or(lane.open.start));
        for (CancelRequest &request : lane.cancelRequests) {
            request.by = known(request.by);
            see(request.time);
        }
        std::ranges::stable_sort(lane.cancelRequests, {}, &CancelRequest::time);
    }

    TaskState checkSpan(Span &span, TaskState before)
    {
        if (span.state != TaskState::Waiting || span.reason != WaitReason::Timer)
            span.other = known(span.other);
        span.resource = span.resource <= m_parts.resources.size() ? span.resource : ResourceId(0);
        if (span.state == TaskState::Running && before != TaskState::Blocking)
            m_parts.turns.push_back(span.start);
        return span.state;
    }

    void checkLoop()
    {
        std::optional<LoopSpan> open;
        if (m_parts.loopHeld) {
            open = m_parts.loop.back();
            m_parts.loop.pop_back();
        }
        separate(m_parts.loop, TimePoint{});
        m_parts.loopHeld = open && (m_parts.loop.empty() || m_parts.loop.back().end <= open->start);
        if (m_parts.loopHeld) {
            m_parts.loop.push_back(*open);
            see(open->start);
        }
        for (LoopSpan &span : m_parts.loop)
            span.task = known(span.task);
    }

    void checkWorker(Worker &worker)
    {
        separate(worker.spans, TimePoint{});
        const TimePoint last = worker.spans.empty() ? worker.start : worker.spans.back().end;
        if (worker.open && (worker.end || worker.open->start < last))
            worker.open.reset();
        if (worker.end)
            worker.end = std::max(*worker.end, last);
        for (WorkerSpan &span : worker.spans)
            span.task = known(span.task);
        if (worker.open)
            worker.open->task = known(worker.open->task);
    }

    void checkHolds(std::vector<Hold> &holds)
    {
        const std::size_t before = holds.size();
        std::erase_if(holds, [&](const Hold &hold) {
            return known(hold.task) == 0 || hold.start < TimePoint{} || hold.end.value_or(hold.start) < hold.start;
        });
        m_leftOut += before - holds.size();
        std::ranges::stable_sort(holds, {}, &Hold::start);
    }

    /// Drawing them takes time for each pair that is held at once.
    void limitHolds(std::vector<Hold> &holds)
    {
        constexpr std::size_t mostAtOnce = 1000;
        std::priority_queue<TimePoint, std::vector<TimePoint>, std::greater<>> ends;
        m_leftOut += std::erase_if(holds, [&](const Hold &hold) {
            while (!ends.empty() && ends.top() <= hold.start)
                ends.pop();
            if (ends.size() == mostAtOnce)
                return true;
            ends.push(hold.end.value_or(TimePoint::max()));
            return false;
        });
    }

    void checkResource(Resource &resource)
    {
        checkHolds(resource.holds);
        limitHolds(resource.holds);
        checkHolds(resource.waits);
        std::ranges::stable_sort(resource.lengths, {}, &Resource::Length::time);
        for (std::size_t i = 0; i < resource.holds.size(); ++i) {
            if (!resource.holds[i].end)
                resource.openHolds.push_back(i);
        }
        for (std::size_t i = 0; i < resource.waits.size(); ++i) {
            if (!resource.waits[i].end)
                resource.openWaits.push_back(i);
        }
    }

    TimelineParts &m_parts;
    quint64 m_leftOut = 0;
};

} // namespace

quint64 putInOrder(TimelineParts &parts)
{
    return Checker(parts).check();
}

} // namespace overlap
