// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/weblistener.h"
#include "core/webroutes.h"

#include <memory>

namespace overlap {

/// A web server on the loop: each request that has a handler is answered by a task of its own. In a live run it is a
/// QHttpServer that listens on a free port of 127.0.0.1, to everybody on this machine; in a virtual one it is one of
/// the servers of Loop::network(). Only the handlers that the program names can be asked for; a handler that fails
/// answers 500, and one whose client goes away is cancelled. A handle: the server closes, and cancels what it has
/// begun, with the last one. Used on the loop's thread. *As in*: fastapi.FastAPI with uvicorn.Server.
class WebServer
{
public:
    /// Listens. Errors: ConnectionError if there is no port.
    explicit WebServer(const WebLimits &limits = {});

    /// Lets `handler` answer when somebody GETs `path`: a coroutine function that takes an HttpRequest, or none, and
    /// then `arguments`, and returns an HttpResponse. *As in*: @app.get(path).
    template<typename Handler, typename... Arguments>
    void get(const TaskName &path, Handler handler, Arguments... arguments)
    {
        add(QStringLiteral("GET"), path.text, taskOf(path.line, std::move(handler), std::move(arguments)...));
    }

    /// The same for what is POSTed there.
    template<typename Handler, typename... Arguments>
    void post(const TaskName &path, Handler handler, Arguments... arguments)
    {
        add(QStringLiteral("POST"), path.text, taskOf(path.line, std::move(handler), std::move(arguments)...));
    }

    /// The address of `path`.
    QString url(const QString &path) const;

    class State;

private:
    template<typename Handler, typename... Arguments>
    static WebHandler taskOf(quint32 line, Handler handler, Arguments... arguments)
    {
        return [=](const QString &text, const HttpRequest &request) {
            TaskName name(text);
            name.line = line;
            if constexpr (std::is_invocable_v<Handler &, HttpRequest, Arguments...>)
                return createTask(std::move(name), handler, request, arguments...);
            else
                return createTask(std::move(name), handler, arguments...);
        };
    }

    void add(const QString &method, const QString &path, WebHandler handler);

    std::shared_ptr<State> m_state;
};

} // namespace overlap
