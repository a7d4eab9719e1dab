// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/checkedsocket.h"

#include <QHostAddress>

#include <algorithm>
#include <cstring>

namespace overlap {

CheckedSocket::CheckedSocket(QObject *parent) : QTcpSocket(parent)
{
    setOpenMode(QIODevice::ReadWrite);
    setPeerAddress(QHostAddress::LocalHost);
    setSocketState(ConnectedState);
}

CheckedSocket::~CheckedSocket()
{
    setSocketState(UnconnectedState);
}

void CheckedSocket::offer(const QByteArray &request)
{
    m_request = request;
    Q_EMIT readyRead();
}

void CheckedSocket::hangUp()
{
    setSocketState(UnconnectedState);
    Q_EMIT disconnected();
    deleteLater();
}

qint64 CheckedSocket::readData(char *data, qint64 maxSize)
{
    const qsizetype size = std::min(qsizetype(maxSize), m_request.size());
    std::memcpy(data, m_request.constData(), std::size_t(size));
    m_request.remove(0, size);
    return size;
}

qint64 CheckedSocket::writeData(const char *data, qint64 size)
{
    // It comes in small pieces: status, headers, body.
    if (m_answer.isEmpty())
        QMetaObject::invokeMethod(this, &CheckedSocket::deliver, Qt::QueuedConnection);
    m_answer.append(data, qsizetype(size));
    return size;
}

void CheckedSocket::deliver()
{
    Q_EMIT answered(std::exchange(m_answer, {}));
}

} // namespace overlap
