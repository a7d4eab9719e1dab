// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/malformedrequests.h"

#include <QtTest>

using namespace overlap;

namespace {

constexpr int waits = 0;

/// What becomes of bytes that arrive in two pieces: the status of the refusal, 0 if more has to come, 200 if complete.
int readInPieces(const QByteArray &bytes, qsizetype cut)
{
    HttpFraming framing;
    HttpFraming::State state{};
    QByteArray arrived;
    for (const QByteArray &piece : {bytes.first(cut), bytes.mid(cut)}) {
        arrived += piece;
        state = framing.read(arrived);
    }
    if (state == HttpFraming::State::Refused)
        return framing.refusal();
    return state == HttpFraming::State::Complete ? 200 : waits;
}

FramedRequest readAll(QByteArray bytes)
{
    HttpFraming framing;
    return framing.read(bytes) == HttpFraming::State::Complete ? framing.take() : FramedRequest();
}

} // namespace

/// What stands between the bytes of anybody and a web server.
class TestHttpFraming : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        for (const malformed::Request &request : malformed::requests())
            QTest::newRow(request.name) << request.bytes << request.status;
    }

    void refuses()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const int, status);
        const qsizetype step = std::max<qsizetype>(1, bytes.size() / 300);
        for (qsizetype cut = 0; cut <= bytes.size(); cut += step) {
            const int found = readInPieces(bytes, cut);
            QVERIFY2(found == status, qPrintable(QString::asprintf("%d if cut at %d", found, int(cut))));
        }
    }

    void thereAreFiftyOfThem() { QVERIFY(malformed::requests().size() >= 50); }

    void takes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("meaning");
        QTest::addColumn<bool>("keepsAlive");
        const auto row = [](const char *name, const QByteArray &bytes, const QByteArray &meaning, bool keeps = true) {
            QTest::newRow(name) << bytes << meaning << keeps;
        };
        const QByteArray host = "Host: a\r\n";
        const QByteArray post = "POST /size HTTP/1.1\r\n" + host;
        row("a plain request", "GET /fast HTTP/1.1\r\n" + host + "\r\n", "GET /fast ");
        row("line ends without a return", "GET /fast HTTP/1.1\nHost: a\n\n", "GET /fast ");
        row("empty lines in front", "\r\n\r\nGET /fast HTTP/1.1\r\n" + host + "\r\n", "GET /fast ");
        row("the old protocol", "GET /fast HTTP/1.0\r\n\r\n", "GET /fast ", false);
        row("the old protocol, kept", "GET /fast HTTP/1.0\r\nConnection: Keep-Alive\r\n\r\n", "GET /fast ");
        row("one and no more", "GET /fast HTTP/1.1\r\nConnection: close\r\n" + host + "\r\n", "GET /fast ", false);
        row("a whole address", "GET http://a:80/fast?b HTTP/1.1\r\n" + host + "\r\n", "GET /fast?b ");
        row("a whole address without a path", "GET http://a HTTP/1.1\r\n" + host + "\r\n", "GET / ");
        row("a body", post + "Content-Length: 3\r\n\r\nabc", "POST /size abc");
        row("the same length twice", post + "Content-Length: 1\r\nContent-Length: 1\r\n\r\na", "POST /size a");
        row("an empty body", post + "Content-Length: 0\r\n\r\n", "POST /size ");
        row("chunks", post + "Transfer-Encoding: Chunked\r\n\r\n1\r\na\r\n2;note\r\nbc\r\n0\r\nTrailer: x\r\n\r\n",
            "POST /size abc");
        row("a body as long as it may be", post + "Content-Length: 65536\r\n\r\n" + QByteArray(65536, 'a'),
            "POST /size " + QByteArray(65536, 'a'));
    }

    void takes()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const QByteArray, meaning);
        QFETCH(const bool, keepsAlive);
        const FramedRequest request = readAll(bytes);
        QCOMPARE(request.method + ' ' + request.target + ' ' + request.body, meaning);
        QCOMPARE(request.keepsAlive, keepsAlive);
        const FramedRequest again = readAll(request.toBytes());
        QCOMPARE(again.method + ' ' + again.target + ' ' + again.body, meaning);
        for (qsizetype cut = 0; cut < std::min<qsizetype>(bytes.size(), 300); ++cut)
            QCOMPARE(readInPieces(bytes, cut), 200);
    }

    void leavesTheNextRequest()
    {
        HttpFraming framing;
        QByteArray bytes =
            "GET /1 HTTP/1.1\r\nHost: a\r\nOverlap-Request: 18446744073709551615\r\n\r\nGET /2 HTTP/1.1\r\n"
            "Host: a\r\n\r\n";
        QCOMPARE(framing.read(bytes), HttpFraming::State::Complete);
        const FramedRequest first = framing.take();
        QCOMPARE(first.target, "/1");
        QCOMPARE(first.number, std::numeric_limits<quint64>::max());
        QCOMPARE(framing.read(bytes), HttpFraming::State::Complete);
        const FramedRequest second = framing.take();
        QCOMPARE(second.target, "/2");
        QCOMPARE(second.number, 0U);
    }

    void asksOnceForTheBody()
    {
        HttpFraming framing;
        QByteArray bytes = "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n";
        QCOMPARE(framing.read(bytes), HttpFraming::State::WantsGoAhead);
        bytes += "a";
        QCOMPARE(framing.read(bytes), HttpFraming::State::Incomplete);
        bytes += "b";
        QCOMPARE(framing.read(bytes), HttpFraming::State::Complete);
    }
};

QTEST_GUILESS_MAIN(TestHttpFraming)
#include "tst_httpframing.moc"
