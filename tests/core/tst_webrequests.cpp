// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/webprograms.h"

#include "core/asyncwith.h"
#include "core/createtask.h"
#include "core/httpsession.h"
#include "core/loop.h"
#include "core/print.h"
#include "core/program.h"
#include "core/virtualrun.h"

#include <QtTest>

using namespace overlap;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

QCoro::Task<> ask(QString url)
{
    HttpSession session;
    co_await asyncWith(session, [&]() -> QCoro::Task<> {
        try {
            const HttpResponse answer = co_await session.get(url);
            print("%1 %2", answer.status, answer.text);
        } catch (const ConnectionError &error) {
            print("ConnectionError: %1", error.what());
        }
    });
}

/// Until the handler of the first request is under way, or no more: however long that takes on this machine.
QCoro::Task<> untilHandled(bool underWay)
{
    const auto isHandler = [](const Ref<TaskBase> &task) { return task->name() == u"request 1"; };
    do {
        co_await sleep(10ms);
    } while (std::ranges::any_of(Loop::current().tasks(), isHandler) != underWay);
}

/// A program with a server, one client that asks for `path`, and what happens after a while.
VariantMain asking(const QString &path, std::function<void(const WebServer &, const TaskHandle<> &)> after = {})
{
    return [=](const KnobValues &) {
        return [](QString from, auto then) -> QCoro::Task<> {
            WebServer server;
            webprograms::addRoutes(server);
            auto serving = createTask("server", server.serve());
            co_await server.started();
            auto client = createTask("client", ask, server.url(from));
            if (then) {
                co_await untilHandled(true);
                then(server, client);
            }
            try {
                co_await client;
            } catch (const Cancelled &) {
                print("the client is cancelled");
            }
            co_await sleep(50ms);
            server.close();
            co_await serving;
        }(path, after);
    };
}

QCoro::Task<> closeTheSession(HttpSession session, WebServer)
{
    co_await session.exit(nullptr);
}

QCoro::Task<> closeTheServer(HttpSession, WebServer server)
{
    server.close();
    co_return;
}

QCoro::Task<> getInVain(HttpSession session, QString url)
{
    try {
        co_await session.get(url);
    } catch (const ConnectionError &) {
        print("lost");
    }
}

using Interrupt = QCoro::Task<> (*)(HttpSession session, WebServer server);

/// A program whose handler is interrupted and tidies up.
VariantMain interrupting(Interrupt interrupt)
{
    return [=](const KnobValues &) -> QCoro::Task<> {
        WebServer server;
        webprograms::addRoutes(server);
        auto serving = createTask("server", server.serve());
        co_await server.started();
        HttpSession session;
        co_await asyncWith(session, [&]() -> QCoro::Task<> {
            auto client = createTask("client", getInVain, session, server.url(u"/tidy"_s));
            co_await untilHandled(true);
            co_await sleep(10ms); // the handler has had its first turn
            co_await interrupt(session, server);
            co_await client;
            co_await untilHandled(false);
        });
        server.close();
        co_await serving;
    };
}

/// A program without a client, and how it misuses its server.
VariantMain misusing(void (*misuse)(const WebServer &))
{
    return [=](const KnobValues &) {
        return [](auto use) -> QCoro::Task<> {
            WebServer server;
            try {
                use(server);
            } catch (const UsageError &error) {
                print(error.what());
            }
            auto serving = createTask("server", server.serve());
            co_await server.started();
            try {
                server.get("/late", webprograms::echo);
            } catch (const UsageError &error) {
                print(error.what());
            }
            try {
                co_await server.serve();
            } catch (const UsageError &error) {
                print(error.what());
            }
            server.close();
            co_await serving;
        }(misuse);
    };
}

Timeline runAsLive(const VariantMain &main)
{
    const auto pace = std::make_shared<Pace>();
    LiveRun run(pace, main, {});
    pace->setPaused(false);
    [&run] { QTRY_VERIFY_WITH_TIMEOUT((run.update(), run.timeline().ended()), 20000); }();
    return run.timeline();
}

Timeline runAs(bool live, const VariantMain &main)
{
    return live ? runAsLive(main) : runVirtual(main, {});
}

QStringList outputOf(const Timeline &run)
{
    QStringList lines;
    for (const OutputLine &line : run.output())
        lines += line.text;
    return lines;
}

const Lane *laneOf(const Timeline &run, const QString &name)
{
    const auto lane = std::ranges::find(run.lanes(), name, &Lane::name);
    return lane == run.lanes().end() ? nullptr : &*lane;
}

} // namespace

/// The requests that a program makes of its own server, live and in a virtual run: the same comes of them.
class TestWebRequests : public QObject
{
    Q_OBJECT

