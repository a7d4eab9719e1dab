// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/asyncwith.h"
#include "core/blockingget.h"
#include "core/createtask.h"
#include "core/gather.h"
#include "core/httpsession.h"
#include "core/liverun.h"
#include "core/pace.h"
#include "core/print.h"
#include "core/sleep.h"
#include "core/slowserver.h"
#include "core/timeout.h"
#include "core/virtualrun.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>

using namespace overlap;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

using Body = QCoro::Task<> (*)(HttpSession session, SlowServer server);

/// Says what an error of HTTP says.
QCoro::Task<> ask(HttpSession session, QString url)
{
    try {
        const HttpResponse answer = co_await session.get(url);
        print("%1 %2", answer.status, co_await answer.read());
    } catch (const HttpError &error) {
        print("%1", error.what());
    }
}

VariantMain withSession(Body body, Seconds latency = 50ms, int connections = 2)
{
    return [=](const KnobValues &) -> QCoro::Task<> {
        SlowServer server(latency);
        HttpSession session(connections);
        co_await asyncWith(session, [&]() -> QCoro::Task<> { co_await body(session, server); });
        print("%1 connections", server.connections());
    };
}

QCoro::Task<> askAtOnce(HttpSession session, SlowServer server)
{
    std::vector<TaskHandle<>> tasks;
    for (int i = 0; i < 4; ++i)
        tasks.push_back(createTask("task", ask, session, server.url()));
    co_await gather(tasks);
}

QCoro::Task<> askForAnHour(const KnobValues &)
{
    SlowServer server(1h);
    HttpSession session(1);
    co_await asyncWith(session, [&]() -> QCoro::Task<> {
        auto first = createTask("first", ask, session, server.url());
        auto second = createTask("second", ask, session, server.url());
        co_await first;
        co_await second;
    });
}

QCoro::Task<> giveUpThrice(const KnobValues &)
{
    SlowServer server(1h);
    HttpSession session(1);
    co_await asyncWith(session, [&]() -> QCoro::Task<> {
        for (int i = 0; i < 3; ++i) {
            try {
                co_await asyncWith(timeout(20ms), [&]() -> QCoro::Task<> { co_await ask(session, server.url()); });
            } catch (const TimeoutError &) {
                print("given up");
            }
        }
    });
}

QCoro::Task<> closeMeanwhile(HttpSession session, SlowServer server)
{
    auto asking = createTask("asking", ask, session, server.url());
    while (server.connections() == 0)
        co_await sleep(1ms);
    co_await session.exit(nullptr);
    co_await asking;
}

QCoro::Task<> outliveTheServer(const KnobValues &)
{
    std::optional<SlowServer> server(1h);
    HttpSession session;
    co_await asyncWith(session, [&]() -> QCoro::Task<> {
        auto asking = createTask("asking", ask, session, server->url());
        while (server->connections() == 0)
            co_await sleep(1ms);
        server.reset();
        co_await asking;
    });
}

/// The address of what the test itself listens with.
QString ownUrl;

QCoro::Task<> askTheTest(const KnobValues &)
{
    HttpSession session;
    co_await asyncWith(session, [&]() -> QCoro::Task<> { co_await ask(session, ownUrl); });
}

QCoro::Task<> blockForAnHour(const KnobValues &)
{
    SlowServer server(1h);
    blockingGet(server.url());
    co_return;
}

QStringList outputOf(const Timeline &run)
{
    QStringList lines;
    for (const OutputLine &line : run.output())
        lines += line.text;
    return lines;
}

bool waitsFor(const Timeline &run, WaitReason reason)
{
    return std::ranges::any_of(run.lanes(), [reason](const Lane &lane) {
        return !lane.ended() && lane.open.state == TaskState::Waiting && lane.open.reason == reason;
    });
}

} // namespace

/// Sessions of HTTP and the slow server: over sockets in live runs, without any in virtual ones.
class TestHttpClient : public QObject
{
    Q_OBJECT

