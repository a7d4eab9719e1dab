// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/websocket.h"

#include "core/foreignfuture.h"
#include "core/forreal.h"
#include "core/loop.h"

namespace overlap {

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

    void add(WebSocketEnd::Condition condition, const Foreign<> &future)
    {
        std::erase_if(m_waiters, [](const Waiter &waiter) { return waiter.future.isDone(); });
        m_waiters.push_back({condition, future});
    }

    const QString url;
    const std::shared_ptr<WebSocketEnd> end;

private:
    struct Waiter
    {
        WebSocketEnd::Condition condition;
        Foreign<> future;
    };

    void wake() const
    {
        for (const Waiter &waiter : m_waiters) {
            if (end->isDecided(waiter.condition))
                waiter.future.complete();
        }
    }

    std::vector<Waiter> m_waiters;
};

WebSocket::WebSocket(const QString &url) : m_state(std::make_shared<State>(url)) { }

/// Awaits the condition, or the end of the connection. `givesUp`: a cancel ends the connection.
Operation<> WebSocket::until(std::shared_ptr<State> state, WebSocketEnd::Condition condition, bool givesUp,
                             std::source_location where)
{
    while (!state->end->isDecided(condition)) {
        const Foreign<> future(WaitReason::Network, [end = std::weak_ptr(state->end), givesUp] {
            const auto alive = end.lock();
            if (alive && givesUp)
                alive->abort();
        });
        state->add(condition, future);
        co_await future.from(where);
    }
}

Operation<> WebSocket::enter(std::source_location where)
{
    const std::shared_ptr<State> state = m_state;
    state->end->open(state->url);
    co_await until(state, &WebSocketEnd::isOpen, true, where);
    state->end->expectOpened();
}

Operation<> WebSocket::exit(const std::exception_ptr &, std::source_location where)
{
    const std::shared_ptr<State> state = m_state;
    if (isRunStopped())
        state->end->abort(); // there is no time for a good-bye
    if (state->end->isOver())
        co_return;
    state->end->close();
    co_await until(state, &WebSocketEnd::isOver, true, where);
}

Operation<> WebSocket::send(QString text, std::source_location where)
{
    const std::shared_ptr<State> state = m_state;
    state->end->expectOpen();
    state->end->send(text);
    co_await until(state, &WebSocketEnd::hasRoom, false, where);
}

Operation<QString> WebSocket::receive(std::source_location where)
{
    const std::shared_ptr<State> state = m_state;
    co_await until(state, &WebSocketEnd::hasMessage, false, where);
    co_return state->end->takeMessage();
}

} // namespace overlap
