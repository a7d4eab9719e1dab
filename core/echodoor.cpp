// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/echodoor.h"

#include "core/echoserver.h"
#include "core/http.h"

#include <QTcpSocket>
#include <QTimer>
#include <QWebSocket>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

/// What a connection has in memory that is not yet a whole frame, or not yet a whole header.
constexpr qint64 maxBuffered = 2 * EchoServer::maxMessageBytes;

/// Where unsent echoes pile up, the peer does not read. Queued: the client is just telling of a message.
void dropIfDeaf(QWebSocket *client)
{
    if (client->bytesToWrite() > EchoServer::maxUnreadBytes)
        QMetaObject::invokeMethod(client, &QWebSocket::abort, Qt::QueuedConnection);
}

} // namespace

EchoDoor::EchoDoor(int connections) : m_most(connections), m_server(u"echo"_s, QWebSocketServer::NonSecureMode)
{
    // Who comes while all come at once would otherwise try again a second later.
    setListenBacklogSize(std::max(connections, 50));
    setMaxPendingConnections(std::max(connections, 50));
    setProxy(QNetworkProxy::NoProxy);
    m_server.setMaxPendingConnections(connections);
    connect(&m_server, &QWebSocketServer::newConnection, this, [this] {
        while (QWebSocket *client = m_server.nextPendingConnection())
            serve(client);
    });
    if (!listen(QHostAddress::LocalHost))
        throw ConnectionError("there is no free port on 127.0.0.1");
}

EchoDoor::~EchoDoor()
{
    close();
    for (QWebSocket *client : findChildren<QWebSocket *>(QString(), Qt::FindDirectChildrenOnly)) {
        client->disconnect(client);
        client->close(QWebSocketProtocol::CloseCodeGoingAway);
    }
}

void EchoDoor::incomingConnection(qintptr descriptor)
{
    auto *socket = new QTcpSocket(this);
    if (!socket->setSocketDescriptor(descriptor)) {
        delete socket;
        return;
    }
    if (m_open < m_most) {
        greet(socket);
        return;
    }
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    socket->write("HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
    socket->disconnectFromHost();
}

void EchoDoor::greet(QTcpSocket *socket)
{
    ++m_open;
    connect(socket, &QObject::destroyed, this, [this] { --m_open; });
    socket->setReadBufferSize(maxBuffered);
    const quint16 port = socket->peerPort();
    m_unknown.insert(port, socket);
    const auto isUnknown = [this, socket, port] { return m_unknown.value(port) == socket; };
    connect(socket, &QTcpSocket::disconnected, this, [=, this] {
        if (isUnknown()) {
            m_unknown.remove(port);
            socket->deleteLater();
        }
    });
    QTimer::singleShot(EchoServer::handshakeSeconds * 1000, socket, [=] {
        if (isUnknown())
            socket->abort();
    });
    m_server.handleConnection(socket);
}

void EchoDoor::serve(QWebSocket *client)
{
    m_unknown.remove(client->peerPort());
    client->setParent(this);
    client->setMaxAllowedIncomingFrameSize(EchoServer::maxMessageBytes);
    client->setMaxAllowedIncomingMessageSize(EchoServer::maxMessageBytes);
    connect(client, &QWebSocket::disconnected, client, &QObject::deleteLater);
    connect(client, &QWebSocket::textMessageReceived, client, [client](const QString &text) {
        client->sendTextMessage(text);
        dropIfDeaf(client);
    });
    connect(client, &QWebSocket::binaryMessageReceived, client, [client](const QByteArray &bytes) {
        client->sendBinaryMessage(bytes);
        dropIfDeaf(client);
    });
}

} // namespace overlap
