// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blockingsleep.h"
#include "core/gather.h"
#include "core/liverun.h"
#include "core/pace.h"
#include "core/print.h"
#include "core/sleep.h"
#include "core/virtualrun.h"

#include <QTimer>
#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

using Main = QCoro::Task<> (*)(const KnobValues &);

QCoro::Task<> wait(Duration duration)
{
    co_await sleep(duration);
    print("waited");
}

QCoro::Task<> hold(Duration duration)
{
    blockingSleep(duration);
    print("held");
    co_return;
}

QCoro::Task<> fail()
{
    co_await sleep(1h);
    throw std::runtime_error("no luck");
}

QCoro::Task<> refuse()
{
    while (true) {
        try {
            co_await sleep(1h);
        } catch (const Cancelled &) {
            print("no");
        }
    }
}

QCoro::Task<> waits(const KnobValues &)
{
    co_await gather(call("a", wait, 2h), call("b", wait, 1h), call("c", wait, 3h));
}

QCoro::Task<> blocks(const KnobValues &)
{
    co_await gather(call("a", hold, 2h), call("b", hold, 1h));
}

QCoro::Task<> yields(const KnobValues &)
{
    createTask("left behind", wait, 9h);
    for (int i = 0; i < 3; ++i)
        co_await sleep(0s);
    print("done");
}

QCoro::Task<> fails(const KnobValues &)
{
    co_await gather(call("a", wait, 2h), call("bad", fail));
}

QCoro::Task<> cancels(const KnobValues &)
{
    auto task = createTask("a", wait, 5h);
    co_await sleep(1h);
    task.cancel();
    co_await sleep(1h);
}

QCoro::Task<> refuses(const KnobValues &)
{
    co_await createTask("stubborn", refuse);
}

QCoro::Task<> waitsAfterACall(const KnobValues &)
{
    blockingSleep(5min);
    co_await sleep(3min);
}

QCoro::Task<> waitsForTheWorld(const KnobValues &)
{
    createTask("far away", wait, 9h); // the loop rests until then, if nobody tells it
    const Future<int> future(WaitReason::Network);
    QTimer::singleShot(0, Qt::PreciseTimer, [future] { future.setResult(7); });
    const int value = co_await future;
    print("the world says %1", value);
}

/// What a run did, in order, without its times: who held the loop, what was printed, how each task ended.
QString orderOf(const Timeline &run)
{
    QStringList lines;
    for (const LoopSpan &span : run.loopSpans())
        lines += u"task %1 holds the loop %2"_s.arg(span.task).arg(span.blocking ? u"in a blocking call"_s : QString());
    for (const OutputLine &line : run.output())
        lines += u"task %1 prints %2 in line %3"_s.arg(line.task).arg(line.text).arg(line.line);
    for (const Lane &lane : run.lanes()) {
        QStringList states;
        for (const Span &span : lane.spans) {
            if (span.state != TaskState::Ready) // in virtual time nobody has to wait for the loop for a moment
                states += u"%1 %2"_s.arg(stateName(span.state)).arg(span.line);
        }
        lines += u"%1: %2, %3"_s.arg(lane.name, states.join(u", "_s), stateName(lane.outcome));
    }
    return lines.join(u'\n');
}

/// Does step after step until the runs have ended. The waits of the programs, hours long, take no time.
void stepToTheEnd(Pace &pace, std::initializer_list<LiveRun *> runs, int *steps = nullptr)
{
    const auto ended = [&] {
        bool all = true;
        for (LiveRun *run : runs) {
            run->update();
            all &= run->timeline().ended();
        }
        return all;
    };
    while (!ended()) {
        if (pace.step() && steps)
            ++*steps;
        QCoreApplication::processEvents();
    }
}

} // namespace

