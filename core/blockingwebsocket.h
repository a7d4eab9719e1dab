// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/websocketend.h"

namespace overlap {

class JobContext;

/// A WebSocket connection in a function that a thread calls: each call holds that thread until it is done. The socket
/// lives in that thread; while a call waits, the thread runs an event loop of its own for it, which looks twenty times
/// a second whether the run is being stopped. In a virtual run there is no socket: nothing takes time, each text that
/// is sent has its echo. Errors: UsageError where no thread has been handed a function; Cancelled if the run is
/// stopped. As in websockets.sync.client.connect of websockets 11.
class BlockingWebSocket
{
public:
    /// Connects. Errors: as of WebSocket::enter().
    explicit BlockingWebSocket(const QString &url);

    /// Says good-bye and closes, without waiting for an answer.
    ~BlockingWebSocket();
    Q_DISABLE_COPY_MOVE(BlockingWebSocket)

    /// Errors: ConnectionClosed.
    void send(const QString &text);

    /// The next text. Errors: ConnectionClosed; UsageError in a virtual run in which no text is to come.
    QString receive();

private:
    void blockUntil(WebSocketEnd::Condition condition);

    JobContext &m_job;
    std::shared_ptr<WebSocketEnd> m_end; ///< Null in a virtual run.
    std::deque<QString> m_echoes;        ///< Of a virtual run.
};

} // namespace overlap
