// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/operation.h"
#include "core/websocketend.h"

namespace overlap {

/// A WebSocket connection that is awaited. A context for asyncWith(), which opens and closes it. A handle: copies share
/// the connection, which is given up with the last one. In a virtual run there is no socket: opening, sending and
/// closing take no time, and the echo is there at once. Used on the loop's thread. *As in*: websockets.connect.
class WebSocket
{
public:
    explicit WebSocket(const QString &url);

    /// Connects. *Suspends*: always. *Resumes*: on the iteration after the server has agreed. *On cancel*: the
    /// connection is given up at once. *Errors*: ConnectionError if nobody listens there, or nobody who speaks
    /// WebSocket, or there is no answer within ten seconds. *As in*: `async with websockets.connect(url)`.
    Operation<> enter(std::source_location where = std::source_location::current());

    /// Says good-bye and closes. *Suspends*: unless it is closed. *Resumes*: on the iteration after the end of the
    /// connection. *On cancel*: as of enter(). *Errors*: none. *As in*: the end of that `async with`.
    Operation<> exit(const std::exception_ptr &error, std::source_location where = std::source_location::current());

    /// *Suspends*: only while more than 64 KiB wait to be sent. *Resumes*: on the iteration after there is room again.
    /// *On cancel*: the text is sent all the same. *Errors*: ConnectionClosed. *As in*: websockets' `send`.
    Operation<> send(QString text, std::source_location where = std::source_location::current());

    /// Takes the next text. *Suspends*: unless there is one. *Resumes*: on the iteration after one has come. *On
    /// cancel*: no text is lost. *Errors*: ConnectionClosed, once all texts are taken. *As in*: websockets' `recv`.
    Operation<QString> receive(std::source_location where = std::source_location::current());

private:
    class State;
    static Operation<> until(std::shared_ptr<State> state, WebSocketEnd::Condition condition, bool givesUp,
                             std::source_location where);

    std::shared_ptr<State> m_state;
};

} // namespace overlap
