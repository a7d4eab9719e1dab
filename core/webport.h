// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace overlap {

/// Where a web server listens, while it does: see WebServer.
class WebPort
{
public:
    WebPort() = default;
    virtual ~WebPort() = default;
    Q_DISABLE_COPY_MOVE(WebPort)

    virtual quint16 number() const = 0;
};

} // namespace overlap
