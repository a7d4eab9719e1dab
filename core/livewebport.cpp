// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/livewebport.h"

#include "core/loop.h"
#include "core/network.h"
#include "core/webconnection.h"

#include <QFutureInterface>
#include <QHttpServerResponse>
#include <QMetaEnum>
#include <QUrl>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

using StatusCode = QHttpServerResponse::StatusCode;

/// The server knows no others than those of the enumeration.
StatusCode statusOf(const HttpResponse &response)
{
    const bool isKnown = QMetaEnum::fromType<StatusCode>().valueToKey(response.status);
    return isKnown && response.status >= HttpResponse::ok ? StatusCode(response.status)
                                                          : StatusCode::InternalServerError;
}

/// An answer that the server waits for. Not a QPromise: one that is ended later is ended twice by Qt 6.4.
class Answer
{
public:
    Answer() { m_promise.reportStarted(); }

    void give(const HttpResponse &response)
    {
        if (std::exchange(m_isOver, true))
            return;
        m_promise.reportAndMoveResult(
            QHttpServerResponse("text/plain; charset=utf-8", response.text.toUtf8(), statusOf(response)));
        m_promise.reportFinished();
    }

    /// The server must not hear of a cancellation either: it would answer to a client that is gone.
    void giveUp() { m_isOver = true; }

    QFuture<QHttpServerResponse> future() { return m_promise.future(); }

private:
    QFutureInterface<QHttpServerResponse> m_promise;
    bool m_isOver = false;
};

} // namespace

LiveWebPort::LiveWebPort(Loop &loop, WebRoutes &routes, const WebLimits &limits)
    : m_loop(loop), m_routes(routes), m_server(std::make_unique<QHttpServer>()), m_listener(new WebListener(limits)),
      m_number(m_listener->serverPort())
{
    m_server->bind(m_listener);
    m_listener->setParent(m_server.get());
    for (const QString &path : m_routes.paths())
        m_server->route(path, [this](const QHttpServerRequest &asked) { return answer(asked); });
    recordAddress(loopbackUrl(u"http"_s, m_number, m_routes.paths().value(0, u"/"_s)));
}

LiveWebPort::~LiveWebPort()
{
    recordAddress({});
    m_routes.cancelAll();
    delete m_listener; // and its connections, before what they ask
}

void LiveWebPort::recordAddress(const QString &address)
{
    m_loop.record({.kind = EventKind::Listens}, address);
}

QFuture<QHttpServerResponse> LiveWebPort::answer(const QHttpServerRequest &asked)
{
    WebConnection *connection = m_listener->asking();
    const quint64 number = connection->request().number;
    const QUrl url = asked.url();
    const HttpRequest request{.method = QString::fromLatin1(connection->request().method),
                              .path = url.path(),
                              .query = url.query(QUrl::FullyDecoded),
                              .body = asked.body()};
    const auto answer = std::make_shared<Answer>();
    if (const auto refusal = m_routes.refusal(request)) {
        answer->give(*refusal);
        return answer->future();
    }
    Network &network = m_loop.network();
    const auto acting = m_loop.actFor(network.claim(number));
    const auto task = m_routes.start(request, [answer](const HttpResponse &response) { answer->give(response); });
    network.answer(number, task->taskId());
    connection->onGone([answer, task] {
        answer->giveUp();
        task->cancel();
    });
    return answer->future();
}

} // namespace overlap
