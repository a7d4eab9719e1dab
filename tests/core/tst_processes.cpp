// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/processprograms.h"
#include "tests/support/children.h"
#include "tests/support/drawing.h"
#include "tests/support/paced.h"

#include "core/childprocess.h"
#include "core/virtualrun.h"

#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

/// "process 1: waiting 0 to 1 for a, running 1 to 3 for a", joined by "; ".
QString workersOf(const Timeline &run)
{
    QStringList lines;
    for (const Worker &worker : run.workers()) {
        QStringList spans;
        worker.visitSpans(run.latest(), [&](const WorkerSpan &span) {
            if (span.start != span.end)
                spans += u"%1 %2 to %3 for %4"_s.arg(stateName(span.state))
                             .arg(toSeconds(span.start))
                             .arg(toSeconds(span.end))
                             .arg(run.lane(span.task)->name);
        });
        lines += u"%1: %2"_s.arg(worker.name, spans.join(u", "_s));
    }
    return lines.join(u"; "_s);
}

} // namespace

/// What a pool of processes does for its tasks, in virtual and in live runs.
class TestProcesses : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { setWorkerProgram(QStringLiteral(OVERLAP_WORKER)); }

    void virtually_data()
    {
        QTest::addColumn<Main>("main");
        QTest::addColumn<QString>("output");
        QTest::addColumn<QString>("workers");
        QTest::newRow("each process starts first, and a third call waits")
            << Main(inTurn)
            << u"1 Task-2: in a; 1 Task-3: in b; 2 Task-4: in c; 2 Task-3: got B; 3 Task-2: got A; "
               "5 Task-4: got C"_s
            << u"process 1: waiting 0 to 1 for Task-2, running 1 to 3 for Task-2; "
               "process 2: waiting 0 to 1 for Task-3, running 1 to 2 for Task-3, running 2 to 5 for Task-4"_s;
        QTest::newRow("an idle process is taken before a new one")
            << Main(idleFirst) << u"1 main: in a; 2 main: got A; 2 main: in b; 3 main: got B"_s
            << u"process 1: waiting 0 to 1 for main, running 1 to 2 for main, running 2 to 3 for main"_s;
        QTest::newRow("no start-up cost")
            << Main(noStartup) << u"0 main: in a; 1 main: got A"_s << u"process 1: running 0 to 1 for main"_s;
        QTest::newRow("an error of the function") << Main(anError) << u"1 main: no luck; 1 main: in a; 2 main: got A"_s
                                                  << u"process 1: blocking 0 to 1 for main, running 1 to 2 for main"_s;
        QTest::newRow("a crash: the next call gets a new process")
            << Main(aCrash)
            << u"3 Task-2: last words; 3 Task-2: broken: the worker process died; 4 Task-3: in a; 5 Task-3: got A"_s
            << u"process 1: waiting 0 to 1 for Task-2, running 1 to 3 for Task-2; "
               "process 2: waiting 3 to 4 for Task-3, running 4 to 5 for Task-3"_s;
        QTest::newRow("a crash beside others")
            << Main(aCrashBesideOthers)
            << u"1 Task-3: in a; 2 Task-2: last words; 2 Task-2: broken: the worker process died; 3 Task-4: in b; "
               "4 Task-3: got A; 4 Task-4: got B"_s
            << u"process 1: waiting 0 to 1 for Task-2, running 1 to 2 for Task-2; "
               "process 2: waiting 0 to 1 for Task-3, running 1 to 4 for Task-3; "
               "process 3: waiting 2 to 3 for Task-4, running 3 to 4 for Task-4"_s;
        QTest::newRow("a cancel in the queue: the call is dropped")
            << Main(cancelQueued) << u"1 first: in a; 3 first: got A"_s
            << u"process 1: waiting 0 to 1 for first, running 1 to 3 for first"_s;
        QTest::newRow("a cancel while it runs: the call goes on to its end")
            << Main(cancelRunning) << u"1 first: in a; 3 main: in b; 4 main: got B"_s
            << u"process 1: waiting 0 to 1 for first, running 1 to 3 for first, running 3 to 4 for main"_s;
        QTest::newRow("calls made tasks") << Main(madeATask) << u"0 a: in a; 0 b: in b; 2 main: A B"_s
                                          << u"process 1: running 0 to 2 for a; process 2: running 0 to 1 for b"_s;
    }

    void virtually()
    {
        QFETCH(const Main, main);
        const Timeline run = runVirtual(main, {});
        QVERIFY(run.ended());
        QCOMPARE(run.outcome(), TaskState::Finished);
        QTEST(outputOf(run), "output");
        QTEST(workersOf(run), "workers");
    }

    void fails_data()
    {
        QTest::addColumn<Main>("main");
        QTest::addColumn<QString>("error");
        QTest::newRow("a crash that nobody catches") << Main(crashNotCaught) << u"the worker process died"_s;
        QTest::newRow("no process") << Main(noProcess) << u"a pool needs at least one process"_s;
        QTest::newRow("a crash on the loop") << Main(crashOnTheLoop) << u"only a process can crash alone"_s;
    }

    void fails()
    {
        QFETCH(const Main, main);
        const Timeline run = runVirtual(main, {});
        QCOMPARE(run.outcome(), TaskState::Failed);
        QTEST(run.lanes().front().error, "error");
    }

    void aCallThatIsNeverAwaitedIsWarnedOf()
    {
        const Timeline run = runVirtual(neverAwaited, {});
        QCOMPARE(run.warnings().size(), 1U);
        QCOMPARE(run.warnings().front().kind, WarningKind::NeverAwaited);
        QVERIFY(run.warnings().front().line > 0);
        QVERIFY(run.workers().empty());
    }

    void liveAsVirtual_data() { addProcessPrograms(); }

    void liveAsVirtual()
    {
        QFETCH(const Main, main);
        const auto pace = std::make_shared<Pace>();
        {
            LiveRun run(pace, main, {});
            stepOn(*pace, run);
            QCOMPARE(storyOf(run.timeline()), storyOf(runVirtual(main, {})));
        }
        QCOMPARE(ownChildren(), QList<qint64>());
    }
};

QTEST_GUILESS_MAIN(TestProcesses)
#include "tst_processes.moc"
