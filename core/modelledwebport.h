// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network.h"
#include "core/serverport.h"
#include "core/webroutes.h"

namespace overlap {

/// That of a virtual run: it has no sockets, requests take no time to arrive and answers none to leave.
class ModelledWebPort final : public ServerPort, private ModelledServer
{
public:
    ModelledWebPort(Loop &loop, WebRoutes &routes);
    ~ModelledWebPort() override;

    quint16 number() const override { return m_listening.port(); }

private:
    void take(const HttpRequest &request, const Foreign<HttpResponse> &answer) override;
    std::pair<Duration, HttpResponse> answerTo(const HttpRequest &request) override;

    Loop &m_loop;
    WebRoutes &m_routes;
    Network::Listening m_listening;
};

} // namespace overlap
