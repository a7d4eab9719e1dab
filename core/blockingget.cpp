// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/blockingget.h"

#include "core/blockingsleep.h"
#include "core/forreal.h"
#include "core/httpreply.h"
#include "core/loop.h"
#include "core/network.h"

#include <QThread>
#include <QUrl>

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
    const QUrl address(url);
    if (isForReal()) {
        Fetch fetch(address);
        blockWhile([&](const std::function<void()> &done) { fetch.begin(done); }, where);
        fetch.wait();
        return fetch.result();
    }
    ModelledServer *server = Loop::current().network().find(address);
    if (!server)
        throw ConnectionError(noConnection(address));
    server->connected();
    const auto [duration, response] = server->answerTo({.path = address.path(), .query = address.query()});
    blockFor(duration, where);
    return response;
}

} // namespace overlap
