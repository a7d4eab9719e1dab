// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/asyncwith.h"
#include "core/createtask.h"
#include "core/echodoor.h"
#include "core/echoserver.h"
#include "core/gather.h"
#include "core/openfiles.h"
#include "core/print.h"
#include "core/program.h"
#include "core/sleep.h"
#include "core/virtualrun.h"
#include "tests/core/websocketpeers.h"
#include "tests/core/websocketprograms.h"
#include "tests/support/sanitizer.h"

#include <QTcpSocket>
#include <QtTest>

#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace overlap;
using namespace overlap::websockets;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

const QString nobody = u"ws://127.0.0.1:1"_s;

QCoro::Task<> sendTooMuch(QString url)
{
    co_await use(url, [](WebSocket &connection) -> QCoro::Task<> {
        co_await connection.send(QString(EchoServer::maxMessageBytes + 1, u'x'));
        co_await connection.receive();
    });
}

QCoro::Task<> sendAllThatIsAllowed(QString url)
{
    co_await use(url, [](WebSocket &connection) -> QCoro::Task<> {
        co_await connection.send(QString(EchoServer::maxMessageBytes, u'x'));
        const QString text = co_await connection.receive();
        print("%1", text.size());
    });
}

QCoro::Task<> useAfterTheEnd(QString url)
{
    WebSocket connection(url);
    co_await asyncWith(connection, []() -> QCoro::Task<> { co_return; });
    try {
        co_await connection.send(u"a"_s);
    } catch (const ConnectionClosed &error) {
        print(error.what());
    }
}

QCoro::Task<> receiveInVain(QString url)
{
    co_await use(url, [](WebSocket &connection) -> QCoro::Task<> {
        auto waiting =
            createTask("waiting", [connection]() mutable -> QCoro::Task<> { co_await connection.receive(); });
        co_await sleep(0.05s);
        waiting.cancel();
        try {
            co_await waiting;
        } catch (const Cancelled &) {
            print("cancelled");
        }
        co_await exchange(connection);
    });
}

QCoro::Task<> comeAsTheThird(QString url)
{
    co_await use(url, [](WebSocket &) -> QCoro::Task<> { co_await sleep(0.3s); });
}

QCoro::Task<> comeAsThree(QString url)
{
    auto first = createTask("first", comeAsTheThird, url);
    auto second = createTask("second", comeAsTheThird, url);
    co_await sleep(0.1s);
    co_await comeAsTheThird(url);
    co_await gather(std::vector{first, second});
}

QCoro::Task<> outliveTheServer(const KnobValues &)
{
    std::optional<EchoServer> server(2);
    co_await use(server->url(), [](WebSocket &connection) -> QCoro::Task<> { co_await exchange(connection); });
    const QString url = server->url();
    auto other = createTask("other", use, url, Body([](WebSocket &connection) -> QCoro::Task<> {
                                co_await sleep(0.1s);
                                co_await connection.send(u"a"_s);
                                co_await connection.receive();
                            }));
    co_await sleep(0.05s);
    server.reset();
    co_await other;
    co_await exchangeAt(url);
}

} // namespace

