// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/weblistener.h"

#include "core/checkedsocket.h"
#include "core/http.h"
#include "core/webconnection.h"

#include <QTcpSocket>

namespace overlap {

namespace {

constexpr int backlog = 1024;
constexpr int sweepsInPatience = 4;
constexpr int serviceUnavailable = 503;

} // namespace

WebListener::WebListener(const WebLimits &limits) : m_limits(limits)
{
    setListenBacklogSize(backlog);
    if (!listen(QHostAddress::LocalHost, 0))
        throw ConnectionError("there is no free port on 127.0.0.1");
    connect(&m_sweep, &QTimer::timeout, this, &WebListener::sweep);
    m_sweep.start(m_limits.patience / sweepsInPatience);
}

WebListener::~WebListener()
{
    while (!m_connections.empty())
        delete *m_connections.begin();
}

void WebListener::incomingConnection(qintptr descriptor)
{
    auto *socket = new QTcpSocket;
    if (!socket->setSocketDescriptor(descriptor)) {
        delete socket;
        return;
    }
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    auto *connection = new WebConnection(socket, m_limits.patience, this);
    m_connections.insert(connection);
    connect(connection, &QObject::destroyed, this, [this, connection] { m_connections.erase(connection); });
    connect(connection, &WebConnection::asked, this, [this, connection] { m_asking = connection; });
    addPendingConnection(connection->serverEnd());
    if (m_connections.size() > m_limits.connections)
        connection->refuse(serviceUnavailable);
}

void WebListener::sweep()
{
    const auto now = std::chrono::steady_clock::now();
    for (WebConnection *connection : m_connections)
        connection->dropIfLate(now); // deletes later
    resumeAccepting();               // after the system had no more to give
}

} // namespace overlap
