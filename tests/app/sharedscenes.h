// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/scene.h"

#include <deque>
#include <list>

namespace overlap {

/// Writes the trace of a run for tests of what is drawn: tasks that share something, workers, cancels, warnings.
class TraceWriter
{
public:
    /// A task, main first, whose child the others are; it is suspended at once, for that reason.
    TaskId task(const QString &name, Duration at = {}, WaitReason reason = WaitReason::Timer)
    {
        const TaskId id = ++m_tasks;
        m_timeline.apply(
            {.time = TimePoint(at), .task = id, .other = id == 1 ? 0U : 1U, .kind = EventKind::TaskCreated}, name);
        apply(at, {.task = id, .kind = EventKind::TurnStarted});
        apply(at, {.task = id, .kind = EventKind::Suspended, .reason = reason});
        return id;
    }

    /// The wait of the task is over; its turn ends in another one, for a resource or not.
    void wait(TaskId task, Duration at, WaitReason reason, ResourceId resource = 0)
    {
        wake(task, at);
        apply(at, {.task = task, .resource = resource, .kind = EventKind::Suspended, .reason = reason});
    }

    void end(TaskId task, Duration at, EventKind how = EventKind::Finished)
    {
        wake(task, at);
        apply(at, {.task = task, .kind = how});
    }

    ResourceId resource(const QString &name, WaitReason reason, quint32 capacity)
    {
        m_timeline.apply(
            {.other = capacity, .resource = ++m_resources, .kind = EventKind::ResourceCreated, .reason = reason}, name);
        return m_resources;
    }

    void acquire(TaskId task, ResourceId resource, Duration at)
    {
        apply(at, {.task = task, .resource = resource, .kind = EventKind::Acquired});
    }

    void release(TaskId task, ResourceId resource, Duration at)
    {
        apply(at, {.task = task, .resource = resource, .kind = EventKind::Released});
    }

    void length(ResourceId queue, quint32 items, Duration at)
    {
        apply(at, {.other = items, .resource = queue, .kind = EventKind::QueueLength});
    }

    WorkerId worker(const QString &name, Duration at = {}, WaitReason reason = WaitReason::Thread)
    {
        m_timeline.apply(
            {.time = TimePoint(at), .other = ++m_workers, .kind = EventKind::WorkerStarted, .reason = reason}, name);
        return m_workers;
    }

    /// What the worker does from then on. `gil`: it computes and holds the GIL.
    void work(WorkerId worker, TaskId task, Duration at, EventKind kind, bool gil = false)
    {
        apply(at, {.task = task, .other = worker, .kind = kind, .reason = gil ? WaitReason::Lock : WaitReason::None});
    }

    void cancel(TaskId task, TaskId by, Duration at)
    {
        apply(at, {.task = task, .other = by, .kind = EventKind::CancelRequested});
    }

    void warn(WarningKind kind, TaskId task, const QString &text, Duration at, quint32 line = 0)
    {
        m_timeline.apply(
            {.time = TimePoint(at), .task = task, .other = quint32(kind), .line = line, .kind = EventKind::Warned},
            text);
    }

    /// Ends main, and with it the run.
    Timeline finish(Duration at)
    {
        end(1, at);
        apply(at, {.kind = EventKind::RunEnded});
        return m_timeline;
    }

    const Timeline &timeline() const { return m_timeline; }

private:
    void apply(Duration at, TraceEvent event)
    {
        event.time = TimePoint(at);
        m_timeline.apply(event);
    }

    void wake(TaskId task, Duration at)
    {
        m_timeline.apply({.time = TimePoint(at), .due = TimePoint(at), .task = task, .kind = EventKind::Woken});
        apply(at, {.task = task, .kind = EventKind::TurnStarted});
    }

