// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/threadprograms.h"

#include "core/liverun.h"
#include "core/pace.h"
#include "core/virtualrun.h"

#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

/// What a run came to: what was printed, how tasks ended, how many threads there were.
QStringList outcomesOf(const Timeline &run)
{
    QStringList lines;
    for (const OutputLine &line : run.output())
        lines += u"task %1: %2"_s.arg(line.task).arg(line.text);
    for (const Lane &lane : run.lanes())
        lines += u"task %1: %2"_s.arg(lane.id).arg(stateName(lane.outcome));
    return lines;
}

/// As outcomesOf(), and what each thread did, in order, without its times. Where time passes the number of threads
/// depends on the machine: one that is soon done gets the next job.
QStringList orderOf(const Timeline &run)
{
    QStringList lines = outcomesOf(run);
    for (const Worker &worker : run.workers()) {
        lines += worker.name;
        for (const WorkerSpan &span : worker.spans) {
            // Turns of 5 ms may be too short to be seen beside the measured time of a step.
            if (span.state == TaskState::Blocking)
                lines += u"  blocking for task %1"_s.arg(span.task);
        }
    }
    return lines;
}

/// Takes a step once the run rests. Returns false if it has ended.
bool step(Pace &pace, LiveRun &run)
{
    while (!pace.step()) {
        run.update();
        if (run.timeline().ended())
            return false;
        QCoreApplication::processEvents();
    }
    return true;
}

void settle(Pace &pace, LiveRun &run)
{
    while (!pace.isSettled())
        QCoreApplication::processEvents();
    run.update();
}

std::optional<TaskState> stateOfFirst(const LiveRun &run)
{
    if (run.timeline().workers().empty() || !run.timeline().workers().front().open)
        return {};
    return run.timeline().workers().front().open->state;
}

} // namespace

