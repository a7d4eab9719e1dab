// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/serverthread.h"

#include <QObject>

#include <atomic>

namespace overlap {

/// How a server behaves that is no EchoServer.
enum class Manners : quint8 {
    Mute,   ///< Takes connections and never says anything.
    Http,   ///< Answers that there is nothing.
    Chatty, ///< Says "one" and "two" and goes away.
    Hasty,  ///< Drops the connection, without a word, soon after it is open.
    Silent, ///< Speaks WebSocket, but says nothing.
    Deaf,   ///< As Silent, and it reads nothing, not even that the client has gone.
};

/// A server with such manners, on a port of 127.0.0.1, in a thread of its own.
class Peer
{
public:
    explicit Peer(Manners manners);

    QString url() const;

    /// How many clients are connected.
    int clients() const { return m_clients; }

private:
    quint16 m_port = 0;
    std::atomic<int> m_clients{0};
    ServerThread m_thread;
};

} // namespace overlap
