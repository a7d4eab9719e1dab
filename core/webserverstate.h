// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/webserver.h"

namespace overlap {

/// What the handles to a web server share.
class WebServer::State
{
public:
    State() = default;
    virtual ~State() = default;
    Q_DISABLE_COPY_MOVE(State)

    virtual quint16 port() const = 0;
    virtual void add(const QString &method, const QString &path, WebHandler handler) = 0;
};

} // namespace overlap