/// What threads do in real time. Time is stepped, or the programs take hours.
class TestLiveThreads : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sameAsVirtual_data()
    {
        QTest::addColumn<Main>("main");
        QTest::newRow("a result") << Main(result);
        QTest::newRow("a job that takes no time") << Main(noTime);
        QTest::newRow("an error") << Main(error);
        QTest::newRow("prints") << Main(printsInOrder);
        QTest::newRow("a cancelled task whose thread goes on") << Main(cancelRunning);
        QTest::newRow("a limit") << Main(waitForThread);
        QTest::newRow("a loop that is held") << Main(heldLoop);
        QTest::newRow("computing on the loop") << Main(computeOnTheLoop);
        QTest::newRow("with the GIL") << Main(withGil);
        QTest::newRow("without a GIL") << Main(withoutGil);
        QTest::newRow("late for the GIL") << Main(lateForGil);
        QTest::newRow("a blocking call lets the GIL go") << Main(blockingLetsGo);
        QTest::newRow("one thread for one job after another") << Main(oneAfterAnother);
        QTest::newRow("jobs that wait for a thread") << Main(fortyJobs);
        QTest::newRow("jobs cancelled before they begin") << Main(cancelQueued);
        QTest::newRow("threads and the loop at equal times") << Main(equalTimes);
        QTest::newRow("threads that take turns at equal times") << Main(equalTurns);
    }

    void sameAsVirtual()
    {
        QFETCH(const Main, main);
        const auto pace = std::make_shared<Pace>();
        LiveRun run(pace, main, {});
        while (step(*pace, run)) { }
        const Timeline predicted = runVirtual(main, {});
        QCOMPARE(orderOf(run.timeline()), orderOf(predicted));
        const Duration late = *run.timeline().total() - *predicted.total();
        QVERIFY(late >= 0s && late < 10min);
    }

    /// Of programs whose number of threads does not depend on how fast they are.
    void sameOutcomesWhileTimePasses_data()
    {
        QTest::addColumn<Main>("main");
        QTest::newRow("a result") << Main(result);
        QTest::newRow("an error") << Main(error);
        QTest::newRow("with the GIL") << Main(withGil);
        QTest::newRow("late for the GIL") << Main(lateForGil);
        QTest::newRow("a blocking call lets the GIL go") << Main(blockingLetsGo);
    }

    void sameOutcomesWhileTimePasses()
    {
        QFETCH(const Main, main);
        const auto pace = std::make_shared<Pace>();
        LiveRun run(pace, main, {});
        pace->setRate(Pace::maxRate);
        pace->setPaused(false);
        while (!run.timeline().ended())
            run.update();
        const Timeline predicted = runVirtual(main, {});
        QVERIFY(run.timeline().total() >= predicted.total());
        QCOMPARE(outcomesOf(run.timeline()), outcomesOf(predicted));
    }

    void withoutAGilThreadsComputeTogether()
    {
        const auto pace = std::make_shared<Pace>();
        LiveRun run(pace, computeForHours, {});
        const auto computing = [&] {
            return std::ranges::count_if(run.timeline().workers(), [](const Worker &worker) {
                return worker.open && worker.open->state == TaskState::Running;
            });
        };
        while (computing() < 2) {
            QVERIFY(step(*pace, run));
            settle(*pace, run);
        }
        QVERIFY(pace->now() < TimePoint(1h));
    }

    void stopsAtOnce_data()
    {
        QTest::addColumn<Main>("main");
        QTest::newRow("computing") << Main(computeForHours);
        QTest::newRow("computing and waiting for the GIL") << Main(computeForHoursInTurns);
        QTest::newRow("in blocking calls, others queued") << Main(blockForHours);
        QTest::newRow("in a job that goes on however often it is told") << Main(stubborn);
        QTest::newRow("in jobs, after which their tasks hand over two more each") << Main(handsOverOnceMore);
    }

    void stopsAtOnce()
    {
        QFETCH(const Main, main);
        for (int steps = 0; steps < 30; ++steps) {
            const auto pace = std::make_shared<Pace>();
            LiveRun run(pace, main, {});
            for (int i = 0; i < steps; ++i)
                QVERIFY(step(*pace, run));
            run.stop();
            while (!run.timeline().ended())
                run.update();
            QCOMPARE(run.timeline().outcome(), TaskState::Cancelled);
            for (const Lane &lane : run.timeline().lanes())
                QVERIFY2(lane.ended(), qPrintable(lane.name));
            for (const Worker &worker : run.timeline().workers())
                QVERIFY2(worker.end && !worker.open, qPrintable(worker.name));
        }
    }

    void stopsWhileTimePasses_data() { stopsAtOnce_data(); }

    void stopsWhileTimePasses()
    {
        QFETCH(const Main, main);
        for (std::size_t turns = 1; turns <= 3; ++turns) {
            const auto pace = std::make_shared<Pace>();
            LiveRun run(pace, main, {});
            pace->setRate(Pace::maxRate);
            pace->setPaused(false);
            while (run.timeline().turns().size() < turns)
                run.update();
        } // the destructor joins
    }

    void aHoldHolds_data()
    {
        QTest::addColumn<Main>("main");
        QTest::addColumn<TaskState>("state");
        QTest::newRow("computing") << Main(computeForHours) << TaskState::Running;
        QTest::newRow("a blocking call") << Main(blockForHours) << TaskState::Blocking;
    }

    void aHoldHolds()
    {
        QFETCH(const Main, main);
        QFETCH(const TaskState, state);
        const auto pace = std::make_shared<Pace>();
        LiveRun run(pace, main, {});
        pace->setPaused(false);
        while (stateOfFirst(run) != state)
            run.update();
        pace->setPaused(true);
        settle(*pace, run);
        QVERIFY(run.isUpToDate());
        // Turns that are due come first; the thread gets on with the step that takes an hour.
        while (pace->now() < TimePoint(1h)) {
            QCOMPARE(stateOfFirst(run), state);
            QVERIFY(step(*pace, run));
            settle(*pace, run);
        }
        QVERIFY(run.timeline().latest() >= TimePoint(1h));
    }
};

QTEST_GUILESS_MAIN(TestLiveThreads)
#include "tst_livethreads.moc"
