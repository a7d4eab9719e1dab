// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson.h"
#include "core/timeline.h"
#include "core/websocket.h"

/// What tests have WebSocket connections do.
namespace overlap::websockets {

using Body = QCoro::Task<> (*)(WebSocket &);
using Main = QCoro::Task<> (*)(QString url);

/// Has `body` use a connection, and prints how that ended unless it was cancelled: "well", "closed: CODE" or
/// "refused: WHY".
QCoro::Task<> use(QString url, Body body);

/// Sends "a" and "b", and prints the echoes in one line.
QCoro::Task<> exchange(WebSocket &connection);

// The same, and others, with connections of their own.
QCoro::Task<> exchangeAt(QString url);
QCoro::Task<> readAllAt(QString url);        ///< Prints each text that comes, until the end.
QCoro::Task<> sendWithoutEndAt(QString url); ///< And never reads.
QCoro::Task<> exchangeInThread(QString url);
QCoro::Task<> readAllInThread(QString url);

/// With the address of an EchoServer for two connections.
VariantMain withEcho(Main main);
VariantMain withUrl(Main main, const QString &url);

QStringList outputOf(const Timeline &run);

/// Runs it in real time; "never ends" if it does not.
QStringList outputOfLive(const VariantMain &main);

} // namespace overlap::websockets