    using After = std::function<void(const WebServer &, const TaskHandle<> &)>;

    static void addKinds()
    {
        QTest::addColumn<bool>("live");
        QTest::newRow("virtual") << false;
        QTest::newRow("live") << true;
    }

private Q_SLOTS:
    void comesTo_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<After>("after");
        QTest::addColumn<QString>("output");
        QTest::addColumn<QString>("handler");
        const auto row = [](const char *name, const QString &path, const After &after, const QString &output,
                            const QString &handler) { QTest::newRow(name) << path << after << output << handler; };
        const auto cancel = [](const WebServer &, const TaskHandle<> &client) { client.cancel(); };
        const auto close = [](const WebServer &server, const TaskHandle<> &) { server.close(); };
        row("an answer", u"/nap"_s, {}, u"200 nap"_s, u"finished"_s);
        row("what the request says", u"/echo?a"_s, {}, u"200 GET /echo a"_s, u"finished"_s);
        row("a handler that fails", u"/fail"_s, {}, u"500 Internal Server Error"_s, u"failed"_s);
        row("a handler that ends by a cancellation", u"/cancelled"_s, {}, u"500 Internal Server Error"_s,
            u"cancelled"_s);
        row("another method", u"/size"_s, {}, u"405 Method Not Allowed"_s, {});
        row("a client that gives up", u"/slow"_s, cancel, u"the client is cancelled"_s, u"cancelled"_s);
        row("a server that closes", u"/slow"_s, close, u"ConnectionError"_s, u"cancelled"_s);
    }

    void comesTo()
    {
        QFETCH(const QString, path);
        QFETCH(const After, after);
        QFETCH(const QString, output);
        QFETCH(const QString, handler);
        for (const bool live : {false, true}) {
            const Timeline run = runAs(live, asking(path, after));
            QCOMPARE(outputOf(run).size(), 1);
            QVERIFY2(outputOf(run)[0].startsWith(output), qPrintable(outputOf(run)[0]));
            const Lane *lane = laneOf(run, u"request 1"_s);
            QCOMPARE(lane ? stateName(lane->outcome) : QString(), handler);
            QCOMPARE(*run.outcome(), TaskState::Finished);
            QVERIFY(run.warnings().empty());
            QVERIFY(run.address().isEmpty());
        }
    }

    void nobodyIsThereForAPath()
    {
        QCOMPARE(outputOf(runAs(false, asking(u"/nowhere"_s))), QStringList{u"404 Not Found"_s});
        QVERIFY(outputOf(runAs(true, asking(u"/nowhere"_s))).value(0).startsWith(u"404"));
    }

    void aRequestGoesThereAndBack_data() { addKinds(); }

    void aRequestGoesThereAndBack()
    {
        QFETCH(const bool, live);
        const Timeline run = runAs(live, asking(u"/nap"_s));
        const Lane *client = laneOf(run, u"client"_s);
        const Lane *handler = laneOf(run, u"request 1"_s);
        QVERIFY(client && handler);
        QCOMPARE(handler->parent, client->id);
        const auto wait = std::ranges::find(client->spans, WaitReason::Network, &Span::reason);
        QVERIFY(wait != client->spans.end() && std::next(wait) != client->spans.end());
        QCOMPARE(std::next(wait)->other, handler->id);
    }

    void aHandlerThatIsInterruptedTidiesUp_data()
    {
        QTest::addColumn<Interrupt>("interrupt");
        QTest::addColumn<bool>("live");
        for (const bool live : {false, true}) {
            QTest::addRow("the session closes, %s", live ? "live" : "virtual") << &closeTheSession << live;
            QTest::addRow("the server closes, %s", live ? "live" : "virtual") << &closeTheServer << live;
        }
    }

    void aHandlerThatIsInterruptedTidiesUp()
    {
        QFETCH(const Interrupt, interrupt);
        QFETCH(const bool, live);
        QStringList lines = outputOf(runAs(live, interrupting(interrupt)));
        lines.sort(); // which comes first is not determined: Qt tries once more
        QCOMPARE(lines, (QStringList{u"lost"_s, u"tidy"_s}));
    }

    void aServerIsUsedInOrder_data() { addKinds(); }

    void aServerIsUsedInOrder()
    {
        QFETCH(const bool, live);
        const Timeline run = runAs(live, misusing([](const WebServer &server) { (void)server.url(u"/"_s); }));
        QCOMPARE(outputOf(run),
                 (QStringList{u"the server is not open"_s, u"the server has been started already"_s,
                              u"the server has been started already"_s}));
    }
};

QTEST_GUILESS_MAIN(TestWebRequests)
#include "tst_webrequests.moc"
