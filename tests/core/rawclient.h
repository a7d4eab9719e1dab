// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpSocket>

#include <chrono>

namespace overlap {

inline QByteArray get(const QByteArray &target, const QByteArray &headers = {})
{
    return "GET " + target + " HTTP/1.1\r\nHost: a\r\n" + headers + "\r\n";
}

inline QByteArray post(const QByteArray &target, const QByteArray &body)
{
    return "POST " + target + " HTTP/1.1\r\nHost: a\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n"
        + body;
}

/// A client that sends bytes as they are, and blocks while it waits.
class RawClient
{
public:
    struct Answer
    {
        int status = 0; ///< 0: none came.
        QByteArray body;
    };

    explicit RawClient(quint16 port)
    {
        m_socket.connectToHost(QStringLiteral("127.0.0.1"), port);
        m_socket.waitForConnected();
    }

    void send(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        while (m_socket.bytesToWrite() > 0 && m_socket.waitForBytesWritten()) { }
    }

    /// The next head of an answer, up to the empty line.
    QByteArray head() { return take(endOfHead()); }

    Answer answer()
    {
        const QByteArray lines = head();
        const QByteArray length = "\r\ncontent-length:";
        const qsizetype at = lines.toLower().indexOf(length);
        if (at < 0)
            return {};
        const qsizetype value = at + length.size();
        const qsizetype size = lines.mid(value, lines.indexOf('\r', value) - value).trimmed().toLongLong();
        while (m_read.size() < size && more()) { }
        return {lines.mid(9, 3).toInt(), take(size)};
    }

    /// Whether the server ends the connection.
    bool isDropped()
    {
        while (more()) { }
        return !isThere();
    }

    bool isThere() const { return m_socket.state() == QAbstractSocket::ConnectedState; }

    /// Takes no more than a byte of what comes.
    void readNothing() { m_socket.setReadBufferSize(1); }

    void readFor(std::chrono::milliseconds time)
    {
        m_socket.waitForReadyRead(int(time.count()));
        m_read += m_socket.readAll();
    }

    /// `atOnce`: without a farewell, and what is on its way is lost.
    void leave(bool atOnce)
    {
        if (atOnce)
            m_socket.abort();
        else
            m_socket.disconnectFromHost();
    }

private:
    static constexpr int patience = 5000;

    bool more()
    {
        const bool came = m_socket.bytesAvailable() > 0 || m_socket.waitForReadyRead(patience);
        m_read += m_socket.readAll();
        return came;
    }

    qsizetype endOfHead()
    {
        const QByteArray end = "\r\n\r\n";
        while (!m_read.contains(end) && more()) { }
        return m_read.indexOf(end) < 0 ? 0 : m_read.indexOf(end) + end.size();
    }

    QByteArray take(qsizetype size)
    {
        QByteArray taken = m_read.left(size);
        m_read.remove(0, size);
        return taken;
    }

    QTcpSocket m_socket;
    QByteArray m_read;
};

} // namespace overlap
