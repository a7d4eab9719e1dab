// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network.h"

#include <QUrl>

namespace overlap {

Network::Listening::Listening(Network &network, ModelledServer &server)
    : m_network(network), m_port(network.m_nextPort++)
{
    m_network.m_servers[m_port] = &server;
}

Network::Listening::~Listening()
{
    m_network.m_servers.erase(m_port);
}

ModelledServer *Network::find(const QUrl &url) const
{
    const auto server = m_servers.find(quint16(url.port()));
    return server == m_servers.end() ? nullptr : server->second;
}

} // namespace overlap
