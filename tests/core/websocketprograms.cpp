// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/websocketprograms.h"

#include "core/asyncwith.h"
#include "core/blockingwebsocket.h"
#include "core/echoserver.h"
#include "core/http.h"
#include "core/liverun.h"
#include "core/pace.h"
#include "core/print.h"
#include "core/threadpool.h"

#include <QtTest>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

void blockUntilTheEnd(const QString &url)
{
    BlockingWebSocket connection(url);
    while (true)
        print(connection.receive());
}

void block(const QString &url)
{
    BlockingWebSocket connection(url);
    connection.send(u"a"_s);
    connection.send(u"b"_s);
    print("%1%2", connection.receive(), connection.receive());
}

QCoro::Task<> inThread(QString url, void (*function)(const QString &))
{
    const ThreadPool pool(1, u"connection"_s);
    try {
        co_await pool.run(function, url);
    } catch (const ConnectionClosed &error) {
        print("closed: %1", error.code);
    } catch (const ConnectionError &error) {
        print("refused: %1", error.what());
    }
}

QCoro::Task<> readAll(WebSocket &connection)
{
    while (true) {
        const QString text = co_await connection.receive();
        print(text);
    }
}

QCoro::Task<> sendWithoutEnd(WebSocket &connection)
{
    while (true)
        co_await connection.send(QString(10000, u'x'));
}

} // namespace

QCoro::Task<> websockets::use(QString url, Body body)
{
    WebSocket connection(url);
    try {
        co_await asyncWith(connection, [&]() -> QCoro::Task<> { co_await body(connection); });
        print("well");
    } catch (const ConnectionClosed &error) {
        print("closed: %1", error.code);
    } catch (const ConnectionError &error) {
        print("refused: %1", error.what());
    }
}

QCoro::Task<> websockets::exchange(WebSocket &connection)
{
    co_await connection.send(u"a"_s);
    co_await connection.send(u"b"_s);
    const QString first = co_await connection.receive();
    const QString second = co_await connection.receive();
    print("%1%2", first, second);
}

VariantMain websockets::withEcho(Main main)
{
    return [main](const KnobValues &) -> QCoro::Task<> {
        const EchoServer server(2);
        co_await main(server.url());
    };
}

VariantMain websockets::withUrl(Main main, const QString &url)
{
    return [main, url](const KnobValues &) -> QCoro::Task<> { co_await main(url); };
}

QStringList websockets::outputOf(const Timeline &run)
{
    QStringList lines;
    for (const OutputLine &line : run.output())
        lines += line.text;
    return lines;
}

QStringList websockets::outputOfLive(const VariantMain &main)
{
    const auto pace = std::make_shared<Pace>();
    LiveRun run(pace, main, {});
    pace->setPaused(false);
    if (!QTest::qWaitFor([&] { return run.update(), run.timeline().ended(); }, 20000))
        return {u"never ends"_s};
    return outputOf(run.timeline());
}

QCoro::Task<> websockets::exchangeAt(QString url)
{
    co_await use(url, exchange);
}
QCoro::Task<> websockets::readAllAt(QString url)
{
    co_await use(url, readAll);
}
QCoro::Task<> websockets::sendWithoutEndAt(QString url)
{
    co_await use(url, sendWithoutEnd);
}

QCoro::Task<> websockets::exchangeInThread(QString url)
{
    co_await inThread(url, block);
}
QCoro::Task<> websockets::readAllInThread(QString url)
{
    co_await inThread(url, blockUntilTheEnd);
}

} // namespace overlap
