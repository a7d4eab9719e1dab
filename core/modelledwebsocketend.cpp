// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/websocketend.h"

#include "core/loop.h"
#include "core/network.h"

#include <QUrl>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

class ModelledEnd final : public WebSocketEnd, public std::enable_shared_from_this<ModelledEnd>
{
public:
    explicit ModelledEnd(Loop &loop) : m_loop(loop) { }

    void open(const QString &url) override
    {
        m_url = url;
        soon([](ModelledEnd &end) { end.arrive(); });
    }

    void send(const QString &text) override
    {
        soon([text](ModelledEnd &end) {
            if (end.expectServer())
                end.receive(text);
        });
    }

    void close() override
    {
        soon([](ModelledEnd &end) { end.setClosed(normal, {}); });
    }

    void abort() override { setClosed(lost, {}); }

private:
    qint64 unsent() const override { return 0; }

    static constexpr int normal = 1000;
    static constexpr int goingAway = 1001;
    static constexpr int lost = 1006;

    bool hasServer() const { return m_loop.network().find(QUrl(m_url)) != nullptr; }

    void arrive()
    {
        if (hasServer())
            setOpen();
        else
            setRefused(u"no connection to %1"_s.arg(m_url));
    }

    bool expectServer()
    {
        if (isOpen() && !hasServer())
            setClosed(goingAway, {});
        return isOpen();
    }

    void soon(std::function<void(ModelledEnd &)> action)
    {
        m_begun.push_back(std::move(action));
        m_loop.addOutside(m_loop.time(), 0, [end = weak_from_this()](FutureBase *) {
            if (const auto alive = end.lock())
                alive->endNext();
        });
    }

    void endNext()
    {
        const auto action = std::move(m_begun.front());
        m_begun.pop_front();
        action(*this);
    }

    Loop &m_loop;
    QString m_url;
    std::deque<std::function<void(ModelledEnd &)>> m_begun;
};

} // namespace

std::shared_ptr<WebSocketEnd> modelledWebSocketEnd(Loop &loop)
{
    return std::make_shared<ModelledEnd>(loop);
}

} // namespace overlap
