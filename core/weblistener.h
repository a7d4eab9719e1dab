// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loopbackport.h"

#include <QPointer>
#include <QTimer>

#include <chrono>
#include <unordered_set>

namespace overlap {

class WebConnection;

/// How much a web server bears.
struct WebLimits
{
    std::chrono::milliseconds patience = std::chrono::seconds(10); ///< For a client that sends nothing, or half of it.
    std::size_t connections = 1500;                                ///< More are refused with 503.
    std::size_t refusals = 100; ///< At once; to who comes while so many are being refused, nothing is said.
};

/// Takes the connections of clients on a free port of 127.0.0.1, and gives a QHttpServer what comes through them.
/// Lives on the server's thread.
class WebListener final : public LoopbackPort
{
    Q_OBJECT
public:
    /// Errors: ConnectionError if there is no port.
    explicit WebListener(const WebLimits &limits);
    ~WebListener() override;

    /// Who has asked last: within a handler of the server, whose request that is. Null if that connection is gone.
    WebConnection *asking() const;

Q_SIGNALS:
    /// A client has connected.
    void came();

private:
    void take(QTcpSocket *socket) override;
    void sweep();

    const WebLimits m_limits;
    std::unordered_set<WebConnection *> m_connections;
    QPointer<WebConnection> m_asking;
    QTimer m_sweep;
};

} // namespace overlap
