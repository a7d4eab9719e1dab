// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTcpServer>

namespace overlap {

/// The address of `path` at a port of this machine, such as "http://127.0.0.1:49152/sales".
QString loopbackUrl(const QString &scheme, quint16 port, const QString &path = {});

/// Listens on 127.0.0.1, on a port that the system chooses. Who comes while the program can open no more files waits
/// until it can. Lives on the server's thread.
class LoopbackPort : public QTcpServer
{
    Q_OBJECT
public:
    static constexpr int shortBacklog = 50;

    /// `backlog`: how many may come while none is taken; one more tries again a second later. Errors: ConnectionError
    /// if there is no port.
    explicit LoopbackPort(int backlog = shortBacklog);

protected:
    /// Takes the client at the other end of `socket`, which is a child of this port.
    virtual void take(QTcpSocket *socket) = 0;

private:
    void incomingConnection(qintptr descriptor) final;
};

} // namespace overlap
