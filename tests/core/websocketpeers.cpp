// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/websocketpeers.h"

#include "core/loopbackport.h"

#include <QTcpSocket>
#include <QTimer>
#include <QWebSocket>
#include <QWebSocketServer>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

class Door final : public LoopbackPort
{
public:
    Door(Manners manners, std::atomic<int> &clients)
        : m_manners(manners), m_clients(clients), m_server(u"peer"_s, QWebSocketServer::NonSecureMode)
    {
        connect(&m_server, &QWebSocketServer::newConnection, this, [this] { greet(m_server.nextPendingConnection()); });
    }

private:
    void take(QTcpSocket *socket) override
    {
        ++m_clients;
        connect(socket, &QTcpSocket::disconnected, this, [this] { --m_clients; });
        if (m_manners == Manners::Http)
            socket->write("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
        else if (m_manners == Manners::Deaf)
            connect(socket, &QTcpSocket::readyRead, socket, [socket] { socket->setReadBufferSize(1); });
        if (m_manners != Manners::Http && m_manners != Manners::Mute)
            m_server.handleConnection(socket);
    }

    void greet(QWebSocket *client) const
    {
        client->setParent(const_cast<Door *>(this));
        if (m_manners == Manners::Chatty) {
            client->sendTextMessage(u"one"_s);
            client->sendTextMessage(u"two"_s);
            client->close(QWebSocketProtocol::CloseCodeGoingAway, u"bye"_s);
        } else if (m_manners == Manners::Hasty) {
            QTimer::singleShot(20, client, &QWebSocket::abort);
        }
    }

    const Manners m_manners;
    std::atomic<int> &m_clients;
    QWebSocketServer m_server;
};

} // namespace

Peer::Peer(Manners manners)
    : m_thread(u"peer"_s, [this, manners] {
          auto door = std::make_unique<Door>(manners, m_clients);
          m_port = door->serverPort();
          return door;
      })
{ }

QString Peer::url() const
{
    return loopbackUrl(u"ws"_s, m_port);
}

} // namespace overlap
