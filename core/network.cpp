// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network.h"

#include <QRandomGenerator>
#include <QUrl>

namespace overlap {

ModelledServer::~ModelledServer()
{
    for (const Foreign<HttpResponse> &answer : m_answers)
        answer.fail(lostConnection());
}

void ModelledServer::keep(const Foreign<HttpResponse> &answer)
{
    std::erase_if(m_answers, [](const Foreign<HttpResponse> &other) { return other.isDone(); });
    m_answers.push_back(answer);
}

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

quint64 Network::announce(TaskId client)
{
    const quint64 number = QRandomGenerator::system()->generate64();
    m_requests[number].client = client;
    return number;
}

TaskId Network::claim(quint64 number)
{
    const auto request = m_requests.find(number);
    return request == m_requests.end() ? 0 : std::exchange(request->second.client, 0);
}

void Network::answer(quint64 number, TaskId handler)
{
    const auto request = m_requests.find(number);
    if (request != m_requests.end())
        request->second.handler = handler;
}

TaskId Network::conclude(quint64 number)
{
    const auto request = m_requests.extract(number);
    return request ? request.mapped().handler : 0;
}

} // namespace overlap
