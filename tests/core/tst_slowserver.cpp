// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/liverun.h"
#include "core/pace.h"
#include "core/print.h"
#include "core/sleep.h"
#include "core/slowserver.h"
#include "tests/core/malformedrequests.h"
#include "tests/core/rawclient.h"

#include <QUrl>
#include <QtTest>

using namespace overlap;
using namespace std::chrono_literals;

namespace {

QCoro::Task<> serveStrangers(const KnobValues &)
{
    const SlowServer server(1ms);
    print(server.url());
    co_await sleep(1h);
}

} // namespace

/// A slow server and strangers, in live runs.
class TestSlowServer : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bearsMalformedRequests_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        for (const malformed::Request &request : malformed::requests()) {
            if (request.status != 0)
                QTest::newRow(request.name) << request.bytes << request.status;
        }
    }

    void bearsMalformedRequests()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const int, status);
        const auto pace = std::make_shared<Pace>();
        LiveRun run(pace, serveStrangers, {});
        pace->setPaused(false);
        QTRY_COMPARE((run.update(), run.timeline().output().size()), 1U);
        const auto port = quint16(QUrl(run.timeline().output().front().text).port());
        RawClient client(port);
        client.send(bytes);
        QCOMPARE(client.answer().status, status);
        QVERIFY(client.isDropped());
        RawClient next(port);
        next.send(get("/"));
        QCOMPARE(next.answer().body, "hello");
    }
};

QTEST_GUILESS_MAIN(TestSlowServer)
#include "tst_slowserver.moc"
