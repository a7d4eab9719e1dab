// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/foreignfuture.h"
#include "core/http.h"

#include <map>
#include <unordered_map>

QT_FORWARD_DECLARE_CLASS(QUrl)

namespace overlap {

/// A server as a virtual run knows it: what it answers, and when.
class ModelledServer
{
public:
    ModelledServer() = default;
    virtual ~ModelledServer();
    Q_DISABLE_COPY_MOVE(ModelledServer)

    /// Ends `answer` once the server would. The client may give it up before.
    virtual void take(const HttpRequest &request, const Foreign<HttpResponse> &answer) = 0;

    /// How long the answer to a client takes that blocks until then, and what it is. Errors: UsageError where it would
    /// wait for its own loop.
    virtual std::pair<Duration, HttpResponse> answerTo(const HttpRequest &request) = 0;

    /// A client has opened a connection.
    virtual void connected() { }

protected:
    /// The connection on which that answer is due is lost if the server is gone before.
    void keep(const Foreign<HttpResponse> &answer);

private:
    std::vector<Foreign<HttpResponse>> m_answers; ///< And some that are done.
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

    /// The number for a request of that task; see requestHeader.
    quint64 announce(TaskId client);

    /// Whose request has that number; 0: it is a stranger's. Each is claimed once.
    TaskId claim(quint64 number);

    /// Says that this task has answered it.
    void answer(quint64 number, TaskId handler);

    /// Who has answered it; 0: nobody of this run. To be called at its end, however it ended: the number is forgotten.
    TaskId conclude(quint64 number);

private:
    struct Request
    {
        TaskId client = 0;
        TaskId handler = 0;
    };
    std::unordered_map<quint64, Request> m_requests;
    static constexpr quint16 firstPort = 49152;
    std::map<quint16, ModelledServer *> m_servers;
    quint16 m_nextPort = firstPort;
};

} // namespace overlap
