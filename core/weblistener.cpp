// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/weblistener.h"

#include "core/checkedsocket.h"
#include "core/openfiles.h"
#include "core/webconnection.h"

#include <QTcpSocket>

namespace overlap {

namespace {

constexpr int backlog = 1024;
constexpr int sweepsInPatience = 4;
constexpr int serviceUnavailable = 503;

/// Clients for whom there are no files would get no answer, and the rest of the program no files.
WebLimits bearable(WebLimits limits)
{
    limits.connections = std::min(limits.connections, allowOpenFiles(limits.connections));
    return limits;
}

} // namespace

WebListener::WebListener(const WebLimits &limits) : LoopbackPort(backlog), m_limits(bearable(limits))
{
    connect(&m_sweep, &QTimer::timeout, this, &WebListener::sweep);
    m_sweep.start(m_limits.patience / sweepsInPatience);
}

WebListener::~WebListener()
{
    while (!m_connections.empty())
        delete *m_connections.begin();
}

WebConnection *WebListener::asking() const
{
    return m_asking;
}

void WebListener::take(QTcpSocket *socket)
{
    Q_EMIT came();
    if (m_connections.size() >= m_limits.connections + m_limits.refusals) {
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
}

} // namespace overlap
