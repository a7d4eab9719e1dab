// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/webserver.h"

#include "core/forreal.h"
#include "core/livewebserver.h"
#include "core/loop.h"
#include "core/modelledwebserver.h"

namespace overlap {

using namespace Qt::StringLiterals;

WebServer::WebServer(const WebLimits &limits)
{
    if (isForReal())
        m_state = std::make_shared<LiveWebServer>(Loop::current(), limits);
    else
        m_state = std::make_shared<ModelledWebServer>(Loop::current());
}

QString WebServer::url(const QString &path) const
{
    return u"http://127.0.0.1:%1%2"_s.arg(m_state->port()).arg(path);
}

void WebServer::add(const QString &method, const QString &path, WebHandler handler)
{
    m_state->add(method, path, std::move(handler));
}

} // namespace overlap
