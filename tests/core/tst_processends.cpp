// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/processprograms.h"
#include "tests/support/children.h"
#include "tests/support/paced.h"

#include "core/childprocess.h"

#include <QtTest>

#include <csignal>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

/// How much it knows of the workers.
std::size_t eventsOf(const Timeline &run)
{
    std::size_t events = run.output().size();
    for (const Worker &worker : run.workers())
        worker.visitSpans(run.latest(), [&](const WorkerSpan &) { ++events; });
    return events;
}

const QString holdWorkers = u"hold-workers"_s;

/// What the program does that is killed.
int runForEver()
{
    setWorkerProgram(QStringLiteral(OVERLAP_WORKER));
    const auto pace = std::make_shared<Pace>();
    const LiveRun run(pace, inTurn, {});
    pace->setRate(Pace::minRate);
    pace->setPaused(false);
    return QCoreApplication::exec();
}

} // namespace

/// However a run with processes ends, none of them is left.
class TestProcessEnds : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { setWorkerProgram(QStringLiteral(OVERLAP_WORKER)); }

    void stoppedAfterEachStep_data()
    {
        QTest::addColumn<Main>("main");
        QTest::newRow("in turn") << Main(inTurn);
        QTest::newRow("a crash beside others") << Main(aCrashBesideOthers);
        QTest::newRow("a crash that nobody catches") << Main(crashNotCaught);
        QTest::newRow("a cancel in the queue") << Main(cancelQueued);
    }

    void stoppedAfterEachStep()
    {
        QFETCH(const Main, main);
        bool more = true;
        for (int steps = 0; more; ++steps) {
            const auto pace = std::make_shared<Pace>();
            LiveRun run(pace, main, {});
            stepOn(*pace, run, steps);
            more = !run.timeline().ended();
            run.stop();
            QTRY_VERIFY((run.update(), run.timeline().ended()));
            for (const Lane &lane : run.timeline().lanes())
                QVERIFY2(lane.ended(), qPrintable(lane.name));
            for (const Worker &worker : run.timeline().workers())
                QVERIFY2(worker.end, qPrintable(worker.name));
            QCOMPARE(ownChildren(), QList<qint64>());
        }
    }

    void droppedWhileTimePasses_data()
    {
        QTest::addColumn<std::size_t>("events");
        for (std::size_t events = 0; events < 12; ++events)
            QTest::addRow("after %zu events of workers", events) << events;
    }

    /// Also while its processes start, and between their words.
    void droppedWhileTimePasses()
    {
        QFETCH(const std::size_t, events);
        const auto pace = std::make_shared<Pace>();
        pace->setRate(Pace::maxRate);
        {
            LiveRun run(pace, inTurn, {});
            pace->setPaused(false);
            QTRY_VERIFY((run.update(), eventsOf(run.timeline()) >= events || run.timeline().ended()));
        }
        QCOMPARE(ownChildren(), QList<qint64>());
    }

    void killedFromOutside()
    {
        const auto pace = std::make_shared<Pace>();
        LiveRun run(pace, survivesTwice, {});
        pace->setPaused(false);
        for (std::size_t deaths = 1; deaths <= 2; ++deaths) {
            QTRY_COMPARE(ownChildren().size(), 1);
            ::kill(pid_t(ownChildren().front()), SIGKILL);
            QTRY_COMPARE((run.update(), run.timeline().output().size()), deaths);
        }
        QTRY_VERIFY((run.update(), run.timeline().ended()));
        QCOMPARE(run.timeline().outcome(), TaskState::Finished);
        QCOMPARE(run.timeline().output().back().text, u"broken: the worker process died"_s);
        QCOMPARE(run.timeline().workers().size(), 2U);
    }

    void badWorkers_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QString>("error");
        QTest::newRow("is not there") << u"/nowhere/overlap"_s
                                      << u"the worker process cannot be started: /nowhere/overlap"_s;
        QTest::newRow("ends at once") << u"/bin/true"_s << u"the worker process died"_s;
        QTest::newRow("says something else")
            << u"/bin/echo"_s << u"the worker process said what nobody expected: worker"_s;
        QTest::newRow("none is named") << QString() << u"no program is known that could be a worker process"_s;
    }

    void badWorkers()
    {
        QFETCH(const QString, program);
        const auto putBack = qScopeGuard([] { setWorkerProgram(QStringLiteral(OVERLAP_WORKER)); });
        setWorkerProgram(program);
        const auto pace = std::make_shared<Pace>();
        LiveRun run(pace, noStartup, {});
        pace->setPaused(false);
        QTRY_VERIFY((run.update(), run.timeline().ended()));
        QCOMPARE(run.timeline().outcome(), TaskState::Failed);
        QTEST(run.timeline().lanes().front().error, "error");
    }

    void aWorkerThatNeverAnswersIsKilled()
    {
        const QTemporaryDir folder;
        const QString silent = folder.filePath(u"silent"_s);
        QFile script(silent);
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write("#!/bin/sh\nread word\n");
        script.close();
        QVERIFY(script.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
        const auto putBack = qScopeGuard([] { setWorkerProgram(QStringLiteral(OVERLAP_WORKER)); });
        setWorkerProgram(silent);
        const auto pace = std::make_shared<Pace>();
        {
            LiveRun run(pace, inTurn, {});
            pace->setPaused(false);
            QTRY_COMPARE((run.update(), run.timeline().workers().size()), 2U);
            QTRY_VERIFY(pace->now() > TimePoint(1s)); // when they should have begun
        }
        QCOMPARE(ownChildren(), QList<qint64>());
    }

    void noWorkerOutlivesItsRun()
    {
        QProcess program;
        program.setProcessChannelMode(QProcess::ForwardedChannels);
        program.start(QCoreApplication::applicationFilePath(), {holdWorkers});
        QVERIFY(program.waitForStarted());
        QTRY_COMPARE(childrenOf(program.processId()).size(), 2);
        const QList<qint64> workers = childrenOf(program.processId());
        program.kill();
        QVERIFY(program.waitForFinished());
        for (const qint64 worker : workers)
            QTRY_VERIFY(!isAlive(worker));
    }
};

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (argc == 2 && QString::fromLocal8Bit(argv[1]) == holdWorkers)
        return runForEver();
    TestProcessEnds test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_processends.moc"