    Timeline m_timeline;
    TaskId m_tasks = 0;
    ResourceId m_resources = 0;
    WorkerId m_workers = 0;
};

/// `tasks` tasks "job 1", "job 2" ... that share `limit` permits; each holds one for a second.
inline Timeline semaphoreRun(int tasks, int limit, const QString &name = QStringLiteral("semaphore"))
{
    TraceWriter trace;
    trace.task(QStringLiteral("main"), 0s, WaitReason::Task);
    const ResourceId semaphore = trace.resource(name, WaitReason::Lock, quint32(limit));
    std::vector<TaskId> ids;
    for (int i = 1; i <= tasks; ++i) {
        const TaskId id = trace.task(QStringLiteral("job %1").arg(i));
        ids.push_back(id);
        if (i <= limit)
            trace.acquire(id, semaphore, 0s);
        else
            trace.wait(id, 0s, WaitReason::Lock, semaphore);
    }
    Duration at{};
    for (int first = 0; first < tasks; first += limit) {
        at += 1s;
        const int next = first + limit;
        for (int i = first; i < std::min(next, tasks); ++i) {
            trace.release(ids[std::size_t(i)], semaphore, at);
            trace.end(ids[std::size_t(i)], at);
        }
        for (int i = next; i < std::min(next + limit, tasks); ++i) {
            trace.wait(ids[std::size_t(i)], at, WaitReason::Timer);
            trace.acquire(ids[std::size_t(i)], semaphore, at);
        }
    }
    return trace.finish(at);
}

/// `threads` threads that compute for `cost` each, for the tasks "a", "b" ...; they take turns of 5 ms unless
/// `turn` says another length.
inline Timeline gilRun(int threads, Duration cost, Duration turn = 5ms)
{
    TraceWriter trace;
    trace.task(QStringLiteral("main"), 0s, WaitReason::Task);
    std::vector<Duration> left;
    for (int i = 0; i < threads; ++i) {
        trace.task(QString(QChar(u'a' + i)), 0s, WaitReason::Thread);
        trace.worker(QStringLiteral("thread %1").arg(i + 1));
        trace.work(WorkerId(i + 1), TaskId(i + 2), 0s, EventKind::WorkerReady);
        left.push_back(cost);
    }
    std::deque<std::size_t> ready;
    for (std::size_t i = 0; i < left.size(); ++i)
        ready.push_back(i);
    Duration at{};
    while (!ready.empty()) {
        const std::size_t now = ready.front();
        ready.pop_front();
        const auto worker = WorkerId(now + 1);
        const auto task = TaskId(now + 2);
        trace.work(worker, task, at, EventKind::WorkerBusy, true);
        const Duration length = ready.empty() ? left[now] : std::min(turn, left[now]);
        at += length;
        left[now] -= length;
        if (left[now] > 0s) {
            trace.work(worker, task, at, EventKind::WorkerReady);
            ready.push_back(now);
        } else {
            trace.work(worker, task, at, EventKind::WorkerIdle);
            trace.end(task, at);
        }
    }
    return trace.finish(at);
}

/// main asks "download" to stop at 1.2 s; its cleanup lasts until 1.7 s. `swallowed`: it goes on and ends at 2.5 s.
inline Timeline cancelRun(bool swallowed)
{
    TraceWriter trace;
    trace.task(QStringLiteral("main"));
    const TaskId download = trace.task(QStringLiteral("download"));
    trace.wait(1, 1200ms, WaitReason::Task);
    trace.cancel(download, 1, 1200ms);
    trace.wait(download, 1200ms, WaitReason::Timer);
    if (swallowed) {
        trace.end(download, 2500ms);
        return trace.finish(2500ms);
    }
    trace.end(download, 1700ms, EventKind::Cancelled);
    return trace.finish(3s);
}

/// A warning of each kind: a slow turn of "parse" at 0.8 s, a call that main never awaited at 1 s, and at the end an
/// error that nobody took.
inline Timeline warningRun()
{
    TraceWriter trace;
    trace.task(QStringLiteral("main"));
    const TaskId parse = trace.task(QStringLiteral("parse"));
    const TaskId save = trace.task(QStringLiteral("save"));
    trace.warn(WarningKind::SlowTurn, parse, QStringLiteral("parse held the loop for 0.30 s"), 800ms, 3);
    trace.wait(1, 1s, WaitReason::Timer);
    trace.warn(WarningKind::NeverAwaited, 1, QStringLiteral("fetch was never awaited"), 1s, 4);
    trace.end(save, 1200ms, EventKind::Failed);
    trace.end(parse, 2s);
    trace.warn(WarningKind::ErrorNeverTaken, save, QStringLiteral("nobody took the error of save"), 2900ms);
    return trace.finish(3s);
}

/// A producer that puts an item each 0.2 s into a queue for 3; a consumer takes one each 0.5 s.
inline Timeline queueRun()
{
    TraceWriter trace;
    trace.task(QStringLiteral("main"), 0s, WaitReason::Task);
    const ResourceId queue = trace.resource(QStringLiteral("queue"), WaitReason::Queue, 3);
    const TaskId producer = trace.task(QStringLiteral("producer"));
    const TaskId consumer = trace.task(QStringLiteral("consumer"));
    trace.wait(consumer, 0s, WaitReason::Queue, queue);
    quint32 items = 0;
    for (int tick = 1; tick <= 40; ++tick) {
        const Duration at = tick * 100ms;
        if (tick == 2)
            trace.wait(consumer, at, WaitReason::Timer);
        else if (tick % 5 == 2 && items > 0)
            trace.length(queue, --items, at);
        if (tick % 2 == 0 && tick < 30 && items < 3)
            trace.length(queue, ++items, at);
        if (tick == 14)
            trace.wait(producer, at, WaitReason::Queue, queue);
    }
    trace.end(producer, 3500ms);
    trace.end(consumer, 4s);
    return trace.finish(4s);
}

/// Scenes of such runs, each of which it keeps.
class TracedScene
{
public:
    /// Adds a track; `run`: up to the edge of the scene, `prediction`: as expected.
    TracedScene &track(const QString &title, const Timeline &run, const std::optional<Timeline> &prediction = {})
    {
        TrackScene &added = m_scene.tracks.emplace_back();
        added.title = title;
        added.summary = QStringLiteral("written for a test");
        added.run = &m_timelines.emplace_back(run);
        if (prediction)
            added.prediction = &m_timelines.emplace_back(*prediction);
        m_scene.edge = std::max(m_scene.edge, run.latest());
        return *this;
    }

    /// Adds a track that has not run yet.
    TracedScene &expected(const QString &title, const Timeline &prediction)
    {
        TrackScene &added = m_scene.tracks.emplace_back();
        added.title = title;
        added.prediction = &m_timelines.emplace_back(prediction);
        return *this;
    }

    TracedScene &playhead(Duration at)
    {
        m_scene.playhead = TimePoint(at);
        return *this;
    }

    TimelineScene &scene() { return m_scene; }

private:
    std::list<Timeline> m_timelines;
    TimelineScene m_scene;
};

} // namespace overlap
