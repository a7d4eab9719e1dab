// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/serverport.h"
#include "core/weblistener.h"
#include "core/webroutes.h"

#include <QFuture>
#include <QHttpServer>

namespace overlap {

/// That of a live run. Its address is recorded, and that it has none at its end.
class LiveWebPort final : public ServerPort
{
public:
    /// Errors: ConnectionError if there is no port.
    LiveWebPort(Loop &loop, WebRoutes &routes, const WebLimits &limits);
    ~LiveWebPort() override;

    quint16 number() const override { return m_number; }

private:
    QFuture<QHttpServerResponse> answer(const QHttpServerRequest &asked);
    void recordAddress(const QString &address);

    Loop &m_loop;
    WebRoutes &m_routes;
    std::unique_ptr<QHttpServer> m_server;
    WebListener *m_listener; ///< The server's.
    quint16 m_number;
};

} // namespace overlap
