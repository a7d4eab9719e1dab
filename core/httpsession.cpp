// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/httpsession.h"

#include "core/forreal.h"
#include "core/httpreply.h"
#include "core/loop.h"
#include "core/network.h"
#include "core/semaphore.h"
#include "core/task.h"

#include <QNetworkAccessManager>
#include <QPointer>
#include <QUrl>

namespace overlap {

using namespace Qt::StringLiterals;

class HttpSession::State
{
public:
    State(int connections, std::source_location where) : connections(u"connections"_s, connections, where) { }

    void open()
    {
        m_isOpen = true;
        if (isForReal())
            m_manager = std::make_unique<HttpManager>();
    }

    /// Who still waits for an answer is told that there will be none.
    void close()
    {
        m_isOpen = false;
        m_idle = 0;
        for (const Foreign<HttpResponse> &answer : std::exchange(m_answers, {}))
            answer.giveUp(lostConnection());
        m_manager.reset();
    }

    void expectOpen() const
    {
        if (!m_isOpen)
            throw UsageError("the session is not open");
    }

    Foreign<HttpResponse> ask(const QUrl &url)
    {
        std::erase_if(m_answers, [](const Foreign<HttpResponse> &answer) { return answer.isDone(); });
        m_answers.push_back(m_manager ? askServer(url) : askModel(url));
        return m_answers.back();
    }

    /// A modelled connection is free for another request.
    void free() { ++m_idle; }

    Semaphore connections;

private:
    Foreign<HttpResponse> askServer(const QUrl &url)
    {
        Loop &loop = Loop::current();
        const quint64 number = loop.network().announce(TaskBase::current().taskId());
        const QPointer<QNetworkReply> reply(m_manager->ask(url, number));
        Foreign<HttpResponse> answer(WaitReason::Network, [reply] {
            if (reply)
                reply->abort();
        });
        QObject::connect(reply, &QNetworkReply::finished, m_manager.get(), [&loop, number, reply, answer] {
            reply->deleteLater();
            const auto handled = loop.dealWithEndOf(loop.network().conclude(number));
            try {
                answer.complete(responseOf(*reply));
            } catch (const ConnectionError &) {
                answer.fail(std::current_exception());
            }
        });
        return answer;
    }

    Foreign<HttpResponse> askModel(const QUrl &url)
    {
        Foreign<HttpResponse> answer(WaitReason::Network, [] {});
        Loop &loop = Loop::current();
        if (ModelledServer *server = loop.network().find(url)) {
            if (m_idle > 0)
                --m_idle;
            else
                server->connected();
            server->take({.path = url.path(), .query = url.query()}, answer);
        } else {
            const auto refused = std::make_exception_ptr(ConnectionError(noConnection(url)));
            loop.addOutside(loop.time(), 0, [answer, error = refused](FutureBase *) { answer.fail(error); });
        }
        return answer;
    }

    bool m_isOpen = false;
    int m_idle = 0;
    std::vector<Foreign<HttpResponse>> m_answers; ///< And some that are done.
    std::unique_ptr<HttpManager> m_manager;       ///< Null in a virtual run.
};

HttpSession::HttpSession(int connections, std::source_location where)
{
    if (connections < 1 || connections > mostConnections)
        throw UsageError("a session has from 1 to 6 connections");
    m_state = std::make_shared<State>(connections, where);
}

Operation<> HttpSession::enter()
{
    m_state->open();
    co_return;
}

Operation<> HttpSession::exit(const std::exception_ptr &)
{
    m_state->close();
    co_return;
}

Operation<HttpResponse> HttpSession::get(QString url, std::source_location where) const
{
    return get(m_state, std::move(url), where);
}

Operation<HttpResponse> HttpSession::get(std::shared_ptr<State> state, QString url, std::source_location where)
{
    state->expectOpen();
    const auto connection = co_await state->connections.scoped(where);
    state->expectOpen();
    const Foreign<HttpResponse> answer = state->ask(QUrl(url));
    HttpResponse response = co_await answer.from(where);
    state->free();
    co_return response;
}

} // namespace overlap
