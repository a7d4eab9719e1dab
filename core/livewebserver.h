// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/webserverstate.h"

#include <QFuture>
#include <QHttpServer>

#include <set>

namespace overlap {

/// The web server of a live run. Its address is recorded, and that it has none at its end.
class LiveWebServer final : public WebServer::State
{
public:
    /// Errors: ConnectionError if there is no port.
    LiveWebServer(Loop &loop, const WebLimits &limits);
    ~LiveWebServer() override;

    quint16 port() const override { return m_port; }
    void add(const QString &method, const QString &path, WebHandler handler) override;

private:
    QFuture<QHttpServerResponse> answer(const QHttpServerRequest &asked);
    void recordAddress(const QString &address);

    Loop &m_loop;
    WebRoutes m_routes;
    std::set<QString> m_paths; ///< That the server knows.
    std::unique_ptr<QHttpServer> m_server;
    WebListener *m_listener; ///< The server's.
    quint16 m_port;
};

} // namespace overlap