    static QStringList runLive(const VariantMain &main)
    {
        const auto pace = std::make_shared<Pace>();
        LiveRun run(pace, main, {});
        pace->setPaused(false);
        [&] { QTRY_VERIFY_WITH_TIMEOUT((run.update(), run.timeline().ended()), 20000); }();
        return outputOf(run.timeline());
    }

private Q_SLOTS:
    void says_data()
    {
        QTest::addColumn<Body>("body");
        QTest::addColumn<QStringList>("lines");
        const auto row = [](const char *name, Body body, const QStringList &lines) {
            QTest::newRow(name) << body << lines;
        };
        row("an answer", [](HttpSession session, SlowServer server) { return ask(session, server.url()); },
            {u"200 hello"_s, u"1 connections"_s});
        row("an answer with an error status is an answer",
            [](HttpSession session, SlowServer server) { return ask(session, server.url(u"/error"_s)); },
            {u"500 something went wrong"_s, u"1 connections"_s});
        row("nobody listens there",
            [](HttpSession session, SlowServer) { return ask(session, u"http://127.0.0.1:1/"_s); },
            {u"no connection to 127.0.0.1:1"_s, u"0 connections"_s});
        row("a connection is used again",
            [](HttpSession session, SlowServer server) -> QCoro::Task<> {
                co_await ask(session, server.url());
                co_await ask(session, server.url());
            },
            {u"200 hello"_s, u"200 hello"_s, u"1 connections"_s});
        row("a session that is opened again has no connections yet",
            [](HttpSession session, SlowServer server) -> QCoro::Task<> {
                co_await ask(session, server.url());
                co_await session.exit(nullptr);
                co_await session.enter();
                co_await ask(session, server.url());
            },
            {u"200 hello"_s, u"200 hello"_s, u"2 connections"_s});
        row("no more connections than the session may have", askAtOnce,
            {u"200 hello"_s, u"200 hello"_s, u"200 hello"_s, u"200 hello"_s, u"2 connections"_s});
        row("a session that is closed says so",
            [](HttpSession session, SlowServer server) -> QCoro::Task<> {
                co_await session.exit(nullptr);
                try {
                    co_await session.get(server.url());
                } catch (const UsageError &error) {
                    print("%1", error.what());
                }
            },
            {u"the session is not open"_s, u"0 connections"_s});
        row("a call that blocks",
            [](HttpSession, SlowServer server) -> QCoro::Task<> {
                print("%1", blockingGet(server.url()).status);
                try {
                    blockingGet(u"http://127.0.0.1:1/"_s);
                } catch (const ConnectionError &error) {
                    print("%1", error.what());
                }
                co_return;
            },
            {u"200"_s, u"no connection to 127.0.0.1:1"_s, u"1 connections"_s});
    }

    void says()
    {
        QFETCH(const Body, body);
        QFETCH(const QStringList, lines);
        QCOMPARE(outputOf(runVirtual(withSession(body), {})), lines);
        QCOMPARE(runLive(withSession(body)), lines);
    }

    void aRequestThatIsGivenUpFreesItsConnection()
    {
        const QStringList lines{u"given up"_s, u"given up"_s, u"given up"_s};
        QCOMPARE(outputOf(runVirtual(giveUpThrice, {})), lines);
        QCOMPARE(runLive(giveUpThrice), lines);
    }

    void takesTheServersTime_data()
    {
        QTest::addColumn<VariantMain>("main");
        QTest::addColumn<Duration>("total");
        QTest::newRow("two over one connection") << VariantMain(askForAnHour) << Duration(2h);
        QTest::newRow("four over two connections") << withSession(askAtOnce, 1h, 2) << Duration(2h);
        QTest::newRow("four over six connections") << withSession(askAtOnce, 1h, 6) << Duration(1h);
        QTest::newRow("a call that blocks") << VariantMain(blockForAnHour) << Duration(1h);
    }