class TestLiveRun : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sameOrderAsVirtual_data()
    {
        QTest::addColumn<Main>("main");
        QTest::newRow("waits") << Main(waits);
        QTest::newRow("blocking calls") << Main(blocks);
        QTest::newRow("yields, and a task left behind") << Main(yields);
        QTest::newRow("an error") << Main(fails);
        QTest::newRow("a cancel") << Main(cancels);
    }

    void sameOrderAsVirtual()
    {
        QFETCH(const Main, main);
        const auto pace = std::make_shared<Pace>();
        LiveRun run(pace, main, {});
        stepToTheEnd(*pace, {&run});
        const Timeline predicted = runVirtual(main, {});
        QCOMPARE(orderOf(run.timeline()), orderOf(predicted));
        const Duration late = *run.timeline().total() - *predicted.total();
        QVERIFY(late >= 0s && late < 10min);
    }

    void tellsTheDelayThatATimerWasAskedFor()
    {
        const auto pace = std::make_shared<Pace>();
        LiveRun run(pace, waitsAfterACall, {});
        stepToTheEnd(*pace, {&run});
        const auto delay = [](const Timeline &timeline) {
            const std::vector<Span> &spans = timeline.lanes().front().spans;
            const auto wait = std::ranges::find(spans, TaskState::Waiting, &Span::state);
            return wait == spans.end() ? -1us : std::chrono::microseconds(wait->other);
        };
        QCOMPARE(delay(run.timeline()), std::chrono::microseconds(3min));
        QCOMPARE(delay(runVirtual(waitsAfterACall, {})), std::chrono::microseconds(3min));
    }

    void aStepIsOneTurnInEachRunThatIsDue()
    {
        const auto pace = std::make_shared<Pace>();
        LiveRun first(pace, waits, {});
        LiveRun second(pace, waits, {});
        int steps = 0;
        stepToTheEnd(*pace, {&first, &second}, &steps);
        // Four tasks start, three wake, main wakes. The two runs go side by side.
        QCOMPARE(first.timeline().turns().size(), 8U);
        QCOMPARE(second.timeline().turns().size(), 8U);
        QVERIFY2(steps >= 8 && steps <= 16, qPrintable(QString::number(steps)));
    }

    void aStepEndsABlockingCall()
    {
        const auto pace = std::make_shared<Pace>();
        LiveRun run(pace, blocks, {});
        const auto blocking = [&] {
            run.update();
            return run.timeline().loopHeld() && run.timeline().loopSpans().back().blocking;
        };
        const auto settle = [&] {
            while (!pace->isSettled())
                QCoreApplication::processEvents();
        };
        // Looks only at a run that rests: it could come to its blocking call between the look and the step.
        for (settle(); !blocking(); settle())
            QVERIFY(pace->step());
        QVERIFY(pace->now() < TimePoint(1h));
        while (!pace->step())
            QCoreApplication::processEvents();
        QVERIFY(pace->now() >= TimePoint(2h));
    }

    void stopsAtOnce_data()
    {
        QTest::addColumn<Main>("main");
        QTest::addColumn<bool>("paused");
        QTest::addColumn<TaskState>("outcome");
        QTest::newRow("waiting") << Main(waits) << false << TaskState::Cancelled;
        QTest::newRow("in a blocking call") << Main(blocks) << false << TaskState::Cancelled;
        QTest::newRow("before it began") << Main(waits) << true << TaskState::Cancelled;
    }

    void stopsAtOnce()
    {
        QFETCH(const Main, main);
        QFETCH(const bool, paused);
        QFETCH(const TaskState, outcome);
        const auto pace = std::make_shared<Pace>();
        LiveRun run(pace, main, {});
        pace->setPaused(paused);
        if (!paused)
            QTRY_VERIFY((run.update(), run.timeline().lanes().size() > 1));
        run.stop();
        QTRY_VERIFY((run.update(), run.timeline().ended()));
        QCOMPARE(run.timeline().outcome(), outcome);
        for (const Lane &lane : run.timeline().lanes())
            QVERIFY2(lane.ended(), qPrintable(lane.name));
    }

    void stopsATaskThatRefuses()
    {
        const auto pace = std::make_shared<Pace>();
        LiveRun run(pace, refuses, {});
        pace->setPaused(false);
        QTRY_VERIFY((run.update(), run.timeline().lanes().size() > 1));
        run.stop();
        QTRY_VERIFY((run.update(), run.timeline().ended()));
        QVERIFY(!run.timeline().output().empty());
        QCOMPARE(run.timeline().lanes().at(1).outcome, TaskState::Cancelled);
    }

    void whatComesFromOutsideIsSeenAtOnce()
    {
        const auto pace = std::make_shared<Pace>();
        LiveRun run(pace, waitsForTheWorld, {});
        pace->setPaused(false);
        QTRY_VERIFY((run.update(), run.timeline().ended()));
        QCOMPARE(run.timeline().outcome(), TaskState::Finished);
        QCOMPARE(run.timeline().output().size(), 1U);
    }

    void aHoldHoldsTime()
    {
        Pace pace;
        QVERIFY(pace.isPaused());
        QCOMPARE(pace.now(), TimePoint());
        pace.setPaused(false);
        QTRY_VERIFY(pace.now() > TimePoint());
        pace.setPaused(true);
        const TimePoint held = pace.now();
        for (const auto real = std::chrono::steady_clock::now(); std::chrono::steady_clock::now() == real;) { }
        QCOMPARE(pace.now(), held);
        QVERIFY(!pace.step()); // nobody is there to step
        QCOMPARE(pace.now(), held);
    }

    void timeNeverJumpsWithTheRate()
    {
        Pace pace;
        pace.setPaused(false);
        TimePoint before = pace.now();
        for (const double rate : {10.0, 0.1, 5.0, 1.0}) {
            pace.setRate(rate);
            const TimePoint now = pace.now();
            QVERIFY(now >= before);
            before = now;
        }
    }

    void rateIsClamped_data()
    {
        QTest::addColumn<double>("rate");
        QTest::addColumn<double>("clamped");
        QTest::newRow("slowest") << 0.1 << 0.1;
        QTest::newRow("below") << 0.0 << 0.1;
        QTest::newRow("negative") << -1.0 << 0.1;
        QTest::newRow("fastest") << 10.0 << 10.0;
        QTest::newRow("above") << 99.0 << 10.0;
    }

    void rateIsClamped()
    {
        QFETCH(const double, rate);
        Pace pace;
        pace.setRate(rate);
        QTEST(pace.rate(), "clamped");
    }

    void realTimeFollowsTheRate()
    {
        Pace pace;
        QCOMPARE(pace.realTimeUntil(TimePoint(1h)), std::chrono::nanoseconds::max());
        pace.setRate(10);
        pace.setPaused(false);
        const auto real = pace.realTimeUntil(TimePoint(1h));
        QVERIFY(real <= 6min && real > 5min);
        QCOMPARE(pace.realTimeUntil(TimePoint()), std::chrono::nanoseconds::zero());
    }
};

QTEST_GUILESS_MAIN(TestLiveRun)
#include "tst_liverun.moc"
