// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/websocketend.h"

#include <QNetworkProxy>
#include <QTimer>
#include <QUrl>
#include <QWebSocket>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

/// How long a peer may take to answer what opens a connection and what closes it. As in the package websockets.
constexpr std::chrono::seconds patience{10};

class LiveEnd final : public WebSocketEnd
{
public:
    LiveEnd()
    {
        m_socket.setProxy(QNetworkProxy::NoProxy);
        QObject::connect(&m_socket, &QWebSocket::connected, &m_socket, [this] { setOpen(); });
        QObject::connect(&m_socket, &QWebSocket::textMessageReceived, &m_socket,
                         [this](const QString &text) { receive(text); });
        QObject::connect(&m_socket, &QWebSocket::bytesWritten, &m_socket, [this] { tell(); });
        QObject::connect(&m_socket, &QWebSocket::aboutToClose, &m_socket, [this] { m_saysGoodBye = true; });
        QObject::connect(&m_socket, &QWebSocket::disconnected, &m_socket, [this] { lost(); });
        QObject::connect(&m_socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), &m_socket,
                         [this] { refused(); });
        m_limit.setSingleShot(true);
        QObject::connect(&m_limit, &QTimer::timeout, &m_socket, [this] { abort(); });
    }

    ~LiveEnd() override
    {
        m_socket.disconnect();
        m_socket.abort();
    }

    void open(const QString &url) override
    {
        m_url = url;
        m_limit.start(patience);
        m_socket.open(QUrl(url));
    }

    void send(const QString &text) override { m_socket.sendTextMessage(text); }

    void close() override
    {
        m_limit.start(patience);
        m_socket.close();
    }

    void abort() override
    {
        m_socket.abort();
        if (isOpen())
            lost();
        else
            refused();
    }

private:
    qint64 unsent() const override { return m_socket.bytesToWrite(); }

    void setOpen()
    {
        m_limit.stop();
        WebSocketEnd::setOpen();
    }

    void lost()
    {
        // QWebSocket has the code of a normal end where none has been sent.
        const int code = m_saysGoodBye ? m_socket.closeCode() : QWebSocketProtocol::CloseCodeAbnormalDisconnection;
        if (isOpen())
            setClosed(code, m_socket.closeReason());
        else
            refused();
    }

    void refused()
    {
        if (!isOpen())
            setRefused(u"no connection to %1"_s.arg(m_url));
    }

    QString m_url;
    bool m_saysGoodBye = false; ///< It has sent or answered what closes a connection.
    QTimer m_limit;
    QWebSocket m_socket; ///< Last: nothing may come from it to what is gone.
};

} // namespace

std::shared_ptr<WebSocketEnd> liveWebSocketEnd()
{
    return std::make_shared<LiveEnd>();
}

} // namespace overlap
