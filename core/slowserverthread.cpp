// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/slowserverthread.h"

#include "core/pacedtimers.h"

#include <QFutureInterface>
#include <QHttpServer>
#include <QHttpServerResponse>
#include <QTcpServer>
#include <QTcpSocket>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

/// Counts who comes, and knows whose request is being read: QHttpServer reads within the signal of the socket, and in
/// Qt 6.4 does not say which one that was.
class Door final : public QTcpServer
{
public:
    explicit Door(std::atomic<int> &connections) : m_connections(connections) { }

    QTcpSocket *reading() const { return m_reading; }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new QTcpSocket(this);
        if (!socket->setSocketDescriptor(descriptor)) {
            delete socket;
            return;
        }
        m_connections.fetch_add(1, std::memory_order_relaxed);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { m_reading = socket; });
        addPendingConnection(socket);
    }

private:
    std::atomic<int> &m_connections;
    QTcpSocket *m_reading = nullptr;
};

using Answer = QFutureInterface<QHttpServerResponse>;

} // namespace

HttpResponse SlowServerThread::responseTo(const QString &path)
{
    if (path == u"/error"_s)
        return {.status = 500, .text = u"something went wrong"_s};
    return {.text = u"hello"_s};
}

SlowServerThread::SlowServerThread(LiveLink &link, Duration latency) : m_link(link), m_latency(latency)
{
    setObjectName(u"server"_s);
    start();
    m_listens.acquire();
    if (m_port == 0) {
        wait();
        throw HttpError("there is no free port on 127.0.0.1");
    }
}

SlowServerThread::~SlowServerThread()
{
    quit();
    wait();
}

void SlowServerThread::run()
{
    PacedTimers timers(m_link);
    QHttpServer server;
    auto *door = new Door(m_connections); // the server's from bind() on
    const bool listens = door->listen(QHostAddress::LocalHost);
    server.bind(door);
    m_port = listens ? door->serverPort() : 0;
    m_listens.release();
    if (!listens)
        return;
    const auto answer = [this, door, &timers](const QHttpServerRequest &request) {
        // Not QPromise: that ends its future a second time, within what Qt continues it with.
        const auto pending = std::make_shared<Answer>();
        pending->reportStarted();
        const QString path = request.url().path();
        const PacedTimers::Id timer = timers.callAfter(m_latency, [pending, path] {
            const HttpResponse response = responseTo(path);
            pending->reportAndMoveResult(QHttpServerResponse("text/plain", response.text.toUtf8(),
                                                             QHttpServerResponder::StatusCode(response.status)));
            pending->reportFinished();
        });
        // When the client is gone, QHttpServer must not hear of an answer, and not of a cancellation either.
        connect(door->reading(), &QTcpSocket::disconnected, &timers, [timer, &timers] { timers.drop(timer); });
        return pending->future();
    };
    server.route(u"/"_s, answer);
    server.route(u"/error"_s, answer);
    exec();
}

} // namespace overlap
