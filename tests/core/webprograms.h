// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/rawclient.h"

#include "core/liverun.h"
#include "core/pace.h"
#include "core/print.h"
#include "core/sleep.h"
#include "core/webserver.h"

#include <QtTest>

#include <QNetworkInterface>
#include <QUrl>

/// A program that serves, as a live run.
namespace overlap {

namespace webprograms {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

inline QCoro::Task<HttpResponse> say(QString text, int status)
{
    co_return HttpResponse{.status = status, .text = std::move(text)};
}

inline QCoro::Task<HttpResponse> sayLater(QString text, Duration delay)
{
    co_await sleep(delay);
    co_return HttpResponse{.text = std::move(text)};
}

inline QCoro::Task<HttpResponse> echo(HttpRequest request)
{
    const HttpRequest asked = std::move(request);
    co_return HttpResponse{.text = u"%1 %2 %3"_s.arg(asked.method, asked.path, asked.query)};
}

inline QCoro::Task<HttpResponse> sizeOf(HttpRequest request)
{
    const QByteArray body = std::move(request.body);
    co_return HttpResponse{.text = QString::number(body.size())};
}

inline QCoro::Task<HttpResponse> fail()
{
    co_await sleep(1ms);
    throw std::runtime_error("the handler has failed");
}

inline QCoro::Task<HttpResponse> beCancelled()
{
    co_await sleep(1ms);
    throw Cancelled();
}

/// More than the system keeps for a client that does not read.
inline QCoro::Task<HttpResponse> sayMuch()
{
    constexpr qsizetype characters = 16 * 1024 * 1024;
    co_return HttpResponse{.text = QString(characters, u'x')};
}

/// Takes a while to tidy up when it is cancelled.
inline QCoro::Task<HttpResponse> tidyUp()
{
    std::exception_ptr cancelled;
    try {
        co_await sleep(1h);
    } catch (const Cancelled &) {
        cancelled = std::current_exception();
    }
    co_await sleep(10ms);
    print(cancelled ? "tidy" : "undisturbed");
    if (cancelled)
        std::rethrow_exception(cancelled);
    co_return HttpResponse();
}

inline void addRoutes(WebServer &server)
{
    server.get("/fast", say, u"fast"_s, 200);
    server.get("/teapot", say, u"short and stout"_s, 418);
    server.get("/nonsense", say, u"nonsense"_s, 4711);
    server.get("/nap", sayLater, u"nap"_s, Duration(100ms));
    server.get("/slow", sayLater, u"slow"_s, Duration(1h));
    server.get("/echo", echo);
    server.get("/long", sayMuch);
    server.get("/tidy", tidyUp);
    server.get("/fail", fail);
    server.get("/cancelled", beCancelled);
    server.post("/size", sizeOf);
}

inline QCoro::Task<> serve(WebLimits limits)
{
    WebServer server(limits);
    addRoutes(server);
    co_await server.serve();
}

} // namespace webprograms

class Served
{
public:
    explicit Served(const WebLimits &limits = {})
        : m_pace(std::make_shared<Pace>()),
          m_run(m_pace, [limits](const KnobValues &) { return webprograms::serve(limits); }, {})
    {
        m_pace->setPaused(false);
        [this] { QTRY_VERIFY((m_run.update(), !m_run.timeline().address().isEmpty())); }();
        m_port = quint16(QUrl(m_run.timeline().address()).port());
    }

    quint16 port() const { return m_port; }
    const Timeline &timeline() const { return m_run.timeline(); }

    /// The tasks of requests, in their order, each with its state.
    QStringList handlers()
    {
        m_run.update();
        QStringList all;
        for (const Lane &lane : timeline().lanes()) {
            if (lane.name.startsWith(QStringLiteral("request")))
                all += lane.name + QStringLiteral(": ") + stateName(lane.ended() ? lane.outcome : lane.open.state);
        }
        return all;
    }

    /// Whether it still answers.
    bool isAlive() const
    {
        RawClient client(m_port);
        client.send(get("/fast"));
        return client.answer().body == "fast";
    }

    void stop()
    {
        m_run.stop();
        QTRY_VERIFY((m_run.update(), timeline().ended()));
    }

private:
    std::shared_ptr<Pace> m_pace;
    LiveRun m_run;
    quint16 m_port = 0;
};

} // namespace overlap
