// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loopbackport.h"

#include "core/http.h"

#include <QNetworkProxy>
#include <QTcpSocket>
#include <QTimer>

namespace overlap {

QString loopbackUrl(const QString &scheme, quint16 port, const QString &path)
{
    return QStringLiteral("%1://127.0.0.1:%2%3").arg(scheme).arg(port).arg(path);
}

LoopbackPort::LoopbackPort(int backlog)
{
    setListenBacklogSize(backlog);
    setProxy(QNetworkProxy::NoProxy);
    if (!listen(QHostAddress::LocalHost))
        throw ConnectionError("there is no free port on 127.0.0.1");
    // Qt takes nobody any more after an error, such as that of too many open files.
    connect(this, &QTcpServer::acceptError, this, [this] {
        constexpr std::chrono::milliseconds pause{100};
        QTimer::singleShot(pause, this, &QTcpServer::resumeAccepting);
    });
}

void LoopbackPort::incomingConnection(qintptr descriptor)
{
    auto *socket = new QTcpSocket(this);
    if (socket->setSocketDescriptor(descriptor))
        take(socket);
    else
        delete socket;
}

} // namespace overlap
