// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>

namespace overlap {

class Loop;

/// A connection that is closed is used. As in websockets.ConnectionClosed.
struct ConnectionClosed : std::runtime_error
{
    ConnectionClosed(int code, const QString &reason);

    int code; ///< As the peer has sent it: 1000, normal; 1001, going away. 1006: the connection was lost.
};

/// The client's end of a WebSocket connection, without any waiting: what has come in, and whether it is open. Used on
/// the thread that makes it.
class WebSocketEnd
{
public:
    WebSocketEnd() = default;
    virtual ~WebSocketEnd() = default;
    Q_DISABLE_COPY_MOVE(WebSocketEnd)

    // What these begin is done when `changed` says so.
    virtual void open(const QString &url) = 0;
    virtual void send(const QString &text) = 0;
    virtual void close() = 0;

    /// Gives the connection up at once.
    virtual void abort() = 0;

    /// What can be waited for.
    using Condition = bool (WebSocketEnd::*)() const;

    bool isOpen() const { return m_isOpen; }
    bool isOver() const { return m_error != nullptr; }
    /// Whether so little waits to be sent that there may be more.
    bool hasRoom() const { return unsent() <= maxUnsent; }
    /// Whether there is a text that nobody has taken.
    bool hasMessage() const { return !m_messages.empty(); }

    /// Whether that is met, or never will be because the connection is over.
    bool isDecided(Condition condition) const { return (this->*condition)() || isOver(); }

    /// The next text. Errors: as expectOpen(), once all are taken; UsageError if the next one has not come.
    QString takeMessage();

    /// Errors: ConnectionError if it never was open; ConnectionClosed if it is no longer.
    void expectOpen() const;
    /// As expectOpen(), but it may be closed meanwhile: there may be messages of a peer that had little to say.
    void expectOpened() const;

    std::function<void()> changed;

protected:
    /// How many bytes wait to be taken by the system.
    virtual qint64 unsent() const = 0;

    void setOpen();
    void receive(const QString &text);
    void setClosed(int code, const QString &reason);
    void setRefused(const QString &why);
    void tell() const;

private:
    static constexpr qint64 maxUnsent = 64 * 1024;

    void end(std::exception_ptr error);

    std::deque<QString> m_messages;
    bool m_isOpen = false;
    bool m_wasOpen = false;
    std::exception_ptr m_error; ///< Why it is over.
};

/// An end of a real connection, which needs the event loop of the calling thread.
std::shared_ptr<WebSocketEnd> liveWebSocketEnd();

/// An end of a connection in a virtual run: what it begins is done at the same time, once the loop has nothing else to
/// do then, and the other end is an EchoServer.
std::shared_ptr<WebSocketEnd> modelledWebSocketEnd(Loop &loop);

} // namespace overlap
