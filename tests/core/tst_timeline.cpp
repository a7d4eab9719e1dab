// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/drawing.h"

#include "core/chunkqueue.h"
#include "core/timeline.h"
#include "core/trace.h"

#include <QtTest>

#include <thread>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

TimePoint at(Duration time)
{
    return TimePoint(time);
}

/// One task that waits for a timer from 1 s to 3 s, is late until 4 s, blocks until 5 s and ends.
Timeline lateTask()
{
    Timeline timeline;
    timeline.apply({.task = 1, .line = 5, .kind = EventKind::TaskCreated}, u"main"_s);
    timeline.apply({.time = at(1s), .task = 1, .kind = EventKind::TurnStarted});
    timeline.apply({.time = at(1s),
                    .due = at(3s),
                    .task = 1,
                    .line = 7,
                    .kind = EventKind::Suspended,
                    .reason = WaitReason::Timer});
    timeline.apply({.time = at(4s), .due = at(3s), .task = 1, .kind = EventKind::Woken});
    timeline.apply({.time = at(4s), .task = 1, .kind = EventKind::TurnStarted});
    timeline.apply({.time = at(4s), .due = at(5s), .task = 1, .line = 8, .kind = EventKind::BlockingStarted});
    timeline.apply({.time = at(5s), .task = 1, .kind = EventKind::BlockingEnded});
    timeline.apply({.time = at(5s), .task = 1, .kind = EventKind::Finished});
    timeline.apply({.time = at(5s), .kind = EventKind::RunEnded});
    return timeline;
}

} // namespace

