// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/whyprograms.h"

#include "app/timeline/whywords.h"

#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

/// As if the only line that the reader sees were that of the blocking call, as line 14.
int shownLine(quint32 line)
{
    return line == blockingLine ? 14 : 0;
}

QString sentence(const Timeline &timeline, const QString &task, TimePoint at, TimePoint now)
{
    return whySentences(timeline, explain(timeline, taskNamed(timeline, task), at, now), shownLine).join(u' ');
}

} // namespace

class TestWhyWords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void afterTheRun_data()
    {
        QTest::addColumn<WhyProgram>("program");
        QTest::addColumn<QString>("task");
        QTest::addColumn<Duration>("at");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, WhyProgram program, const char *task, Duration at, const char *text) {
            QTest::newRow(name) << program << QString::fromUtf8(task) << at << QString::fromUtf8(text);
        };
        row("a timer", gathers, "users", 1230ms,
            "It waits for its own 2.0 s timer: 0.77 s left. Nobody blocks it, and the loop is free meanwhile.");
        row("several tasks", gathers, "main", 500ms,
            "It waits until all of these have ended: users, orders. users is the last, at 2.00 s. The loop is free "
            "meanwhile.");
        row("the last of several tasks", gathers, "main", 1500ms,
            "It waits for 1 of its 2 tasks: users. users ends at 2.00 s. The loop is free meanwhile.");
        row("over", gathers, "orders", 1500ms, "It finished at 1.00 s.");
        row("not begun", blocks, "timer", -1ms, "It does not exist yet: main creates it at 0.00 s.");
        row("a timer that is going to be late", blocks, "timer", 700ms,
            "It waits for its own 1.0 s timer: 0.30 s left. But the loop is held by main in a blocking call (line 14) "
            "until 2.50 s, so it will be late.");
        row("before the loop is blocked", blocks, "timer", 400ms,
            "It waits for its own 1.0 s timer: 0.60 s left. It goes on only at 2.50 s: the loop is busy until then. "
            "Nobody blocks it, and the loop is free meanwhile.");
        row("ready, the loop is blocked", blocks, "timer", 1310ms,
            "Ready for 0.31 s, but the loop is held by main in a blocking call (line 14). Its turn begins at 2.50 s.");
        row("blocking", blocks, "main", 1s,
            "It holds the loop in a blocking call (line 14): 1.50 s left. Nobody else can run meanwhile.");
        row("a lock, first in its queue", locks, "b", 500ms,
            "It waits for lock, 1st in the queue. a holds it and gives it back at 1.00 s. The loop is free meanwhile.");
        row("a lock, behind others", locks, "c", 500ms,
            "It waits for lock, 2nd in the queue. a holds it and gives it back at 1.00 s. Its own turn comes at "
            "2.00 s, after b. The loop is free meanwhile.");
        row("a semaphore", permits, "c", 500ms,
            "It waits for semaphore, 1st in the queue. a, b hold it; a is the first to give it back, at 1.00 s. The "
            "loop is free meanwhile.");
        row("room in a queue", queues, "producer", 1500ms,
            "It waits for room in queue: all 1 places are taken. consumer takes an item out at 2.00 s. The loop is "
            "free meanwhile.");
        row("an item", joins, "consumer", 500ms,
            "It waits for an item from queue. main puts one in at 1.00 s. The loop is free meanwhile.");
        row("all items of a queue", joins, "main", 1500ms,
            "It waits until all items of queue have been dealt with. consumer is done with the last at 2.00 s. The "
            "loop is free meanwhile.");
        row("an event", sets, "main", 500ms,
            "It waits until another task sets event. setter does that at 1.00 s. The loop is free meanwhile.");
        row("a task, with a limit", limits, "main", 400ms,
            "It waits until slow has ended. slow waits for its own timer: 2.60 s left. It gives up at 1.00 s: 0.60 s "
            "left. The loop is free meanwhile.");
        row("cancelled by the limit of another", limits, "slow", 500ms,
            "It waits for its own 3.0 s timer: 2.50 s left. main cancels it at 1.00 s. Nobody blocks it, and the loop "
            "is free meanwhile.");
        row("cancelled by a task", cancels, "timer", 1s,
            "It waits for its own 9.0 s timer: 8.00 s left. main cancels it at 2.00 s. Nobody blocks it, and the loop "
            "is free meanwhile.");
        row("has been cancelled", cancels, "timer", 2500ms,
            "It ended as cancelled at 2.00 s: main asked for that at 2.00 s.");
        row("cancelled by the error of another", groups, "good", 500ms,
            "It waits for its own 3.0 s timer: 2.50 s left. It is cancelled at 1.00 s, when bad ends. Nobody blocks "
            "it, and the loop is free meanwhile.");
        row("failed", groups, "bad", 1500ms, "It failed at 1.00 s: no luck");
        row("a group", groups, "main", 500ms,
            "It waits until all of these have ended: good, bad. bad ends the wait at 1.00 s. The loop is free "
            "meanwhile.");
        row("the first of several", completes, "main", 500ms,
            "It waits for the first of these to end: a, b. That is b, at 1.00 s. The loop is free meanwhile.");
        row("the next of several", completes, "main", 1500ms,
            "It waits until a has ended. a ends at 2.00 s. The loop is free meanwhile.");
        row("a thread", threads, "photo", 500ms,
            "It waits for its work in a thread. Thread 1 computes for it. Its work is done at 2.00 s. The loop is free "
            "meanwhile.");
        row("a thread that waits for the GIL", shareGil, "b", 2ms,
            "It waits for its work in a thread. Thread 2 could compute for it, but thread 1 holds the GIL. Its work "
            "is done at 2.00 s. The loop is free meanwhile.");
    }

    void afterTheRun()
    {
        QFETCH(const WhyProgram, program);
        QFETCH(const QString, task);
        QFETCH(const Duration, at);
        QFETCH(const QString, text);
        const Timeline timeline = recordedUntil(program);
        QCOMPARE(sentence(timeline, task, TimePoint(at), timeline.latest()), text);
    }

    void duringTheRun_data()
    {
        QTest::addColumn<WhyProgram>("program");
        QTest::addColumn<QString>("task");
        QTest::addColumn<Duration>("at");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, WhyProgram program, const char *task, Duration at, const char *text) {
            QTest::newRow(name) << program << QString::fromUtf8(task) << at << QString::fromUtf8(text);
        };
        row("a timer tells when it is due", gathers, "users", 1230ms,
            "It waits for its own 2.0 s timer: 0.77 s left. Nobody blocks it, and the loop is free meanwhile.");
        row("several tasks, no end known", gathers, "main", 500ms,
            "It waits until all of these have ended: users, orders. The loop is free meanwhile.");
        row("one task and what it does", threads, "main", 500ms,
            "It waits until photo has ended. The work of photo is in a thread. The loop is free meanwhile.");
        row("a lock and what its holder does", locks, "b", 500ms,
            "It waits for lock, 1st in the queue. a holds it. a waits for its own timer: 0.50 s left. The loop is "
            "free meanwhile.");
        row("a call tells when it ends", blocks, "timer", 1310ms,
            "Ready for 0.31 s, but the loop is held by main in a blocking call (line 14). The call ends at 2.50 s.");
        row("blocking", blocks, "main", 1s,
            "It holds the loop in a blocking call (line 14): 1.50 s left. Nobody else can run meanwhile.");
        row("a limit", limits, "main", 400ms,
            "It waits until slow has ended. slow waits for its own timer: 2.60 s left. It gives up at 1.00 s: 0.60 s "
            "left. The loop is free meanwhile.");
        row("nobody knows who sets an event", sets, "main", 500ms,
            "It waits until another task sets event. The loop is free meanwhile.");
        row("a task that does not exist", gathers, "nobody", 1s, "So far there is no such task.");
    }

    void duringTheRun()
    {
        QFETCH(const WhyProgram, program);
        QFETCH(const QString, task);
        QFETCH(const Duration, at);
        QFETCH(const QString, text);
        const Timeline timeline = recordedUntil(program, TimePoint(at));
        QCOMPARE(sentence(timeline, task, TimePoint(at), TimePoint(at)), text);
    }

    void aRunThatIsLateByItselfBlamesNobody()
    {
        Timeline timeline;
        const auto apply = [&](Duration at, TraceEvent event) {
            event.time = TimePoint(at);
            event.task = 1;
            timeline.apply(event, u"main"_s);
        };
        apply(0s, {.kind = EventKind::TaskCreated});
        apply(0s, {.kind = EventKind::TurnStarted});
        apply(0s, {.due = TimePoint(3s), .kind = EventKind::Suspended, .reason = WaitReason::Timer});
        apply(3020ms, {.due = TimePoint(3s), .kind = EventKind::Woken});
        apply(3020ms, {.kind = EventKind::TurnStarted});
        apply(3021ms, {.kind = EventKind::Finished});
        QCOMPARE(sentence(timeline, u"main"_s, TimePoint(2s), timeline.latest()),
                 u"It waits for its own 3.0 s timer: 1.00 s left. Nobody blocks it, and the loop is free meanwhile."_s);
    }

    void tellsTheDelayThatWasAskedFor_data()
    {
        QTest::addColumn<quint32>("delay");
        QTest::addColumn<Duration>("due");
        QTest::addColumn<QString>("timer");
        QTest::newRow("a turn that took a while") << 3'000'000U << Duration(3s) << u"3.0 s"_s;
        QTest::newRow("a blocking call before it") << 500'000U << Duration(500ms) << u"0.5 s"_s;
        QTest::newRow("unknown") << 0U << Duration(3s) << u"2.99 s"_s;
    }

    void tellsTheDelayThatWasAskedFor()
    {
        QFETCH(const quint32, delay);
        QFETCH(const Duration, due);
        QFETCH(const QString, timer);
        Timeline timeline;
        timeline.apply({.task = 1, .kind = EventKind::TaskCreated}, u"main"_s);
        timeline.apply({.task = 1, .kind = EventKind::TurnStarted});
        timeline.apply({.time = TimePoint(11ms),
                        .due = TimePoint(due),
                        .task = 1,
                        .other = delay,
                        .kind = EventKind::Suspended,
                        .reason = WaitReason::Timer});
        const QString told = sentence(timeline, u"main"_s, TimePoint(111ms), TimePoint(111ms));
        QVERIFY2(told.startsWith(u"It waits for its own %1 timer: "_s.arg(timer)), qPrintable(told));
    }

    void captionsAskOrTell()
    {
        const Timeline timeline = recordedUntil(blocks);
        const auto caption = [&](const QString &task) {
            return whyCaption(timeline, explain(timeline, taskNamed(timeline, task), TimePoint(1s), timeline.latest()));
        };
        QCOMPARE(caption(u"timer"_s), u"Why is timer not running?"_s);
        QCOMPARE(caption(u"main"_s), u"What does main do?"_s);
    }

    void turnsTellWhatLetThemRun_data()
    {
        QTest::addColumn<WhyProgram>("program");
        QTest::addColumn<QString>("task");
        QTest::addColumn<int>("turn");
        QTest::addColumn<QString>("text");
        QTest::newRow("its start") << WhyProgram(gathers) << u"users"_s << 0 << u"created by main at 0.00 s"_s;
        QTest::newRow("a timer") << WhyProgram(gathers) << u"users"_s << 1 << u"its timer ran out at 2.00 s"_s;
        QTest::newRow("the last of its tasks")
            << WhyProgram(gathers) << u"main"_s << 1 << u"woken by users at 2.00 s"_s;
        QTest::newRow("who gave a lock back") << WhyProgram(locks) << u"b"_s << 1 << u"woken by a at 1.00 s"_s;
        QTest::newRow("who cancelled it") << WhyProgram(cancels) << u"timer"_s << 1 << u"cancelled by main at 2.00 s"_s;
        QTest::newRow("a limit") << WhyProgram(limits) << u"main"_s << 1 << u"its timer ran out at 1.00 s"_s;
    }

    void turnsTellWhatLetThemRun()
    {
        QFETCH(const WhyProgram, program);
        QFETCH(const QString, task);
        QFETCH(const int, turn);
        QFETCH(const QString, text);
        const Timeline timeline = recordedUntil(program);
        const Lane &lane = *timeline.lane(taskNamed(timeline, task));
        int left = turn;
        for (std::size_t number = 0; number < lane.spans.size(); ++number) {
            const Span &span = lane.spans[number];
            if (span.state != TaskState::Running || left-- != 0)
                continue;
            const Explanation why = explainSpan(timeline, lane, number, span.start, timeline.latest());
            QCOMPARE(whyCause(timeline, why, shownLine), text);
            return;
        }
        QFAIL("no such turn");
    }

    void aTimerHasRunOutThoughTheLoopIsHeld()
    {
        const TimePoint now(1500ms);
        const Timeline timeline = recordedUntil(blocks, now);
        const Explanation why = explain(timeline, taskNamed(timeline, u"timer"_s), now, now);
        QCOMPARE(why.span.state, TaskState::Ready);
        QCOMPARE(whyCause(timeline, why, shownLine), u"its timer ran out at 1.00 s"_s);
    }

    void whoHoldsTheLoop_data()
    {
        QTest::addColumn<Duration>("at");
        QTest::addColumn<Duration>("now");
        QTest::addColumn<QString>("holder");
        QTest::newRow("nobody") << Duration(400ms) << Duration(9s) << QString();
        QTest::newRow("from the start of its turn")
            << Duration(1s) << Duration(9s) << u"main from 0.5 to 2.5, call to 2.5"_s;
        QTest::newRow("while the call goes on") << Duration(1s) << Duration(1s) << u"main from 0.5, call to 2.5"_s;
        QTest::newRow("nobody after it") << Duration(2500ms) << Duration(9s) << QString();
    }

    void whoHoldsTheLoop()
    {
        QFETCH(const Duration, at);
        QFETCH(const Duration, now);
        const Timeline timeline = recordedUntil(blocks, TimePoint(now));
        QString text;
        if (const std::optional<LoopHolder> holder = loopHolderAt(timeline, TimePoint(at), TimePoint(now))) {
            text = u"%1 from %2"_s.arg(timeline.lane(holder->task)->name).arg(toSeconds(holder->since));
            if (holder->until)
                text += u" to %1"_s.arg(toSeconds(*holder->until));
            if (holder->callEnds)
                text += u", call to %1"_s.arg(toSeconds(*holder->callEnds));
        }
        QTEST(text, "holder");
    }

    void theTaskMostWorthExplaining_data()
    {
        QTest::addColumn<WhyProgram>("program");
        QTest::addColumn<Duration>("at");
        QTest::addColumn<QString>("task");
        QTest::newRow("ready while the loop is blocked") << WhyProgram(blocks) << Duration(1500ms) << u"timer"_s;
        QTest::newRow("waiting, before the one that blocks") << WhyProgram(blocks) << Duration(700ms) << u"timer"_s;
        QTest::newRow("waiting longest, not for tasks") << WhyProgram(gathers) << Duration(500ms) << u"users"_s;
        QTest::newRow("for tasks if there is nothing else") << WhyProgram(gathers) << Duration(2s) << u"main"_s;
    }

    void theTaskMostWorthExplaining()
    {
        QFETCH(const WhyProgram, program);
        QFETCH(const Duration, at);
        QFETCH(const QString, task);
        const Timeline timeline = recordedUntil(program);
        QCOMPARE(timeline.lane(taskWorthExplaining(timeline, TimePoint(at), timeline.latest()))->name, task);
    }
};

QTEST_MAIN(TestWhyWords)
#include "tst_whywords.moc"
