// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpSocket>

namespace overlap {

/// What a QHttpServer takes for the connection of a client: it brings whole requests that have been checked, and takes
/// the bytes of the answers. It has no socket of its own.
class CheckedSocket final : public QTcpSocket
{
    Q_OBJECT
public:
    explicit CheckedSocket(QObject *parent);
    ~CheckedSocket() override;

    /// Lets the server read a request.
    void offer(const QByteArray &request);

    /// The client is gone: the server drops its end, and this object with it.
    void hangUp();

    qint64 bytesAvailable() const override { return m_request.size() + QTcpSocket::bytesAvailable(); }
    void disconnectFromHost() override { Q_EMIT refused(); }

Q_SIGNALS:
    /// The server has written these bytes, which are the whole of an answer.
    void answered(const QByteArray &answer);

    /// The server wants no more of this client.
    void refused();

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    void deliver();

    QByteArray m_request; ///< What is left to read of it.
    QByteArray m_answer;  ///< What the server has written in this turn of the event loop.
};

} // namespace overlap