class TestTimeline : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stateAtATime_data()
    {
        QTest::addColumn<Duration>("time");
        QTest::addColumn<QString>("state");
        QTest::addColumn<quint32>("line");
        QTest::newRow("from its creation") << Duration(0s) << u"ready"_s << 5U;
        QTest::newRow("at a border the later span") << Duration(1s) << u"waiting"_s << 7U;
        QTest::newRow("within a span") << Duration(2s) << u"waiting"_s << 7U;
        QTest::newRow("ready from the deadline, not from the wake") << Duration(3s) << u"ready"_s << 7U;
        QTest::newRow("until the turn") << Duration(3999ms) << u"ready"_s << 7U;
        QTest::newRow("blocking") << Duration(4s) << u"blocking"_s << 8U;
        QTest::newRow("not after its end") << Duration(5s) << u"none"_s << 0U;
        QTest::newRow("not before its start") << Duration(-1s) << u"none"_s << 0U;
    }

    void stateAtATime()
    {
        QFETCH(const Duration, time);
        QFETCH(const QString, state);
        QFETCH(const quint32, line);
        const Timeline timeline = lateTask();
        const auto span = timeline.lanes().front().spanAt(at(time), timeline.latest());
        QCOMPARE(span ? stateName(span->state) : u"none"_s, state);
        QCOMPARE(span ? span->line : 0U, line);
    }

    void openTimerPastItsDeadlineIsReady()
    {
        Timeline timeline;
        timeline.apply({.task = 1, .kind = EventKind::TaskCreated}, u"main"_s);
        timeline.apply({.task = 1, .kind = EventKind::TurnStarted});
        timeline.apply({.due = at(2s), .task = 1, .kind = EventKind::Suspended, .reason = WaitReason::Timer});
        const Lane &lane = timeline.lanes().front();
        QCOMPARE(lane.spanAt(at(1s), at(3s))->state, TaskState::Waiting);
        QCOMPARE(lane.spanAt(at(1s), at(3s))->end, at(2s));
        QCOMPARE(lane.spanAt(at(2s), at(3s))->state, TaskState::Ready);
        QCOMPARE(lane.spanAt(at(2s), at(3s))->end, at(3s));
    }

    void spansHaveNoGaps()
    {
        const Timeline timeline = lateTask();
        const Lane &lane = timeline.lanes().front();
        TimePoint before = lane.start;
        lane.visitSpans(timeline.latest(), [&](const Span &span) {
            QCOMPARE(span.start, before);
            before = span.end;
        });
        QCOMPARE(before, *lane.end);
    }

    void aRecordingByOthersHasGapsAndNoOutcome()
    {
        TimelineParts parts;
        Lane &lane = parts.lanes.emplace_back();
        lane.id = 1;
        lane.spans = {{.start = at(1s), .end = at(2s), .state = TaskState::Running, .name = 2},
                      {.start = at(3s), .end = at(3s), .state = TaskState::Running, .name = 1}};
        lane.end = at(3s);
        auto names = std::make_shared<SpanNames>();
        names->letters = "oné"
                         "two";
        names->ends = {4, 7};
        parts.names = names;
        const Timeline timeline(std::move(parts));
        const Lane &read = timeline.lanes().front();
        QCOMPARE(timeline.spanName(read.spanAt(at(1s), at(9s))->name), u"two"_s);
        QVERIFY(!read.spanAt(at(2s), at(9s)));
        QCOMPARE(timeline.spanName(read.spans[1].name), u"oné"_s);
        QCOMPARE(timeline.spanName(3), QString());
        QVERIFY(timeline.isForeign());
        QVERIFY(!timeline.total() && !timeline.outcome());
        QCOMPARE(read.index.size(), 2U);
        QCOMPARE(timeline.longest(TaskState::Running), Duration(1s));
    }

    void aLaneThatGoesOnIsIndexedButForItsLastFew()
    {
        Timeline timeline;
        timeline.apply({.task = 1, .kind = EventKind::TaskCreated});
        const Lane &lane = timeline.lanes().front();
        Duration waited{};
        for (int turn = 1; turn <= 100; ++turn) {
            const TimePoint now = at(turn * 10ms);
            timeline.apply({.time = now, .task = 1, .kind = EventKind::TurnStarted});
            timeline.apply({.time = now + 1ms, .task = 1, .kind = EventKind::Suspended, .reason = WaitReason::Timer});
            waited += turn == 1 ? 10ms : 9ms;
            QVERIFY(lane.index.size() <= lane.spans.size());
            QVERIFY(lane.spans.size() - lane.index.size() < SpanIndex::step);
            QCOMPARE(waitSplit(lane, now + 1ms).sum(), waited);
        }
        QVERIFY(lane.index.size() > 0);
        timeline.apply({.time = at(1010ms), .task = 1, .kind = EventKind::TurnStarted});
        timeline.apply({.time = at(1010ms), .task = 1, .kind = EventKind::Finished});
        QCOMPARE(lane.index.size(), lane.spans.size());
        QCOMPARE(lane.waited.sum(), waited + 9ms);
    }

    void theLoopIsHeldByTurns()
    {
        const Timeline timeline = lateTask();
        QStringList spans;
        for (const LoopSpan &span : timeline.loopSpans())
            spans += u"%1-%2%3"_s.arg(toSeconds(span.start))
                         .arg(toSeconds(span.end))
                         .arg(span.blocking ? u"#"_s : QString());
        QCOMPARE(spans.join(u' '), u"1-1 4-4 4-5# 5-5"_s);
        QVERIFY(!timeline.loopHeld());
    }

    void totalIsTheEndOfMain()
    {
        const Timeline timeline = lateTask();
        QCOMPARE(*timeline.total(), Duration(5s));
        QCOMPARE(timeline.outcome(), TaskState::Finished);
        QVERIFY(timeline.ended());
        QCOMPARE(Timeline().total(), std::nullopt);
        QCOMPARE(Timeline().outcome(), std::nullopt);
    }

    void stateNamesAreThoseOfTheContract()
    {
        QStringList names;
        for (const TaskState state :
             {TaskState::Ready, TaskState::Running, TaskState::Blocking, TaskState::Waiting, TaskState::InThread,
              TaskState::Finished, TaskState::Failed, TaskState::Cancelled})
            names += stateName(state);
        QCOMPARE(names.join(u", "_s), u"ready, running, blocking, waiting, in thread, finished, failed, cancelled"_s);
    }

    void queueKeepsOrderAcrossThreads()
    {
        constexpr int count = 100'000;
        ChunkQueue<int, 16> queue;
        std::thread writer([&] {
            for (int i = 0; i < count; ++i)
                queue.push(i);
        });
        int expected = 0;
        bool inOrder = true;
        while (expected < count) {
            int value = -1;
            if (queue.pop(value))
                inOrder &= value == expected++;
            else
                std::this_thread::yield();
        }
        writer.join();
        QVERIFY(inOrder);
        int none = 0;
        QVERIFY(!queue.pop(none));
    }

    void aQueueHasAnOrder_data()
    {
        QTest::addColumn<Duration>("time");
        QTest::addColumn<QString>("holders");
        QTest::addColumn<QString>("waiters");
        QTest::newRow("free") << Duration(500ms) << QString() << QString();
        QTest::newRow("held") << Duration(1s) << u"3"_s << QString();
        QTest::newRow("who came first is first") << Duration(2s) << u"3"_s << u"4 2"_s;
        QTest::newRow("handed on to the first") << Duration(3s) << u"4"_s << u"2"_s;
        QTest::newRow("one went away") << Duration(4s) << u"4"_s << QString();
    }

    /// Task 3 holds a lock from 1 s to 3 s; 4 and 2 queue for it; 2 is cancelled at 4 s.
    void aQueueHasAnOrder()
    {
        QFETCH(const Duration, time);
        Timeline timeline;
        for (const TaskId task : {1U, 2U, 3U, 4U})
            timeline.apply({.task = task, .other = task == 1 ? 0U : 1U, .kind = EventKind::TaskCreated});
        timeline.apply({.other = 1, .resource = 1, .kind = EventKind::ResourceCreated, .reason = WaitReason::Lock});
        timeline.apply({.time = at(1s), .task = 3, .resource = 1, .kind = EventKind::Acquired});
        for (const TaskId task : {4U, 2U}) {
            timeline.apply({.time = at(2s), .task = task, .kind = EventKind::TurnStarted});
            timeline.apply({.time = at(2s),
                            .task = task,
                            .resource = 1,
                            .kind = EventKind::Suspended,
                            .reason = WaitReason::Lock});
        }
        timeline.apply({.time = at(3s), .task = 3, .resource = 1, .kind = EventKind::Released});
        timeline.apply({.time = at(3s), .due = at(3s), .task = 4, .kind = EventKind::Woken});
        timeline.apply({.time = at(3s), .task = 4, .resource = 1, .kind = EventKind::Acquired});
        timeline.apply({.time = at(4s), .task = 2, .other = 1, .kind = EventKind::CancelRequested});
        timeline.apply({.time = at(4s), .due = at(4s), .task = 2, .kind = EventKind::Woken});
        const auto words = [](const std::vector<TaskId> &tasks) {
            QStringList texts;
            for (const TaskId task : tasks)
                texts += QString::number(task);
            return texts.join(u' ');
        };
        const Resource &lock = timeline.resources().front();
        QTEST(words(lock.holdersAt(at(time))), "holders");
        QTEST(words(lock.waitersAt(at(time))), "waiters");
        QCOMPARE(timeline.lane(2)->cancelRequests.front().by, 1U);
    }

    void textsTravelWithTheirEvents()
    {
        Trace trace;
        trace.append({.task = 1, .kind = EventKind::TaskCreated}, u"main"_s);
        trace.append({.task = 1, .kind = EventKind::TurnStarted});
        trace.append({.task = 1, .line = 3, .kind = EventKind::Printed}, u"hello"_s);
        trace.append({.task = 1, .kind = EventKind::Failed}, u"no luck"_s);
        Timeline timeline;
        QVERIFY(timeline.update(trace));
        QVERIFY(!timeline.update(trace));
        QCOMPARE(timeline.lanes().front().name, u"main"_s);
        QCOMPARE(outputOf(timeline), u"0 main: hello"_s);
        QCOMPARE(timeline.lanes().front().error, u"no luck"_s);
    }
};

QTEST_GUILESS_MAIN(TestTimeline)
#include "tst_timeline.moc"