    void takesTheServersTime()
    {
        QFETCH(const VariantMain, main);
        QFETCH(const Duration, total);
        QCOMPARE(*runVirtual(main, {}).total(), total);
        // Step by step a live run takes as long, without anybody having to wait for it.
        const auto pace = std::make_shared<Pace>();
        LiveRun run(pace, main, {});
        QTRY_VERIFY_WITH_TIMEOUT((pace->step(), run.update(), run.timeline().ended()), 30000);
        QVERIFY(*run.timeline().total() >= total);
        QVERIFY(*run.timeline().total() < total + 1min);
    }

    void theConnectionsOfASessionAreFromOneToSix_data()
    {
        QTest::addColumn<int>("connections");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("none") << 0 << false;
        QTest::newRow("one") << 1 << true;
        QTest::newRow("six") << 6 << true;
        QTest::newRow("more than Qt opens") << 7 << false;
    }

    void theConnectionsOfASessionAreFromOneToSix()
    {
        QFETCH(const int, connections);
        QFETCH(const bool, allowed);
        const Body nothing = [](HttpSession, SlowServer) -> QCoro::Task<> { co_return; };
        const Timeline run = runVirtual(withSession(nothing, 1s, connections), {});
        QCOMPARE(run.outcome(), allowed ? TaskState::Finished : TaskState::Failed);
        QCOMPARE(run.lanes().front().error, allowed ? QString() : u"a session has from 1 to 6 connections"_s);
    }

    void aSessionThatClosesLosesWhatIsUnderWay()
    {
        const VariantMain main = withSession(closeMeanwhile, 1h);
        const QStringList lines{u"the connection was lost"_s, u"1 connections"_s};
        QCOMPARE(outputOf(runVirtual(main, {})), lines);
        QCOMPARE(runLive(main), lines);
    }

    void aServerThatGoesLeavesNoAnswer()
    {
        QCOMPARE(outputOf(runVirtual(outliveTheServer, {})), QStringList{u"the connection was lost"_s});
        const QStringList lines = runLive(outliveTheServer); // Qt has tried once more in vain, or has not
        QCOMPARE(lines.size(), 1);
        QVERIFY2(lines[0].contains(u"connection"_s), qPrintable(lines[0]));
    }

    void aConnectionThatIsLostSaysSo_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("before the answer") << QByteArray();
        QTest::newRow("within its head") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le");
        QTest::newRow("within its body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf");
    }

    void aConnectionThatIsLostSaysSo()
    {
        QFETCH(const QByteArray, answer);
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, &server, [&] {
            QTcpSocket *socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [&, socket] {
                socket->readAll();
                socket->write(answer);
                socket->disconnectFromHost();
            });
        });
        ownUrl = u"http://127.0.0.1:%1/"_s.arg(server.serverPort());
        QCOMPARE(runLive(askTheTest), QStringList{u"the connection was lost"_s});
    }

    void aStopEndsIt_data()
    {
        QTest::addColumn<VariantMain>("main");
        QTest::addColumn<WaitReason>("reason");
        QTest::newRow("a request under way") << VariantMain(askForAnHour) << WaitReason::Network;
        QTest::newRow("a request that waits for a connection") << VariantMain(askForAnHour) << WaitReason::Lock;
        QTest::newRow("a call that blocks") << VariantMain(blockForAnHour) << WaitReason::None;
    }

    void aStopEndsIt()
    {
        QFETCH(const VariantMain, main);
        QFETCH(const WaitReason, reason);
        const auto pace = std::make_shared<Pace>();
        LiveRun run(pace, main, {});
        pace->setPaused(false);
        const auto isThere = [&] {
            run.update();
            if (reason != WaitReason::None)
                return waitsFor(run.timeline(), reason);
            return run.timeline().loopHeld() && run.timeline().loopSpans().back().blocking;
        };
        QVERIFY(QTest::qWaitFor(isThere, 20000));
        run.stop();
        QTRY_VERIFY((run.update(), run.timeline().ended()));
    }
};

QTEST_GUILESS_MAIN(TestHttpClient)
#include "tst_httpclient.moc"
