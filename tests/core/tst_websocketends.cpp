// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blockingwebsocket.h"
#include "core/createtask.h"
#include "core/echoserver.h"
#include "core/gather.h"
#include "core/liverun.h"
#include "core/pace.h"
#include "core/print.h"
#include "core/program.h"
#include "core/sleep.h"
#include "core/threadpool.h"
#include "tests/core/websocketpeers.h"
#include "tests/core/websocketprograms.h"

#include <QDir>
#include <QtTest>

using namespace overlap;
using namespace overlap::websockets;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

qsizetype threads()
{
    return QDir(u"/proc/self/task"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot).size();
}

/// How many tasks wait for their peers, and threads.
qsizetype heldCount(const Timeline &run)
{
    const auto waits = [](const Lane &lane) { return !lane.ended() && lane.open.reason == WaitReason::Network; };
    const auto blocks = [](const Worker &worker) { return worker.open && worker.open->state == TaskState::Blocking; };
    return std::ranges::count_if(run.lanes(), waits) + std::ranges::count_if(run.workers(), blocks);
}

/// Waits until that many are held at once. A look only: one that was held while it connected may go on at once.
bool waitUntilHeld(LiveRun &run, qsizetype count, std::chrono::milliseconds limit = 5s)
{
    const auto areHeld = [&run, count] {
        run.update();
        return heldCount(run.timeline()) >= count;
    };
    return QTest::qWaitFor(areHeld, static_cast<int>(limit.count()));
}

constexpr int many = 500;

enum class Ending : quint8 { None, Cancelled, Failed };
std::atomic<Ending> ending;
std::atomic<bool> isLoopHeld;

void receiveAndNote(const QString &url)
{
    Ending how = Ending::None;
    try {
        BlockingWebSocket connection(url);
        connection.receive();
    } catch (const Cancelled &) {
        how = Ending::Cancelled;
    } catch (const std::exception &) {
        how = Ending::Failed;
    }
    ending = how;
    ending.notify_one();
}

/// Holds the loop's thread, so that a stop does not reach it, until its thread has ended.
QCoro::Task<> holdTheLoop(QString url)
{
    const ThreadPool pool(1, u"connection"_s);
    auto receiving = createTask("receiving", pool.run(receiveAndNote, url));
    co_await sleep(50ms);
    isLoopHeld = true;
    ending.wait(Ending::None);
    co_await receiving;
}

QCoro::Task<> readAllInPool(ThreadPool pool, QString url)
{
    co_await pool.run(
        +[](const QString &address) {
            BlockingWebSocket connection(address);
            connection.receive();
        },
        url);
}

QCoro::Task<> holdManyInTasks(const KnobValues &)
{
    const EchoServer server(many);
    std::vector<TaskHandle<>> clients;
    for (int i = 0; i < many; ++i)
        clients.push_back(createTask("client", readAllAt, server.url()));
    co_await gather(clients);
}

QCoro::Task<> holdManyInThreads(const KnobValues &)
{
    const EchoServer server(many);
    const ThreadPool pool(many, u"connection"_s);
    std::vector<TaskHandle<>> clients;
    for (int i = 0; i < many; ++i)
        clients.push_back(createTask("client", readAllInPool, pool, server.url()));
    co_await gather(clients);
}

} // namespace

/// WebSocket connections that are given up at each stage.
class TestWebSocketEnds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStopEndsIt_data()
    {
        QTest::addColumn<Main>("main");
        QTest::addColumn<Manners>("manners");
        QTest::newRow("while it connects") << Main(exchangeAt) << Manners::Mute;
        QTest::newRow("while it receives") << Main(readAllAt) << Manners::Silent;
        QTest::newRow("while it has no room to send") << Main(sendWithoutEndAt) << Manners::Deaf;
        QTest::newRow("while a thread connects") << Main(readAllInThread) << Manners::Mute;
        QTest::newRow("while a thread receives") << Main(readAllInThread) << Manners::Silent;
    }

    void aStopEndsIt()
    {
        QFETCH(const Main, main);
        QFETCH(const Manners, manners);
        const qsizetype before = threads();
        {
            const Peer peer(manners);
            const auto pace = std::make_shared<Pace>();
            LiveRun run(pace, withUrl(main, peer.url()), {});
            pace->setPaused(false);
            QTRY_COMPARE(peer.clients(), 1);
            QVERIFY(waitUntilHeld(run, 1));
            run.stop();
            QTRY_VERIFY((run.update(), run.timeline().ended())); // well before a connection's own patience is over
            if (manners != Manners::Deaf)
                QTRY_COMPARE(peer.clients(), 0);
        }
        QTRY_VERIFY(threads() <= before); // one from before may have ended meanwhile
    }

    void aStopIsNoErrorInAThread()
    {
        ending = Ending::None;
        isLoopHeld = false;
        const Peer peer(Manners::Silent);
        const auto pace = std::make_shared<Pace>();
        LiveRun run(pace, withUrl(holdTheLoop, peer.url()), {});
        pace->setPaused(false);
        QTRY_VERIFY(isLoopHeld);
        run.stop();
        QTRY_VERIFY((run.update(), run.timeline().ended()));
        QCOMPARE(ending.load(), Ending::Cancelled);
    }

    void aStopEndsMany_data()
    {
        QTest::addColumn<VariantMain>("main");
        QTest::newRow("in tasks") << VariantMain(holdManyInTasks);
        QTest::newRow("in threads") << VariantMain(holdManyInThreads);
    }

    void aStopEndsMany()
    {
        QFETCH(const VariantMain, main);
        const qsizetype before = threads();
        const auto pace = std::make_shared<Pace>();
        {
            LiveRun run(pace, main, {});
            pace->setPaused(false);
            QVERIFY(waitUntilHeld(run, many, 60s));
            run.stop();
            QTRY_VERIFY((run.update(), run.timeline().ended()));
        }
        QTRY_VERIFY(threads() <= before); // one from before may have ended meanwhile
    }

    void aCancelEndsIt_data()
    {
        QTest::addColumn<Main>("main");
        QTest::addColumn<Manners>("manners");
        QTest::newRow("while it connects") << Main(exchangeAt) << Manners::Mute;
        QTest::newRow("while it receives") << Main(readAllAt) << Manners::Silent;
        QTest::newRow("while it has no room to send") << Main(sendWithoutEndAt) << Manners::Deaf;
    }

    void aCancelEndsIt()
    {
        QFETCH(const Main, main);
        QFETCH(const Manners, manners);
        const Peer peer(manners);
        const VariantMain cancels = [main, url = peer.url()](const KnobValues &) -> QCoro::Task<> {
            auto task = createTask("task", main, url);
            co_await sleep(0.1s);
            print("connected");
            task.cancel();
            try {
                co_await task;
            } catch (const Cancelled &) {
                print("cancelled");
            }
            co_await sleep(1h);
        };
        const auto pace = std::make_shared<Pace>();
        LiveRun run(pace, cancels, {});
        pace->setPaused(false);
        QTRY_COMPARE((run.update(), outputOf(run.timeline())), (QStringList{u"connected"_s, u"cancelled"_s}));
        if (manners != Manners::Deaf)
            QTRY_COMPARE(peer.clients(), 0);
    }
};

QTEST_GUILESS_MAIN(TestWebSocketEnds)
#include "tst_websocketends.moc"
