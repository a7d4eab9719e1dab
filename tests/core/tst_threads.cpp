// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/threadprograms.h"

#include "core/runner.h"
#include "core/virtualrun.h"

#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

QString seconds(TimePoint time)
{
    return QString::number(toSeconds(time), 'f', 3);
}

/// "1 blocking 0.000-1.000": what a worker did, for which task.
QStringList spansOf(const Worker &worker)
{
    QStringList spans;
    for (const WorkerSpan &span : worker.spans)
        spans +=
            u"%1 %2%3 %4-%5"_s.arg(span.task).arg(stateName(span.state), span.hasGil ? u" with the GIL"_s : QString(),
                                                  seconds(span.start), seconds(span.end));
    return spans;
}

/// "0.500 task 2 on 1: text".
QStringList outputOf(const Timeline &run)
{
    QStringList lines;
    for (const OutputLine &line : run.output())
        lines += u"%1 task %2 on %3: %4"_s.arg(seconds(line.time)).arg(line.task).arg(line.worker).arg(line.text);
    return lines;
}

} // namespace

/// What threads do in virtual time.
class TestThreads : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void output_data()
    {
        QTest::addColumn<Main>("main");
        QTest::addColumn<QStringList>("output");
        QTest::addColumn<double>("total");
        QTest::newRow("a result comes back when the thread is done")
            << Main(result) << QStringList{u"0.000 task 1 on 1: 6 times 7"_s, u"1.000 task 1 on 0: 42"_s} << 1.0;
        QTest::newRow("a job that takes no time is over at once")
            << Main(noTime) << QStringList{u"0.000 task 1 on 1: quick"_s, u"0.000 task 1 on 0: over"_s} << 0.0;
        QTest::newRow("an error keeps its type")
            << Main(error) << QStringList{u"1.000 task 1 on 0: out of range: no luck"_s} << 1.0;
        QTest::newRow("prints come in the order of time")
            << Main(printsInOrder)
            << QStringList{u"1.000 task 3 on 2: b"_s, u"2.000 task 2 on 1: a"_s, u"3.000 task 3 on 2: b"_s,
                           u"4.000 task 2 on 1: a"_s}
            << 4.0;
        QTest::newRow("a cancelled task leaves its thread at work, and the run waits for it")
            << Main(cancelRunning)
            << QStringList{u"1.000 task 1 on 0: cancelled"_s, u"1.000 task 1 on 0: end"_s,
                           u"3.000 task 2 on 1: went on"_s}
            << 1.0;
        QTest::newRow("a job that is cancelled while it waits for a thread never begins")
            << Main(cancelQueued) << QStringList{u"1.000 task 1 on 0: 32 began"_s} << 1.0;
        QTest::newRow("a limit ends the wait")
            << Main(waitForThread) << QStringList{u"1.000 task 1 on 0: too late"_s, u"3.000 task 2 on 1: went on"_s}
            << 1.0;
        QTest::newRow("a loop that is held does not slow a thread")
            << Main(heldLoop)
            << QStringList{u"1.000 task 2 on 1: a"_s, u"2.000 task 2 on 1: a"_s, u"3.000 task 1 on 1: same thread"_s,
                           u"3.000 task 2 on 0: done"_s, u"3.000 task 1 on 0: end"_s}
            << 3.0;
        QTest::newRow("computing on the loop holds it")
            << Main(computeOnTheLoop) << QStringList{u"2.000 task 1 on 0: computed"_s, u"2.000 task 2 on 0: late"_s}
            << 2.0;
        QTest::newRow("an endless job fails")
            << Main(endless) << QStringList{u"100000.000 task 1 on 0: the job never ends: an endless loop"_s}
            << 100000.0;
    }

    void output()
    {
        QFETCH(const Main, main);
        const Timeline run = runVirtual(main, {});
        QTEST(outputOf(run), "output");
        QTEST(toSeconds(*run.total()), "total");
        QCOMPARE(run.outcome(), TaskState::Finished);
        QVERIFY(run.ended());
        for (const Worker &worker : run.workers())
            QVERIFY(worker.end);
    }

    void spans_data()
    {
        QTest::addColumn<Main>("main");
        QTest::addColumn<QList<QStringList>>("spans");
        QTest::newRow("without a GIL threads compute together")
            << Main(withoutGil) << QList<QStringList>{{u"2 running 0.000-0.020"_s}, {u"3 running 0.000-0.010"_s}};
        QTest::newRow("with the GIL they take turns of 5 ms")
            << Main(withGil)
            << QList<QStringList>{{u"2 running with the GIL 0.000-0.005"_s, u"2 ready 0.005-0.010"_s,
                                   u"2 running with the GIL 0.010-0.015"_s, u"2 ready 0.015-0.020"_s,
                                   u"2 running with the GIL 0.020-0.030"_s},
                                  {u"3 ready 0.000-0.005"_s, u"3 running with the GIL 0.005-0.010"_s,
                                   u"3 ready 0.010-0.015"_s, u"3 running with the GIL 0.015-0.020"_s}};
        QTest::newRow("who comes late gets it 5 ms later, or at the holder's end")
            << Main(lateForGil)
            << QList<QStringList>{{u"2 running with the GIL 0.000-0.055"_s, u"2 ready 0.055-0.060"_s,
                                   u"2 running with the GIL 0.060-0.105"_s},
                                  {u"1 ready 0.050-0.055"_s, u"1 running with the GIL 0.055-0.060"_s,
                                   u"1 ready 0.100-0.105"_s, u"1 running with the GIL 0.105-0.106"_s}};
        QTest::newRow("a blocking call lets the GIL go")
            << Main(blockingLetsGo)
            << QList<QStringList>{
                   {u"2 running with the GIL 0.000-0.002"_s, u"2 blocking 0.002-1.002"_s},
                   {u"3 ready 0.000-0.002"_s, u"3 running with the GIL 0.002-0.004"_s, u"3 blocking 0.004-1.004"_s}};
    }

    void spans()
    {
        QFETCH(const Main, main);
        QFETCH(const QList<QStringList>, spans);
        const Timeline run = runVirtual(main, {});
        QCOMPARE(std::ssize(run.workers()), spans.size());
        for (qsizetype i = 0; i < spans.size(); ++i)
            QCOMPARE(spansOf(run.workers().at(std::size_t(i))), spans[i]);
    }

    void atMost32FirstComeFirstServed()
    {
        const Timeline run = runVirtual(fortyJobs, {});
        QCOMPARE(toSeconds(*run.total()), 2.0);
        QCOMPARE(run.workers().size(), 32U);
        QCOMPARE(run.workers().front().name, u"thread 1"_s);
        QCOMPARE(run.workers().back().name, u"thread 32"_s);
        // Main is task 1; the first job is that of task 2.
        QCOMPARE(spansOf(run.workers().front()),
                 (QStringList{u"2 blocking 0.000-1.000"_s, u"34 blocking 1.000-2.000"_s}));
        QCOMPARE(spansOf(run.workers().back()), QStringList{u"33 blocking 0.000-1.000"_s});
    }

    void anIdleThreadIsUsedAgain()
    {
        const Timeline run = runVirtual(oneAfterAnother, {});
        QCOMPARE(run.workers().size(), 1U);
        QCOMPARE(spansOf(run.workers().front()),
                 (QStringList{u"1 blocking 0.000-1.000"_s, u"1 blocking 1.500-2.500"_s}));
    }

    void theTaskIsInTheThreadAtItsLine()
    {
        const Timeline run = runVirtual(result, {});
        const auto inThread = std::ranges::find(run.lanes().front().spans, TaskState::InThread, &Span::state);
        QVERIFY(inThread != run.lanes().front().spans.end());
        QCOMPARE(inThread->line, resultLine);
        QCOMPARE(seconds(inThread->end), u"1.000"_s);
    }

    void aTaskIsReadyFromTheEndOfItsThread()
    {
        const Timeline run = runVirtual(heldLoop, {});
        const Span ready = *run.lane(2)->spanAt(TimePoint(2500ms), run.latest());
        QCOMPARE(ready.state, TaskState::Ready);
        QCOMPARE(seconds(ready.start), u"2.000"_s);
    }

    void endsAtEveryMoment_data()
    {
        QTest::addColumn<Main>("main");
        QTest::newRow("jobs wait for a thread") << Main(fortyJobs);
        QTest::newRow("some of them cancelled") << Main(cancelQueued);
        QTest::newRow("a thread goes on without its task") << Main(cancelRunning);
        QTest::newRow("the loop is held") << Main(heldLoop);
        QTest::newRow("threads take turns") << Main(withGil);
    }

    void endsAtEveryMoment()
    {
        QFETCH(const Main, main);
        bool over = false;
        for (int callbacks = 0; !over; ++callbacks) {
            VirtualClock clock;
            Trace trace;
            {
                Loop loop(clock, trace);
                Runner runner(loop, main, {});
                for (int i = 0; i < callbacks; ++i)
                    over = !runner.runNext(TimePoint::max());
            }
            Timeline run;
            run.update(trace);
            QVERIFY(run.ended());
            for (const Lane &lane : run.lanes())
                QVERIFY2(lane.ended(), qPrintable(lane.name));
            for (const Worker &worker : run.workers())
                QVERIFY2(worker.end && !worker.open, qPrintable(worker.name));
        }
    }

    void aCallThatIsDroppedIsWarnedOf()
    {
        const Timeline run = runVirtual(neverAwaited, {});
        QCOMPARE(run.warnings().size(), 1U);
        QCOMPARE(run.warnings().front().kind, WarningKind::NeverAwaited);
        QCOMPARE(run.warnings().front().line, neverAwaitedLine);
        QVERIFY(run.workers().empty());
    }
};

QTEST_GUILESS_MAIN(TestThreads)
#include "tst_threads.moc"
