// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/slowport.h"

#include "core/loopbackport.h"

#include <QFutureInterface>
#include <QHttpServerResponse>
#include <QPointer>
#include <QTcpSocket>

namespace overlap {

using namespace Qt::StringLiterals;

/// Counts who comes, and knows whose request is being read: QHttpServer reads within the signal of the socket, and in
/// Qt 6.4 does not say which one that was.
class SlowPort::Door final : public LoopbackPort
{
public:
    explicit Door(std::atomic<int> &connections) : m_connections(connections) { }

    QTcpSocket *reading() const { return m_reading; }

private:
    void take(QTcpSocket *socket) override
    {
        m_connections.fetch_add(1, std::memory_order_relaxed);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { m_reading = socket; });
        addPendingConnection(socket);
    }

    std::atomic<int> &m_connections;
    QPointer<QTcpSocket> m_reading;
};

SlowPort::SlowPort(LiveLink &link, Duration latency, std::atomic<int> &connections) : m_latency(latency), m_timers(link)
{
    auto door = std::make_unique<Door>(connections);
    m_door = door.get();
    m_server.bind(door.release());
    for (const QString &path : {u"/"_s, u"/error"_s})
        m_server.route(path, [this, path] { return answer(path); });
}

SlowPort::~SlowPort() = default;

quint16 SlowPort::number() const
{
    return m_door->serverPort();
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
    connect(m_door->reading(), &QTcpSocket::disconnected, this, [this, timer] { m_timers.drop(timer); });
    return pending->future();
}

} // namespace overlap
