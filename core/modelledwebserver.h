// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network.h"
#include "core/webserverstate.h"

namespace overlap {

/// The web server of a virtual run: it has no sockets, its requests take no time to arrive, and no answer to leave.
class ModelledWebServer final : public WebServer::State, private ModelledServer
{
public:
    explicit ModelledWebServer(Loop &loop);

    quint16 port() const override { return m_listening.port(); }
    void add(const QString &method, const QString &path, WebHandler handler) override;

private:
    void take(const HttpRequest &request, const Foreign<HttpResponse> &answer) override;
    std::pair<Duration, HttpResponse> answerTo(const HttpRequest &request) override;

    Loop &m_loop;
    WebRoutes m_routes;
    Network::Listening m_listening;
};

} // namespace overlap
