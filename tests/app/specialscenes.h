// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/app/sharedscenes.h"

#include <QtTest>

namespace overlap {

using namespace Qt::StringLiterals;

/// Fills a scene with one of the pictures below.
using FillScene = void (*)(TracedScene &);

/// A semaphore for each of that many tasks.
inline Timeline ownSemaphores(int tasks)
{
    TraceWriter trace;
    trace.task(u"main"_s, 0s, WaitReason::Task);
    for (int i = 0; i < tasks; ++i) {
        const TaskId task = trace.task(u"job %1"_s.arg(i + 1));
        trace.acquire(task, trace.resource(u"semaphore"_s, WaitReason::Lock, 3), 0s);
    }
    return trace.finish(1s);
}

/// Queues, each of them empty.
inline Timeline queues(int count)
{
    TraceWriter trace;
    trace.task(u"main"_s);
    for (int i = 0; i < count; ++i)
        trace.resource(u"queue"_s, WaitReason::Queue, 0);
    return trace.finish(1s);
}

/// A thread that computes, sleeps in a call and has nothing to do, without a GIL.
inline Timeline freeThread()
{
    TraceWriter trace;
    trace.task(u"main"_s, 0s, WaitReason::Thread);
    trace.worker(u"thread 1"_s);
    trace.work(1, 1, 200ms, EventKind::WorkerBusy);
    trace.work(1, 1, 500ms, EventKind::WorkerBlocked);
    trace.work(1, 1, 800ms, EventKind::WorkerIdle);
    return trace.finish(1s);
}

/// A process that starts up and then waits in a call.
inline Timeline startingProcess()
{
    TraceWriter trace;
    trace.task(u"main"_s, 0s, WaitReason::Task);
    const TaskId job = trace.task(u"job"_s, 0s, WaitReason::Process);
    trace.worker(u"process 1"_s, 0s, WaitReason::Process);
    trace.work(1, job, 0s, EventKind::WorkerStarting);
    trace.work(1, job, 1s, EventKind::WorkerBlocked);
    trace.work(1, job, 2s, EventKind::WorkerIdle);
    trace.end(job, 2s);
    return trace.finish(2s);
}

/// main cancels a task that ends at once, and goes on.
inline Timeline atOnce()
{
    TraceWriter trace;
    trace.task(u"main"_s);
    const TaskId download = trace.task(u"download"_s);
    trace.wait(1, 1200ms, WaitReason::Task);
    trace.cancel(download, 1, 1200ms);
    trace.end(download, 1200ms, EventKind::Cancelled);
    return trace.finish(3s);
}

inline const std::pair<const char *, FillScene> specialScenes[] = {
    {"semaphore", [](TracedScene &scene) { scene.track(u"Limited"_s, semaphoreRun(8, 3)).playhead(1500ms); }},
    {"semaphore for many", [](TracedScene &scene) { scene.track(u"Limited"_s, semaphoreRun(200, 20)).playhead(4s); }},
    {"lock", [](TracedScene &scene) { scene.track(u"Lock"_s, semaphoreRun(5, 1, u"lock"_s)).playhead(2500ms); }},
    {"long names",
     [](TracedScene &scene) {
         scene.track(u"T"_s, semaphoreRun(5, 1, u"the semaphore that everybody has to ask for leave"_s));
     }},
    {"queue", [](TracedScene &scene) { scene.track(u"Queue"_s, queueRun()).playhead(2s); }},
    {"own semaphores", [](TracedScene &scene) { scene.track(u"Own"_s, ownSemaphores(12)); }},
    {"few own semaphores", [](TracedScene &scene) { scene.track(u"Own"_s, ownSemaphores(3)); }},
    {"queues", [](TracedScene &scene) { scene.track(u"Many"_s, queues(7)); }},
    {"threads under the GIL", [](TracedScene &scene) { scene.track(u"Threads"_s, gilRun(3, 1s)).playhead(1100ms); }},
    {"threads in long turns",
     [](TracedScene &scene) { scene.track(u"Threads"_s, gilRun(3, 1s, 200ms)).playhead(900ms); }},
    {"playhead at the right", [](TracedScene &scene) { scene.track(u"Threads"_s, gilRun(2, 1s)).playhead(1999ms); }},
    {"a thread without a GIL", [](TracedScene &scene) { scene.track(u"Threads"_s, freeThread()); }},
    {"a process that starts up", [](TracedScene &scene) { scene.track(u"Process"_s, startingProcess()); }},
    {"an expected lock", [](TracedScene &scene) { scene.expected(u"Lock"_s, semaphoreRun(3, 1, u"lock"_s)); }},
    {"an expected queue", [](TracedScene &scene) { scene.expected(u"Queue"_s, queueRun()); }},
    {"an expected process", [](TracedScene &scene) { scene.expected(u"Process"_s, startingProcess()); }},
    {"cancel", [](TracedScene &scene) { scene.track(u"Cancel"_s, cancelRun(false)).playhead(1400ms); }},
    {"cancelled at once", [](TracedScene &scene) { scene.track(u"Cancel"_s, atOnce()); }},
    {"swallowed cancel", [](TracedScene &scene) { scene.track(u"Cancel"_s, cancelRun(true)); }},
    {"warnings", [](TracedScene &scene) { scene.track(u"Warnings"_s, warningRun()); }},
    {"all expected",
     [](TracedScene &scene) {
         scene.expected(u"A"_s, semaphoreRun(6, 2)).expected(u"B"_s, gilRun(2, 500ms)).expected(u"C"_s, warningRun());
     }},
    {"everything",
     [](TracedScene &scene) {
         scene.track(u"A"_s, semaphoreRun(4, 2)).track(u"B"_s, gilRun(2, 500ms)).track(u"C"_s, cancelRun(false));
         scene.track(u"D"_s, warningRun()).track(u"E"_s, queueRun()).playhead(700ms);
     }},
};

inline void fill(TracedScene &scene, const QString &name)
{
    for (const auto &[each, fillScene] : specialScenes) {
        if (name == QString::fromLatin1(each))
            fillScene(scene);
    }
    QVERIFY(!scene.scene().tracks.empty());
}

} // namespace overlap
