// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

namespace overlap {

class ServerPort;

/// A WebSocket server on a free port of 127.0.0.1 that sends back what it is sent. It has a thread of its own, which is
/// no part of the picture. A handle: the server ends with the last one, and with it all connections and the thread. In
/// a virtual run there is no socket. Used on the loop's thread.
class EchoServer
{
public:
    /// For at most so many connections at once; one more is refused with the status 503. Errors: ConnectionError if
    /// there is no port; std::runtime_error if the system does not allow so many open files.
    explicit EchoServer(int connections);

    /// Such as "ws://127.0.0.1:49152".
    QString url() const;

    // What it takes. More closes the connection: with 1009 if a message is too long, at once if a peer does not say
    // in time, or not in few words, what it wants, or does not read its echoes.
    static constexpr int maxMessageBytes = 64 * 1024;
    static constexpr int maxUnreadBytes = 4 * 1024 * 1024;
    static constexpr int maxHeaderBytes = 32 * 1024;
    static constexpr int handshakeSeconds = 10;

private:
    class Live;
    class Modelled;
    std::shared_ptr<const ServerPort> m_port;
};

} // namespace overlap
