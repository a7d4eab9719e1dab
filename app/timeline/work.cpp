// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/work.h"

#include <algorithm>

namespace overlap {

namespace {

/// Calls visit(const WorkerSpan &) for each span that has begun by `edge`, cut there.
template<typename Visit>
void visitCut(const Worker &worker, TimePoint edge, Visit visit)
{
    worker.visitSpans(edge, [&](WorkerSpan span) {
        span.end = std::min(span.end, edge);
        visit(std::as_const(span));
    });
}

} // namespace

std::vector<Part> workParts(const Worker &worker, TimePoint edge)
{
    std::vector<Part> parts;
    TaskId task = 0;
    visitCut(worker, edge, [&](const WorkerSpan &span) {
        const int kind = int(std::ranges::find(workStates, span.state) - workStates.begin());
        if (!parts.empty() && parts.back().kind == kind && parts.back().end == span.start && task == span.task)
            parts.back().end = span.end;
        else
            parts.push_back({span.start, span.end, kind});
        task = span.task;
    });
    return parts;
}

std::optional<WorkerSpan> workAt(const Worker &worker, TimePoint moment, TimePoint edge)
{
    std::optional<WorkerSpan> found;
    visitCut(worker, edge, [&](const WorkerSpan &span) {
        const bool open = worker.open && span.start == worker.open->start;
        if (span.start <= moment && (moment < span.end || (open && moment == span.end)))
            found = span;
    });
    return found;
}

std::vector<Job> jobsOf(const Worker &worker, TimePoint edge)
{
    std::vector<Job> jobs;
    visitCut(worker, edge, [&](const WorkerSpan &span) {
        const bool started =
            !jobs.empty() && jobs.back().state == TaskState::Waiting && span.state != TaskState::Waiting;
        if (jobs.empty() || started || jobs.back().task != span.task || jobs.back().end != span.start) {
            jobs.push_back({span.start, span.end, span.task, span.state, span});
            return;
        }
        Job &job = jobs.back();
        job.end = span.end;
        if (span.end - span.start > job.longest.end - job.longest.start)
            job.longest = span;
        if (job.state != span.state)
            job.state.reset();
    });
    return jobs;
}

std::vector<StartUp> startUps(const Timeline &timeline, TimePoint edge)
{
    std::vector<StartUp> found;
    for (const Worker &worker : timeline.workers()) {
        // It is the first that a worker does.
        const WorkerSpan *first = !worker.spans.empty() ? &worker.spans.front() : worker.open ? &*worker.open : nullptr;
        if (!first || first->state != TaskState::Waiting || first->start > edge)
            continue;
        const bool isOver = !worker.spans.empty() && first->end <= edge;
        found.push_back({first->task, isOver ? first->end : TimePoint::max()});
    }
    std::ranges::stable_sort(found, {}, [](const StartUp &startUp) { return std::pair(startUp.task, startUp.end); });
    return found;
}

bool hasGil(const Timeline &timeline)
{
    const auto tells = [](const WorkerSpan &span) { return span.hasGil || span.state == TaskState::Ready; };
    return std::ranges::any_of(timeline.workers(), [&](const Worker &worker) {
        return (worker.open && tells(*worker.open)) || std::ranges::any_of(worker.spans, tells);
    });
}

std::vector<Part> gilParts(const Timeline &timeline, TimePoint edge)
{
    std::vector<Part> parts;
    for (const Worker &worker : timeline.workers()) {
        visitCut(worker, edge, [&](const WorkerSpan &span) {
            if (span.hasGil)
                parts.push_back({span.start, span.end, int(worker.id) - 1});
        });
    }
    std::ranges::stable_sort(parts, {}, &Part::start);
    // A run's measured times may overlap a little where the GIL is handed on.
    for (std::size_t i = 1; i < parts.size(); ++i)
        parts[i - 1].end = std::min(parts[i - 1].end, parts[i].start);
    return parts;
}

const Worker *gilHolder(const Timeline &timeline, TimePoint moment)
{
    const Worker *holder = nullptr;
    for (const Part &part : gilParts(timeline, TimePoint::max())) {
        if (part.start <= moment && moment < part.end)
            holder = &timeline.workers()[std::size_t(part.kind)];
    }
    return holder;
}

} // namespace overlap
