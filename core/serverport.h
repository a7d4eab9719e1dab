// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace overlap {

/// Where a server listens on the loopback, while it does: the system's in a live run, that of Network in a virtual one.
class ServerPort
{
public:
    ServerPort() = default;
    virtual ~ServerPort() = default;
    Q_DISABLE_COPY_MOVE(ServerPort)

    virtual quint16 number() const = 0;
};

} // namespace overlap
