// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/echoserver.h"
#include "core/liverun.h"
#include "core/pace.h"
#include "core/print.h"
#include "core/slowserver.h"
#include "core/tothread.h"
#include "tests/support/nothread.h"
#include "tests/support/sanitizer.h"

#include <QtTest>

using namespace overlap;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

using Try = QCoro::Task<> (*)();

void nothing() { }

QCoro::Task<> callInThread()
{
    co_await toThread(nothing);
}

QCoro::Task<> serveSlowly()
{
    const SlowServer server(1s);
    co_return;
}

QCoro::Task<> serveEchoes()
{
    const EchoServer server(1);
    co_return;
}

VariantMain trying(Try attempt)
{
    return [=](const KnobValues &) -> QCoro::Task<> {
        isThreadRefused = true;
        try {
            co_await attempt();
        } catch (const std::runtime_error &error) {
            print(error.what());
        }
        isThreadRefused = false;
    };
}

} // namespace

/// A system that allows no more threads.
class TestNoThread : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRunWithoutAThreadFails()
    {
#ifdef OVERLAP_SANITIZER
        QSKIP("a sanitizer makes the threads itself");
#endif
        const auto pace = std::make_shared<Pace>();
        isThreadRefused = true;
        LiveRun run(pace, trying(&callInThread), {});
        isThreadRefused = false;
        QVERIFY(pace->isSettled());
        QVERIFY(!pace->step());
        pace->setPaused(false);
        QVERIFY(run.update());
        QVERIFY(run.timeline().ended());
        QCOMPARE(run.timeline().outcome(), TaskState::Failed);
        QCOMPARE(run.timeline().lanes().size(), 1U);
        QCOMPARE(run.timeline().lanes().front().error, u"the system allows no more threads"_s);
        QVERIFY(run.timeline().warnings().empty());
        run.stop();
    }

    void aLiveRunSaysSo_data()
    {
        QTest::addColumn<Try>("attempt");
        QTest::newRow("a call in a thread") << &callInThread;
        QTest::newRow("a slow server") << &serveSlowly;
        QTest::newRow("an echo server") << &serveEchoes;
    }

    void aLiveRunSaysSo()
    {
#ifdef OVERLAP_SANITIZER
        QSKIP("a sanitizer makes the threads itself");
#endif
        QFETCH(const Try, attempt);
        const auto pace = std::make_shared<Pace>();
        LiveRun run(pace, trying(attempt), {});
        pace->setPaused(false);
        QTRY_VERIFY((run.update(), run.timeline().ended()));
        QCOMPARE(run.timeline().output().size(), 1U);
        QCOMPARE(run.timeline().output().front().text, u"the system allows no more threads"_s);
        QVERIFY(
            std::ranges::all_of(run.timeline().workers(), [](const Worker &worker) { return worker.end.has_value(); }));
    }
};

QTEST_GUILESS_MAIN(TestNoThread)
#include "tst_nothread.moc"
