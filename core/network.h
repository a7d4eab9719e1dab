// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foreignfuture.h"
#include "core/http.h"

#include <map>

QT_FORWARD_DECLARE_CLASS(QUrl)

namespace overlap {

/// A server as a virtual run knows it: what it answers, and when.
class ModelledServer
{
public:
    ModelledServer() = default;
    virtual ~ModelledServer() = default;
    Q_DISABLE_COPY_MOVE(ModelledServer)

    /// Ends `answer` once the server would. The client may give it up before.
    virtual void take(const HttpRequest &request, const Foreign<HttpResponse> &answer) = 0;

    /// How long the answer to a client takes that blocks until then, and what it is. Errors: UsageError where it would
    /// wait for its own loop.
    virtual std::pair<Duration, HttpResponse> answerTo(const HttpRequest &request) = 0;

    /// A client has opened a connection.
    virtual void connected() { }
};

/// The loopback of one run: who listens where. A live run uses the system's. Used on the loop's thread.
class Network
{
public:
    /// Makes a modelled server listen while the result lives.
    class Listening
    {
    public:
        Listening(Network &network, ModelledServer &server);
        ~Listening();
        Q_DISABLE_COPY_MOVE(Listening)

        quint16 port() const { return m_port; }

    private:
        Network &m_network;
        quint16 m_port;
    };

    /// The modelled server behind an address; null if nobody listens there.
    ModelledServer *find(const QUrl &url) const;

private:
    static constexpr quint16 firstPort = 49152;
    std::map<quint16, ModelledServer *> m_servers;
    quint16 m_nextPort = firstPort;
};

} // namespace overlap
