// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blockingget.h"

#include "core/httpreply.h"
#include "core/loop.h"
#include "core/network.h"
#include "core/task.h"

#include <QScopeGuard>
#include <QThread>

namespace overlap {

namespace {

/// Asks in a thread of its own: whoever waits for it can give up at any time.
class Fetch final : public QThread
{
public:
    explicit Fetch(const QUrl &url) : m_url(url) { }

    ~Fetch() override
    {
        quit();
        wait();
    }

    void begin(const std::function<void()> &done)
    {
        m_done = done;
        start();
    }

    /// Once it is done.
    HttpResponse result() const
    {
        if (m_error)
            std::rethrow_exception(m_error);
        return m_response;
    }

protected:
    void run() override
    {
        HttpManager manager;
        QNetworkReply *reply = manager.ask(m_url);
        connect(reply, &QNetworkReply::finished, &manager, [this, reply] {
            try {
                m_response = responseOf(*reply);
            } catch (const ConnectionError &) {
                m_error = std::current_exception();
            }
            quit();
        });
        exec();
        m_done();
    }

private:
    const QUrl m_url;
    std::function<void()> m_done;
    HttpResponse m_response;
    std::exception_ptr m_error;
};

} // namespace

HttpResponse blockingGet(const QString &url, std::source_location where)
{
    const TaskBase &task = TaskBase::current();
    Loop &loop = task.loop();
    loop.noteLine(where.line());
    const QUrl address(url);
    ModelledServer *server = loop.clock().isReal() ? nullptr : loop.network().find(address);
    std::pair<Duration, HttpResponse> answer;
    TimePoint end = TraceEvent::noDeadline;
    if (server) {
        server->connected();
        answer = server->answerTo({.path = address.path(), .query = address.query()});
        end = loop.time() + answer.first;
    } else if (!loop.clock().isReal()) {
        throw ConnectionError(noConnection(address));
    }
    loop.record({.due = end, .task = task.taskId(), .line = where.line(), .kind = EventKind::BlockingStarted});
    const auto recordEnd = qScopeGuard([&] { loop.record({.task = task.taskId(), .kind = EventKind::BlockingEnded}); });
    if (server) {
        loop.block(answer.first);
        return answer.second;
    }
    Fetch fetch(address);
    loop.blockWhile([&](const std::function<void()> &done) { fetch.begin(done); });
    fetch.wait();
    return fetch.result();
}

} // namespace overlap
