// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ascompleted.h"
#include "core/createtask.h"
#include "core/gather.h"
#include "core/lock.h"
#include "core/print.h"
#include "core/shield.h"
#include "core/sleep.h"
#include "core/virtualrun.h"

#include <QtTest>

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

using Main = QCoro::Task<> (*)(const KnobValues &);

QCoro::Task<> waitFor(Duration duration)
{
    co_await sleep(duration);
}

QCoro::Task<> endless(const KnobValues &)
{
    while (true)
        co_await sleep(0s);
}

QCoro::Task<> waitingForNothing(const KnobValues &)
{
    const Future<> never;
    co_await never;
}

/// Counts the futures of these programs that are still there.
std::shared_ptr<int> futures = std::make_shared<int>();

Future<> watchedFuture()
{
    const Future<> never;
    never.future()->addDoneCallback([counted = futures](FutureBase *) {});
    return never;
}

QCoro::Task<> gathersNothing(const KnobValues &)
{
    auto all = gather(std::vector<Future<>>{watchedFuture(), watchedFuture()});
    co_await sleep(1s);
}

QCoro::Task<> shieldsNothing(const KnobValues &)
{
    auto shielded = shield(watchedFuture());
    co_await sleep(1s);
}

QCoro::Task<> completesNothing(const KnobValues &)
{
    auto all = asCompleted(std::vector<Future<>>{watchedFuture(), watchedFuture()});
    co_await sleep(1s);
}

QCoro::Task<> notAwaited(const KnobValues &)
{
    const auto forgotten = waitFor(1s);
    co_await sleep(2s);
}

/// Awaits the task that it is in.
struct SelfAwaiter : FutureAwaiterBase
{
    SelfAwaiter() : FutureAwaiterBase(Ref<FutureBase>(&TaskBase::current())) { }
    void await_resume() { resume(); }
};

QCoro::Task<> awaitItself()
{
    co_await SelfAwaiter();
}

QCoro::Task<> awaitsItself(const KnobValues &)
{
    co_await createTask("snake", awaitItself);
}

QCoro::Task<> awaitHandle(std::shared_ptr<std::optional<TaskHandle<>>> handle)
{
    co_await **handle;
}

QCoro::Task<> circle(const KnobValues &)
{
    auto second = std::make_shared<std::optional<TaskHandle<>>>();
    auto first = std::make_shared<std::optional<TaskHandle<>>>(createTask("a", awaitHandle, second));
    second->emplace(createTask("b", awaitHandle, first));
    co_await **first;
}

QCoro::Task<> releasesTwice(const KnobValues &)
{
    Lock lock;
    {
        const auto permit = co_await lock.scoped();
        lock.release();
    }
    print("goes on");
}

QCoro::Task<> catchesEverything(const KnobValues &)
{
    const Future<> never;
    try {
        co_await never;
    } catch (const std::exception &) {
        print("caught");
    }
}

} // namespace

/// How programs end that would not end by themselves.
class TestEndings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void programThatCannotGoOnFails_data()
    {
        QTest::addColumn<Main>("main");
        QTest::addColumn<QString>("error");
        QTest::newRow("endless") << Main(endless) << u"the program never gets on: an endless loop"_s;
        QTest::newRow("nobody wakes it") << Main(waitingForNothing)
                                         << u"nothing is left that could wake the main task"_s;
        QTest::newRow("nobody wakes it, and it catches errors")
            << Main(catchesEverything) << u"nothing is left that could wake the main task"_s;
        QTest::newRow("it awaits itself") << Main(awaitsItself) << u"a task cannot await itself"_s;
        QTest::newRow("tasks await each other") << Main(circle) << u"nothing is left that could wake the main task"_s;
        QTest::newRow("coroutine called but not awaited")
            << Main(notAwaited) << u"a coroutine was called but neither awaited nor made a task"_s;
    }

    void programThatCannotGoOnFails()
    {
        QFETCH(const Main, main);
        QFETCH(const QString, error);
        const Timeline run = runVirtual(main, {});
        QVERIFY(run.ended());
        QCOMPARE(run.outcome(), TaskState::Failed);
        QCOMPARE(run.lanes().front().error, error);
    }

    void whatIsNeverDoneEndsWithTheRun_data()
    {
        QTest::addColumn<Main>("main");
        QTest::newRow("children of a gather") << Main(gathersNothing);
        QTest::newRow("what is shielded") << Main(shieldsNothing);
        QTest::newRow("what asCompleted waits for") << Main(completesNothing);
    }

    void whatIsNeverDoneEndsWithTheRun()
    {
        QFETCH(const Main, main);
        QCOMPARE(runVirtual(main, {}).outcome(), TaskState::Finished);
        QCOMPARE(futures.use_count(), 1);
    }

    void aPermitOfAReleasedLockEndsSilently()
    {
        const Timeline run = runVirtual(releasesTwice, {});
        QCOMPARE(run.outcome(), TaskState::Finished);
        QCOMPARE(run.output().size(), std::size_t(1));
    }

    void givesUpWhenAsked()
    {
        int asked = 0;
        QVERIFY(!runVirtualUnless(endless, {}, [&] { return ++asked == 3; }));
        QCOMPARE(asked, 3);
    }
};

QTEST_GUILESS_MAIN(TestEndings)
#include "tst_endings.moc"