/// WebSocket connections of live runs, which are real, and of virtual ones, which are none.
class TestWebSocket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void says_data()
    {
        QTest::addColumn<VariantMain>("main");
        QTest::addColumn<QStringList>("output");
        const auto row = [](const char *name, const VariantMain &main, const QStringList &output) {
            QTest::newRow(name) << main << output;
        };
        row("echoes come in the order of the texts", withEcho(exchangeAt), {u"ab"_s, u"well"_s});
        row("to a thread too", withEcho(exchangeInThread), {u"ab"_s});
        row("a text as long as is allowed", withEcho(sendAllThatIsAllowed), {u"65536"_s, u"well"_s});
        row("after the end", withEcho(useAfterTheEnd), {u"the connection is closed: 1000"_s});
        row("what is received in vain is not lost", withEcho(receiveInVain), {u"cancelled"_s, u"ab"_s, u"well"_s});
        row("nobody listens", withUrl(exchangeAt, nobody), {u"refused: no connection to "_s + nobody});
    }

    void says()
    {
        QFETCH(const VariantMain, main);
        QFETCH(const QStringList, output);
        QCOMPARE(outputOf(runVirtual(main, {})), output);
        QCOMPARE(outputOfLive(main), output);
    }

    void theEndOfAServerIsTheEndOfItsConnections()
    {
        const QStringList live = outputOfLive(outliveTheServer);
        QCOMPARE(live.size(), 4);
        QCOMPARE(live.mid(0, 3), (QStringList{u"ab"_s, u"well"_s, u"closed: 1001"_s}));
        QVERIFY(live[3].startsWith(u"refused: no connection to ws://127.0.0.1:"_s));
        const QStringList pretended = outputOf(runVirtual(outliveTheServer, {}));
        QCOMPARE(pretended.mid(0, 3), live.mid(0, 3));
        QVERIFY(pretended[3].startsWith(u"refused: "_s));
    }

    void thereAreLimits_data()
    {
        QTest::addColumn<VariantMain>("main");
        QTest::addColumn<QString>("line");
        QTest::newRow("a text that is too long") << withEcho(sendTooMuch) << u"closed: 1009"_s;
        QTest::newRow("one connection too many") << withEcho(comeAsThree) << u"refused: no connection to "_s;
    }

    void thereAreLimits()
    {
        QFETCH(const VariantMain, main);
        QFETCH(const QString, line);
        const QStringList lines = outputOfLive(main);
        QVERIFY2(lines.value(0).startsWith(line), qPrintable(lines.join(u'\n')));
    }

    void peersBehave_data()
    {
        QTest::addColumn<Manners>("manners");
        QTest::addColumn<QStringList>("output");
        QTest::newRow("what came before the end is read")
            << Manners::Chatty << QStringList{u"one"_s, u"two"_s, u"closed: 1001"_s};
        QTest::newRow("dropped") << Manners::Hasty << QStringList{u"closed: 1006"_s};
        QTest::newRow("speaks no WebSocket") << Manners::Http << QStringList{u"refused: no connection to "_s};
    }

    void peersBehave()
    {
        QFETCH(const Manners, manners);
        QFETCH(const QStringList, output);
        const Peer peer(manners);
        for (const Main main : {Main(readAllAt), Main(readAllInThread)})
            QCOMPARE(outputOfLive(withUrl(main, peer.url())).replaceInStrings(peer.url(), QString()), output);
        QTRY_COMPARE(peer.clients(), 0);
    }

    void whoComesWhileThereAreNoFilesIsTakenLater()
    {
#ifdef OVERLAP_SANITIZER
        QSKIP("a sanitizer opens files to look at memory");
#endif
        EchoDoor door(1);
        QSignalSpy isShort(&door, &QTcpServer::acceptError);
        const int descriptor = ::socket(AF_INET, SOCK_STREAM, 0);
        const int next = ::dup(descriptor);
        QCOMPARE(::close(next), 0);
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_NOFILE, &before), 0);
        const rlimit none{rlim_t(next), before.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_NOFILE, &none), 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(door.serverPort());
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const int connected = ::connect(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address);
        const bool wasShort = isShort.wait();
        QCOMPARE(setrlimit(RLIMIT_NOFILE, &before), 0);
        QCOMPARE(connected, 0);
        QVERIFY(wasShort);
        QTcpSocket client;
        QVERIFY(client.setSocketDescriptor(descriptor));
        client.write("GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                     "Sec-WebSocket-Key: MTIzNDU2Nzg5MDEyMzQ1Ng==\r\nSec-WebSocket-Version: 13\r\n\r\n");
        QTRY_VERIFY(client.peek(12) == "HTTP/1.1 101");
    }

    void whoIsRefusedAndReadsNothingDoesNotStay()
    {
        EchoDoor door(1);
        std::vector<std::unique_ptr<QTcpSocket>> clients;
        const auto connectOne = [&] {
            clients.push_back(std::make_unique<QTcpSocket>());
            clients.back()->setReadBufferSize(1);
            clients.back()->connectToHost(QHostAddress::LocalHost, door.serverPort());
            QVERIFY(clients.back()->waitForConnected());
        };
        constexpr int strangers = 50;
        for (int i = 0; i <= strangers; ++i)
            connectOne();
        const auto refused = [&] {
            return std::ranges::count_if(clients, [](const auto &client) { return client->bytesAvailable() > 0; });
        };
        QTRY_COMPARE(refused(), strangers);
        QTRY_COMPARE(door.findChildren<QTcpSocket *>().size(), 1);
    }

    void thereAreEnoughFilesOrOneClearLine()
    {
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_NOFILE, &before), 0);
        rlimit limit = before;
        limit.rlim_cur = 200;
        QCOMPARE(setrlimit(RLIMIT_NOFILE, &limit), 0);
        expectOpenFiles(300); // is what the system lets us have
        QCOMPARE(getrlimit(RLIMIT_NOFILE, &limit), 0);
        QVERIFY(limit.rlim_cur > 300);
        const QStringList lines = outputOfLive([](const KnobValues &) -> QCoro::Task<> {
            try {
                const EchoServer server(1'000'000'000);
            } catch (const std::runtime_error &error) {
                print(error.what());
            }
            co_return;
        });
        setrlimit(RLIMIT_NOFILE, &before);
        QCOMPARE(lines.size(), 1);
        QVERIFY2(lines[0].startsWith(u"the system allows "_s) && lines[0].contains(u" open files, and 300000"_s),
                 qPrintable(lines[0]));
    }
};

QTEST_GUILESS_MAIN(TestWebSocket)
#include "tst_websocket.moc"
