// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loopbackport.h"

#include <QHash>
#include <QWebSocketServer>

namespace overlap {

/// The sockets of an EchoServer. Lives on the server's thread.
class EchoDoor final : public LoopbackPort
{
    Q_OBJECT
public:
    /// Listens. Errors: ConnectionError.
    explicit EchoDoor(int connections);
    ~EchoDoor() override;

private:
    void take(QTcpSocket *socket) override;
    void greet(QTcpSocket *socket);
    void serve(QWebSocket *client);

    const int m_most;
    int m_known = 0;
    QHash<quint16, QTcpSocket *> m_unknown; ///< Have not yet said that they speak WebSocket. By the port of the peer.
    QWebSocketServer m_server;              ///< Does not listen itself: its backlog is short.
};

} // namespace overlap
