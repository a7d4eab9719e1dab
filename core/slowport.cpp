// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/slowport.h"

#include "core/webconnection.h"
#include "core/weblistener.h"

#include <QFutureInterface>
#include <QHttpServerResponse>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

/// As a WebServer, but a client may keep its connection through a long pause of the run: how many it opens shows.
constexpr WebLimits limits{.patience = std::chrono::minutes(10)};

} // namespace

SlowPort::SlowPort(LiveLink &link, Duration latency, std::atomic<int> &connections)
    : m_latency(latency), m_timers(link), m_listener(new WebListener(limits))
{
    connect(m_listener, &WebListener::came, this,
            [&connections] { connections.fetch_add(1, std::memory_order_relaxed); });
    m_server.bind(m_listener);
    m_listener->setParent(&m_server);
    for (const QString &path : {u"/"_s, u"/error"_s})
        m_server.route(path, [this, path] { return answer(path); });
}

SlowPort::~SlowPort()
{
    delete m_listener; // and its connections, before what answers them
}

quint16 SlowPort::number() const
{
    return m_listener->serverPort();
}

HttpResponse SlowPort::responseTo(const QString &path)
{
    if (path == u"/error"_s)
        return {.status = 500, .text = u"something went wrong"_s};
    return {.text = u"hello"_s};
}

QFuture<QHttpServerResponse> SlowPort::answer(const QString &path)
{
    // Not QPromise: that ends its future a second time, within what Qt continues it with.
    const auto pending = std::make_shared<QFutureInterface<QHttpServerResponse>>();
    pending->reportStarted();
    const PacedTimers::Id timer = m_timers.callAfter(m_latency, [pending, response = responseTo(path)] {
        const auto status = QHttpServerResponder::StatusCode(response.status);
        pending->reportAndMoveResult(QHttpServerResponse("text/plain", response.text.toUtf8(), status));
        pending->reportFinished();
    });
    // When the client is gone, QHttpServer must not hear of an answer, and not of a cancellation either.
    m_listener->asking()->onGone([this, timer] { m_timers.drop(timer); });
    return pending->future();
}

} // namespace overlap
