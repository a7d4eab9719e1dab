// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/echodoor.h"

#include "core/echoserver.h"

#include <QTcpSocket>
#include <QTimer>
#include <QWebSocket>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

/// What a connection has in memory that is not yet a whole frame.
constexpr qint64 maxBuffered = 2 * EchoServer::maxMessageBytes;

/// Where unsent echoes pile up, the peer does not read. Queued: the client is just telling of a message.
void dropIfDeaf(QWebSocket *client)
{
    if (client->bytesToWrite() > EchoServer::maxUnreadBytes)
        QMetaObject::invokeMethod(client, &QWebSocket::abort, Qt::QueuedConnection);
}

} // namespace

EchoDoor::EchoDoor(int connections)
    : LoopbackPort(std::max(connections, shortBacklog)), // all may come at once
      m_most(connections), m_server(u"echo"_s, QWebSocketServer::NonSecureMode)
{
    m_server.setMaxPendingConnections(connections);
    connect(&m_server, &QWebSocketServer::newConnection, this, [this] {
        while (QWebSocket *client = m_server.nextPendingConnection())
            serve(client);
    });
}

EchoDoor::~EchoDoor()
{
    close();
    for (QWebSocket *client : findChildren<QWebSocket *>(QString(), Qt::FindDirectChildrenOnly)) {
        client->disconnect();
        client->close(QWebSocketProtocol::CloseCodeGoingAway);
    }
}

void EchoDoor::take(QTcpSocket *socket)
{
    if (m_known + m_unknown.size() < m_most) {
        greet(socket);
        return;
    }
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    socket->write("HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
    socket->disconnectFromHost();
}

void EchoDoor::greet(QTcpSocket *socket)
{
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
    connect(socket, &QTcpSocket::readyRead, this, [=] {
        if (isUnknown() && socket->bytesAvailable() > EchoServer::maxHeaderBytes)
            socket->abort();
    });
    QTimer::singleShot(EchoServer::handshakeSeconds * 1000, socket, [=] {
        if (isUnknown())
            socket->abort();
    });
    m_server.handleConnection(socket);
}

void EchoDoor::serve(QWebSocket *client)
{
    // QWebSocket does not care for what becomes of its socket.
    if (QTcpSocket *socket = m_unknown.take(client->peerPort()))
        socket->setParent(client);
    client->setParent(this);
    ++m_known;
    connect(client, &QObject::destroyed, this, [this] { --m_known; });
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
