// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/slowserver.h"

#include "core/forreal.h"
#include "core/loop.h"
#include "core/loopbackport.h"
#include "core/network.h"
#include "core/serverport.h"
#include "core/serverthread.h"
#include "core/slowport.h"

namespace overlap {

using namespace Qt::StringLiterals;

class SlowServer::State : public ServerPort
{
public:
    virtual int connections() const = 0;
};

class SlowServer::Modelled final : public State, private ModelledServer
{
public:
    explicit Modelled(Duration latency) : m_latency(latency), m_listening(Loop::current().network(), *this) { }

    quint16 number() const override { return m_listening.port(); }
    int connections() const override { return m_connections; }

private:
    void take(const HttpRequest &request, const Foreign<HttpResponse> &answer) override
    {
        keep(answer);
        Loop &loop = Loop::current();
        const auto response = std::make_shared<const HttpResponse>(SlowPort::responseTo(request.path));
        const auto answered = [answer, response](FutureBase *) { answer.complete(*response); };
        loop.addOutside(loop.time() + m_latency, ++m_requests, answered);
    }

    std::pair<Duration, HttpResponse> answerTo(const HttpRequest &request) override
    {
        return {m_latency, SlowPort::responseTo(request.path)};
    }

    void connected() override { ++m_connections; }

    const Duration m_latency;
    Network::Listening m_listening;
    quint64 m_requests = 0;
    int m_connections = 0;
};

class SlowServer::Live final : public State
{
public:
    Live(LiveLink &link, Duration latency)
        : m_thread(u"server"_s, [&, latency] {
              auto port = std::make_unique<SlowPort>(link, latency, m_connections);
              m_port = port->number();
              return port;
          })
    { }

    quint16 number() const override { return m_port; }
    int connections() const override { return m_connections.load(std::memory_order_relaxed); }

private:
    quint16 m_port = 0;
    std::atomic<int> m_connections{0};
    ServerThread m_thread;
};

SlowServer::SlowServer(Seconds latency)
{
    const auto rounded = std::chrono::round<Duration>(latency);
    if (LiveLink *link = liveLink())
        m_state = std::make_shared<Live>(*link, rounded);
    else
        m_state = std::make_shared<Modelled>(rounded);
}

QString SlowServer::url(const QString &path) const
{
    return loopbackUrl(u"http"_s, m_state->number(), path);
}

int SlowServer::connections() const
{
    return m_state->connections();
}

} // namespace overlap
