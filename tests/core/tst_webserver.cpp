// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/malformedrequests.h"
#include "tests/core/rawclient.h"
#include "tests/core/webprograms.h"

#include <QtTest>

#include <sys/resource.h>

using namespace overlap;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// The web server of a live run, and clients that are not of the program.
class TestWebServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("handlers");
        const auto row = [](const char *name, const QByteArray &request, int status, const QByteArray &text,
                            const QStringList &handlers) {
            QTest::newRow(name) << request << status << text << handlers;
        };
        row("a handler", get("/fast"), 200, "fast", {u"request 1: finished"_s});
        row("a handler that takes the request", get("/echo?a%20b=c"), 200, "GET /echo a b=c",
            {u"request 1: finished"_s});
        row("a handler that fails", get("/fail"), 500, "Internal Server Error", {u"request 1: failed"_s});
        row("a handler that cancels itself", get("/cancelled"), 500, "Internal Server Error",
            {u"request 1: cancelled"_s});
        row("a handler with a status of its own", get("/teapot"), 418, "short and stout", {u"request 1: finished"_s});
        row("a handler with a status that is none", get("/nonsense"), 500, "nonsense", {u"request 1: finished"_s});
        row("a path that nobody knows", get("/etc/passwd"), 404, "", {});
        row("a path above", get("/../../etc/passwd"), 404, "", {});
        row("another method", post("/fast", "a"), 405, "Method Not Allowed", {});
        row("a body", post("/size", QByteArray(1000, 'a')), 200, "1000", {u"request 1: finished"_s});
        row("a body of the greatest size", post("/size", QByteArray(65536, 'a')), 200, "65536",
            {u"request 1: finished"_s});
        row("a body that is too long", post("/size", QByteArray(65537, 'a')), 413, "", {});
        row("a body that is far too long", post("/size", QByteArray(2'000'000, 'a')), 413, "", {});
        row("headers that are too long", get("/fast", "Header: " + QByteArray(20'000, 'a') + "\r\n"), 431, "", {});
    }

    void answers()
    {
        QFETCH(const QByteArray, request);
        QFETCH(const int, status);
        QFETCH(const QByteArray, text);
        QFETCH(const QStringList, handlers);
        Served served;
        RawClient client(served.port());
        client.send(request);
        const RawClient::Answer answer = client.answer();
        QCOMPARE(answer.status, status);
        if (!text.isEmpty())
            QCOMPARE(answer.body, text);
        QTRY_COMPARE(served.handlers(), handlers);
    }

    void bearsMalformedRequests_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        for (const malformed::Request &request : malformed::requests())
            QTest::newRow(request.name) << request.bytes << request.status;
    }

    void bearsMalformedRequests()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const int, status);
        // Patience for a request that is answered however late it comes on a slow machine.
        Served served({.patience = status == 0 ? 100ms : 1h});
        RawClient client(served.port());
        client.send(bytes);
        QCOMPARE(client.answer().status, status);
        QVERIFY(client.isDropped());
        QVERIFY(served.handlers().isEmpty());
        QVERIFY(served.isAlive());
    }

    void answersOneAfterAnother()
    {
        Served served;
        RawClient client(served.port());
        client.send(get("/nap") + get("/fast") + get("/nowhere") + get("/fast", "Connection: close\r\n")
                    + get("/fast"));
        QCOMPARE(client.answer().body, "nap");
        QCOMPARE(client.answer().body, "fast");
        QCOMPARE(client.answer().status, 404);
        QCOMPARE(client.answer().body, "fast");
        QVERIFY(client.isDropped());
        QCOMPARE(served.handlers().size(), 3);
    }

    void asksForTheBody()
    {
        Served served;
        RawClient client(served.port());
        client.send("POST /size HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n");
        QCOMPARE(client.head().left(12), "HTTP/1.1 100");
        client.send("abc");
        QCOMPARE(client.answer().body, "3");
    }

    void aClientThatGoesCancelsItsHandler_data()
    {
        QTest::addColumn<bool>("atOnce");
        QTest::newRow("with a farewell") << false;
        QTest::newRow("without") << true;
    }

    void aClientThatGoesCancelsItsHandler()
    {
        QFETCH(const bool, atOnce);
        Served served;
        RawClient client(served.port());
        client.send(get("/slow"));
        QTRY_COMPARE(served.handlers(), QStringList{u"request 1: waiting"_s});
        client.leave(atOnce);
        QTRY_COMPARE(served.handlers(), QStringList{u"request 1: cancelled"_s});
        QVERIFY(served.isAlive());
    }

    void bearsClientsThatGoAtAnyStage_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::newRow("a handler that waits") << get("/nap");
        QTest::newRow("a handler at once") << get("/fast");
        QTest::newRow("no handler") << get("/nowhere");
        QTest::newRow("a body") << post("/size", "abc");
        QTest::newRow("two requests") << get("/nap") + get("/fast");
    }

    void bearsClientsThatGoAtAnyStage()
    {
        QFETCH(const QByteArray, request);
        Served served;
        for (qsizetype sent = 0; sent <= request.size(); ++sent) {
            RawClient client(served.port());
            client.send(request.first(sent));
            client.leave(sent % 2 == 0);
        }
        for (const auto wait : {0ms, 1ms, 5ms, 20ms}) {
            RawClient client(served.port());
            client.send(request);
            client.readFor(wait);
            client.leave(true);
        }
        QVERIFY(served.isAlive());
    }

    void dropsAClientThatSendsNothing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("half a request line") << QByteArray("GET /fa");
        QTest::newRow("half of the headers") << QByteArray("GET /fast HTTP/1.1\r\nHost");
        QTest::newRow("half a body") << post("/size", "abc").chopped(1);
        QTest::newRow("nothing after an answer") << get("/fast");
    }

    void dropsAClientThatSendsNothing()
    {
        QFETCH(const QByteArray, bytes);
        Served served({.patience = 100ms});
        RawClient client(served.port());
        client.send(bytes);
        QVERIFY(client.isDropped());
    }

    void dropsAClientThatDrips()
    {
        Served served({.patience = 200ms});
        RawClient client(served.port());
        client.send("GET /fast HTTP/1.1\r\n");
        QElapsedTimer since;
        since.start();
        while (client.isThere() && since.elapsed() < 10'000) {
            client.send("H: v\r\n");
            client.readFor(20ms);
        }
        QVERIFY(!client.isThere());
    }

    void dropsAClientThatSendsAndReadsNothing()
    {
        Served served({.patience = 1h});
        RawClient client(served.port());
        client.readNothing();
        client.send(get("/long"));
        client.readFor(5s); // its answer is on the way
        const QByteArray requests = get("/fast").repeated(1000);
        for (int i = 0; i < 1000 && client.isThere(); ++i)
            client.send(requests);
        QVERIFY(!client.isThere());
    }

    void anAnswerToHeadHasNoBody_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("status");
        QTest::newRow("a handler") << QByteArray("/fast") << QByteArray("405");
        QTest::newRow("no handler") << QByteArray("/nowhere") << QByteArray("404");
    }

    void anAnswerToHeadHasNoBody()
    {
        QFETCH(const QByteArray, target);
        QFETCH(const QByteArray, status);
        Served served;
        RawClient client(served.port());
        client.send("HEAD " + target + " HTTP/1.1\r\nHost: a\r\n\r\n" + get("/fast"));
        QCOMPARE(client.head().mid(9, 3), status);
        const RawClient::Answer next = client.answer();
        QCOMPARE(next.status, 200);
        QCOMPARE(next.body, "fast");
    }

    void thereAreFilesForAllThatItBears()
    {
        rlimit before{};
        QCOMPARE(getrlimit(RLIMIT_NOFILE, &before), 0);
        rlimit limit{std::min<rlim_t>(before.rlim_cur, 500), before.rlim_max};
        QCOMPARE(setrlimit(RLIMIT_NOFILE, &limit), 0);
        const auto restore = qScopeGuard([&before] { setrlimit(RLIMIT_NOFILE, &before); });
        const Served served({.connections = 600});
        QCOMPARE(getrlimit(RLIMIT_NOFILE, &limit), 0);
        QVERIFY(limit.rlim_cur > 600);
    }

    void aHandlerMayTakeLonger()
    {
        Served served({.patience = 20ms});
        QByteArray body;
        do { // on a slow machine the request itself may come too late
            RawClient client(served.port());
            client.send(get("/nap"));
            body = client.answer().body;
        } while (body.isEmpty() && served.handlers().isEmpty());
        QCOMPARE(body, "nap");
    }

    void idleClientsDoNotStopOthers()
    {
        Served served;
        std::vector<std::unique_ptr<RawClient>> idle;
        for (int i = 0; i < 200; ++i) {
            idle.push_back(std::make_unique<RawClient>(served.port()));
            idle.back()->send(i % 2 ? "GET /fa" : "");
        }
        QVERIFY(served.isAlive());
        for (const auto &client : idle)
            QVERIFY(client->isThere());
    }

    void moreClientsThanItBearsAreRefused()
    {
        Served served({.connections = 3});
        std::vector<std::unique_ptr<RawClient>> idle;
        for (int i = 0; i < 3; ++i)
            idle.push_back(std::make_unique<RawClient>(served.port()));
        RawClient late(served.port());
        QCOMPARE(late.answer().status, 503);
        QVERIFY(late.isDropped());
        idle.resize(1);                                             // room for a client that is just leaving, too
        QVERIFY(QTest::qWaitFor([&] { return served.isAlive(); })); // each look is a client too
    }

    void soManyAreRefusedAtOnceAndNoMore()
    {
        Served served({.patience = 1h, .connections = 1, .refusals = 2});
        RawClient idle(served.port());
        RawClient first(served.port());
        RawClient second(served.port());
        RawClient third(served.port());
        QVERIFY(third.isDropped());
        QCOMPARE(third.answer().status, 0);
        QCOMPARE(first.answer().status, 503); // it has not taken that yet
        QCOMPARE(second.answer().status, 503);
        QVERIFY(idle.isThere());
    }

    void aStopClosesTheConnections()
    {
        Served served({.patience = 1h});
        RawClient waiting(served.port());
        RawClient idle(served.port());
        waiting.send(get("/slow"));
        QTRY_COMPARE(served.handlers(), QStringList{u"request 1: waiting"_s});
        served.stop();
        QVERIFY(waiting.isDropped());
        QVERIFY(idle.isDropped());
        QCOMPARE(served.handlers(), QStringList{u"request 1: cancelled"_s});
        QVERIFY(served.timeline().address().isEmpty());
        RawClient late(served.port());
        QVERIFY(!late.isThere());
    }

    void onlyThisMachineIsServed()
    {
        const Served served;
        QCOMPARE(QUrl(served.timeline().address()).host(), u"127.0.0.1"_s);
        const QList<QHostAddress> addresses = QNetworkInterface::allAddresses();
        for (const QHostAddress &address : addresses) {
            if (address.isLoopback())
                continue;
            QTcpSocket socket;
            socket.connectToHost(address, served.port());
            QVERIFY(!socket.waitForConnected(200));
        }
    }

    void severalServersHavePortsOfTheirOwn()
    {
        const Served one;
        const Served other;
        QVERIFY(one.port() != other.port());
        QVERIFY(one.isAlive());
        QVERIFY(other.isAlive());
    }
};

QTEST_GUILESS_MAIN(TestWebServer)
#include "tst_webserver.moc"
