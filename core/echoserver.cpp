// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/echoserver.h"

#include "core/echodoor.h"
#include "core/forreal.h"
#include "core/loop.h"
#include "core/network.h"
#include "core/openfiles.h"
#include "core/serverport.h"
#include "core/serverthread.h"

namespace overlap {

using namespace Qt::StringLiterals;

class EchoServer::Live final : public ServerPort
{
public:
    explicit Live(int connections)
        : m_thread(u"echo server"_s, [=, this] {
              auto door = std::make_unique<EchoDoor>(connections);
              m_number = door->serverPort();
              return door;
          })
    { }

    quint16 number() const override { return m_number; }

private:
    quint16 m_number = 0;
    ServerThread m_thread;
};

/// Who asks it in HTTP is told to speak WebSocket.
class EchoServer::Modelled final : public ServerPort, private ModelledServer
{
public:
    quint16 number() const override { return m_listening.port(); }

private:
    static HttpResponse refusal() { return {.status = 426, .text = u"Upgrade Required"_s}; }
    void take(const HttpRequest &, const Foreign<HttpResponse> &answer) override { answer.complete(refusal()); }
    std::pair<Duration, HttpResponse> answerTo(const HttpRequest &) override { return {{}, refusal()}; }

    Network::Listening m_listening{Loop::current().network(), *this};
};

EchoServer::EchoServer(int connections)
{
    if (!isForReal()) {
        m_port = std::make_shared<Modelled>();
        return;
    }
    constexpr std::size_t filesEach = 3; // both ends, and what wakes the event loop of a client's thread
    expectOpenFiles(filesEach * std::size_t(connections));
    m_port = std::make_shared<Live>(connections);
}

QString EchoServer::url() const
{
    return loopbackUrl(u"ws"_s, m_port->number());
}

} // namespace overlap
