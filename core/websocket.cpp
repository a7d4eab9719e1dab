// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/websocket.h"

#include "core/foreignfuture.h"
#include "core/forreal.h"
#include "core/livelink.h"
#include "core/loop.h"

namespace overlap {

namespace {

constexpr qint64 maxUnsent = 64 * 1024;

bool isStopped()
{
    const LiveLink *link = liveLink();
    return link && link->runner().isStopped();
}

bool isOpened(const WebSocketEnd &end)
{
    return end.isOpen();
}

bool isOver(const WebSocketEnd &end)
{
    return end.isOver();
}

bool hasRoom(const WebSocketEnd &end)
{
    return end.unsent() <= maxUnsent;
}

bool hasMessage(const WebSocketEnd &end)
{
    return !end.messages.empty();
}

} // namespace

/// The end, and who waits for what to become of it.
class WebSocket::State
{
public:
    explicit State(QString url)
        : url(std::move(url)), end(isForReal() ? liveWebSocketEnd() : modelledWebSocketEnd(Loop::current()))
    {
        end->changed = [this] { wake(); };
    }
    ~State() { end->changed = nullptr; }
    Q_DISABLE_COPY_MOVE(State)

    using Condition = bool (*)(const WebSocketEnd &);
    bool isDecided(Condition isMet) const { return isMet(*end) || end->isOver(); }

    void add(Condition isMet, const Foreign<> &future)
    {
        std::erase_if(m_waiters, [](const Waiter &waiter) { return waiter.future.isDone(); });
        m_waiters.push_back({isMet, future});
    }

    const QString url;
    const std::shared_ptr<WebSocketEnd> end;

private:
    struct Waiter
    {
        Condition isMet;
        Foreign<> future;
    };

    void wake() const
    {
        for (const Waiter &waiter : m_waiters) {
            if (isDecided(waiter.isMet))
                waiter.future.complete();
        }
    }

    std::vector<Waiter> m_waiters;
};

WebSocket::WebSocket(const QString &url) : m_state(std::make_shared<State>(url)) { }

/// Awaits the condition, or the end of the connection. `givesUp`: a cancel ends the connection.
Operation<> WebSocket::until(std::shared_ptr<State> state, bool (*isMet)(const WebSocketEnd &), bool givesUp,
                             std::source_location where)
{
    while (!state->isDecided(isMet)) {
        const Foreign<> future(WaitReason::Network, [end = std::weak_ptr(state->end), givesUp] {
            const auto alive = end.lock();
            if (alive && givesUp)
                alive->abort();
        });
        state->add(isMet, future);
        co_await future.from(where);
    }
}

Operation<> WebSocket::enter(std::source_location where)
{
    const std::shared_ptr<State> state = m_state;
    state->end->open(state->url);
    co_await until(state, isOpened, true, where);
    state->end->expectOpened();
}

Operation<> WebSocket::exit(const std::exception_ptr &, std::source_location where)
{
    const std::shared_ptr<State> state = m_state;
    if (isStopped())
        state->end->abort(); // there is no time for a good-bye
    if (state->end->isOver())
        co_return;
    state->end->close();
    co_await until(state, isOver, true, where);
}

Operation<> WebSocket::send(QString text, std::source_location where)
{
    const std::shared_ptr<State> state = m_state;
    state->end->expectOpen();
    state->end->send(text);
    co_await until(state, hasRoom, false, where);
}

Operation<QString> WebSocket::receive(std::source_location where)
{
    const std::shared_ptr<State> state = m_state;
    co_await until(state, hasMessage, false, where);
    if (!hasMessage(*state->end))
        state->end->expectOpen();
    QString text = std::move(state->end->messages.front());
    state->end->messages.pop_front();
    co_return text;
}

} // namespace overlap
