// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/livewebserver.h"

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

/// An answer that the server waits for. A QPromise would do, but one that is ended later is ended twice by Qt 6.4.
class Answer
{
public:
    Answer() { m_promise.reportStarted(); }

    void give(const HttpResponse &response)
    {
        if (m_promise.isFinished())
            return;
        m_promise.reportAndMoveResult(
            QHttpServerResponse("text/plain; charset=utf-8", response.text.toUtf8(), statusOf(response)));
        m_promise.reportFinished();
    }

    void giveUp()
    {
        m_promise.reportCanceled();
        m_promise.reportFinished();
    }

    QFuture<QHttpServerResponse> future() { return m_promise.future(); }

private:
    QFutureInterface<QHttpServerResponse> m_promise;
};

} // namespace

LiveWebServer::LiveWebServer(Loop &loop, const WebLimits &limits)
    : m_loop(loop), m_server(std::make_unique<QHttpServer>()), m_listener(new WebListener(limits)),
      m_port(m_listener->serverPort())
{
    m_server->bind(m_listener);
    m_listener->setParent(m_server.get());
    recordAddress(u"http://127.0.0.1:%1/"_s.arg(m_port));
}

LiveWebServer::~LiveWebServer()
{
    recordAddress({});
    delete m_listener; // and its connections, before what they ask
}

void LiveWebServer::recordAddress(const QString &address)
{
    m_loop.record({.kind = EventKind::Listens}, address);
}

void LiveWebServer::add(const QString &method, const QString &path, WebHandler handler)
{
    m_routes.add(method, path, std::move(handler));
    if (m_paths.insert(path).second)
        m_server->route(path, [this](const QHttpServerRequest &asked) { return answer(asked); });
}

QFuture<QHttpServerResponse> LiveWebServer::answer(const QHttpServerRequest &asked)
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
