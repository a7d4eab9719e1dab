// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/webserver.h"

#include "core/forreal.h"
#include "core/livewebport.h"
#include "core/loop.h"
#include "core/modelledwebport.h"
#include "core/shield.h"

#include <QScopeGuard>

namespace overlap {

using namespace Qt::StringLiterals;

class WebServer::State
{
public:
    explicit State(const WebLimits &limits) : m_limits(limits) { }

    void expectNew() const
    {
        if (m_isStarted)
            throw UsageError("the server has been started already");
    }

    void open()
    {
        expectNew();
        m_isStarted = true;
        Loop &loop = Loop::current();
        if (isForReal())
            m_port = std::make_unique<LiveWebPort>(loop, routes, m_limits);
        else
            m_port = std::make_unique<ModelledWebPort>(loop, routes);
    }

    void close() { m_port.reset(); }

    quint16 port() const
    {
        if (!m_port)
            throw UsageError("the server is not open");
        return m_port->number();
    }

    WebRoutes routes;
    Future<> started{WaitReason::Network};
    Future<> closing{WaitReason::Network};

private:
    const WebLimits m_limits;
    bool m_isStarted = false;
    std::unique_ptr<ServerPort> m_port; ///< Null unless it listens.
};

WebServer::WebServer(const WebLimits &limits) : m_state(std::make_shared<State>(limits)) { }

void WebServer::add(const QString &method, const QString &path, WebHandler handler) const
{
    m_state->expectNew();
    m_state->routes.add(method, path, std::move(handler));
}

Operation<> WebServer::serve(std::source_location where) const
{
    return serve(m_state, where);
}

Operation<> WebServer::serve(std::shared_ptr<State> state, std::source_location where)
{
    try {
        state->open();
    } catch (const ConnectionError &) {
        state->started.setError(std::current_exception());
        throw;
    }
    const auto close = qScopeGuard([&state] { state->close(); });
    state->started.setResult();
    co_await state->closing.from(where);
}

Operation<> WebServer::started(std::source_location where) const
{
    return started(m_state, where);
}

Operation<> WebServer::started(std::shared_ptr<State> state, std::source_location where)
{
    // Each may give up on its own.
    co_await HandleAwaiter(Shielded(state->started), where.line());
}

void WebServer::close() const
{
    if (!m_state->closing.isDone())
        m_state->closing.setResult();
}

QString WebServer::url(const QString &path) const
{
    return loopbackUrl(u"http"_s, m_state->port(), path);
}

} // namespace overlap
