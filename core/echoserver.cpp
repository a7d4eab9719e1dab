// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/echoserver.h"

#include "core/echodoor.h"
#include "core/forreal.h"
#include "core/loop.h"
#include "core/network.h"
#include "core/openfiles.h"
#include "core/serverthread.h"

namespace overlap {

using namespace Qt::StringLiterals;

class EchoServer::Place
{
public:
    Place() = default;
    virtual ~Place() = default;
    Q_DISABLE_COPY_MOVE(Place)
    virtual quint16 port() const = 0;
};

class EchoServer::Port final : public Place
{
public:
    explicit Port(int connections)
        : m_thread(u"echo server"_s, [=, this] {
              auto door = std::make_unique<EchoDoor>(connections);
              m_port = door->serverPort();
              return door;
          })
    { }

    quint16 port() const override { return m_port; }

private:
    quint16 m_port = 0;
    ServerThread m_thread;
};

/// Who asks it in HTTP is told to speak WebSocket.
class EchoServer::Model final : public Place, private ModelledServer
{
public:
    quint16 port() const override { return m_listening.port(); }

private:
    static HttpResponse refusal() { return {.status = 426, .text = u"Upgrade Required"_s}; }
    void take(const HttpRequest &, const Foreign<HttpResponse> &answer) override { answer.complete(refusal()); }
    std::pair<Duration, HttpResponse> answerTo(const HttpRequest &) override { return {{}, refusal()}; }

    Network::Listening m_listening{Loop::current().network(), *this};
};

EchoServer::EchoServer(int connections)
{
    if (!isForReal()) {
        m_place = std::make_shared<Model>();
        return;
    }
    constexpr std::size_t filesEach = 3; // both ends, and what wakes the event loop of a client's thread
    expectOpenFiles(filesEach * std::size_t(connections));
    m_place = std::make_shared<Port>(connections);
}

QString EchoServer::url() const
{
    return u"ws://127.0.0.1:%1"_s.arg(m_place->port());
}

} // namespace overlap
