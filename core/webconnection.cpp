// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/webconnection.h"

#include <sys/socket.h>

namespace overlap {

namespace {

/// More than one request that waits for its turn, which is what pipelining is for.
constexpr qsizetype maxAhead = HttpFraming::maxHead + HttpFraming::maxBody;

constexpr QByteArrayView endOfHead = "\r\n\r\n";

} // namespace

WebConnection::WebConnection(QTcpSocket *socket, std::chrono::milliseconds patience, QObject *parent)
    : QObject(parent), m_socket(socket), m_serverEnd(new CheckedSocket(parent)), m_patience(patience),
      m_deadline(std::chrono::steady_clock::now() + patience)
{
    m_socket->setParent(this);
    connect(m_socket, &QTcpSocket::readyRead, this, &WebConnection::arrive);
    connect(m_socket, &QTcpSocket::disconnected, this, &WebConnection::lose);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &WebConnection::readRequest);
    connect(m_serverEnd, &CheckedSocket::answered, this, &WebConnection::sendAnswer);
    connect(m_serverEnd, &CheckedSocket::refused, this, &WebConnection::leave);
}

WebConnection::~WebConnection()
{
    m_socket->disconnect(this); // which its end would tell
    lose();
}

void WebConnection::arrive()
{
    if (m_state == State::Leaving) {
        m_socket->skip(m_socket->bytesAvailable());
        return;
    }
    m_arrived += m_socket->readAll();
    if (!isReading() && m_arrived.size() > maxAhead)
        m_socket->abort();
    else
        readRequest();
}

bool WebConnection::isReading() const
{
    // A client that does not take its answers gets no more of them.
    return m_state == State::Reading && m_socket->bytesToWrite() == 0;
}

void WebConnection::readRequest()
{
    if (!isReading() || m_arrived.isEmpty())
        return;
    switch (m_framing.read(m_arrived)) {
    case HttpFraming::State::Incomplete:
        break;
    case HttpFraming::State::WantsGoAhead:
        send("HTTP/1.1 100 Continue\r\n\r\n");
        break;
    case HttpFraming::State::Complete:
        ask();
        break;
    case HttpFraming::State::Refused:
        refuse(m_framing.refusal());
        break;
    }
}

void WebConnection::ask()
{
    m_request = m_framing.take();
    m_state = State::Answering;
    Q_EMIT asked();
    if (m_serverEnd)
        m_serverEnd->offer(m_request.toBytes());
}

void WebConnection::sendAnswer(const QByteArray &answer)
{
    if (m_state != State::Answering)
        return;
    m_onGone = nullptr;
    m_deadline = std::chrono::steady_clock::now() + m_patience;
    QByteArray bytes = answer;
    bytes.insert(bytes.indexOf('\n') + 1,
                 m_request.keepsAlive ? "Connection: keep-alive\r\n" : "Connection: close\r\n");
    if (m_request.method == "HEAD")
        bytes.truncate(bytes.indexOf(endOfHead) + endOfHead.size());
    send(bytes);
    if (!m_request.keepsAlive) {
        leave();
        return;
    }
    m_state = State::Reading;
    readRequest();
}

void WebConnection::refuse(int status)
{
    send("HTTP/1.1 " + QByteArray::number(status) + " Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
    leave();
}

void WebConnection::send(const QByteArray &bytes)
{
    m_socket->write(bytes);
    m_socket->flush(); // rather than on the next turn of the event loop
}

void WebConnection::leave()
{
    // To close while there is something to read would take the answer back that the client has not read yet.
    m_state = State::Leaving;
    m_arrived.clear();
    m_deadline = std::chrono::steady_clock::now() + m_patience;
    if (m_socket->bytesToWrite() > 0)
        connect(m_socket, &QTcpSocket::bytesWritten, this, &WebConnection::leave, Qt::UniqueConnection);
    else
        ::shutdown(int(m_socket->socketDescriptor()), SHUT_WR);
}

void WebConnection::dropIfLate(RealTime now)
{
    const bool isLate = m_state != State::Answering && now > m_deadline;
    if (isLate && std::exchange(m_wasLate, true))
        m_socket->abort();
    m_wasLate = isLate;
}

void WebConnection::lose()
{
    m_state = State::Leaving;
    if (const auto gone = std::exchange(m_onGone, nullptr))
        gone();
    if (const QPointer<CheckedSocket> serverEnd = std::exchange(m_serverEnd, nullptr)) {
        serverEnd->disconnect(this);
        serverEnd->hangUp();
    }
    deleteLater();
}

} // namespace overlap
