// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/weblistener.h"
#include "core/webroutes.h"

#include <memory>

namespace overlap {

/// A web server on the loop: each request that has a handler is answered by a task of its own. In a live run it is a
/// QHttpServer on a free port of 127.0.0.1, for everybody on this machine; in a virtual one it is one of the servers of
/// Loop::network(). Only the handlers that the program names can be asked for; one that fails answers 500, and one
/// whose client goes away is cancelled. A handle: copies share the server. Used on the loop's thread. *As in*:
/// fastapi.FastAPI with uvicorn.Server.
class WebServer
{
public:
    explicit WebServer(const WebLimits &limits = {});

    /// Listens until close(), and then cancels what is not answered. *Suspends*: always. *Resumes*: on the iteration
    /// after the close. *On cancel*: as a close. *Errors*: ConnectionError if there is no port; UsageError the second
    /// time. *As in*: uvicorn.Server.serve.
    Operation<> serve(std::source_location where = std::source_location::current()) const;

    /// Waits until it listens. *Suspends*: unless it does, or has. *Resumes*: on the iteration after. *On cancel*:
    /// nothing. *Errors*: those of serve() at its start.
    Operation<> started(std::source_location where = std::source_location::current()) const;

    void close() const;

    /// The address of `path`. Errors: UsageError unless it listens.
    QString url(const QString &path) const;

    /// Lets `handler` answer when somebody GETs `path`: a coroutine function that takes an HttpRequest, or none, and
    /// then `arguments`, and returns an HttpResponse. Errors: UsageError once it listens. *As in*: @app.get(path).
    template<typename Handler, typename... Arguments>
    void get(const TaskName &path, Handler handler, Arguments... arguments) const
    {
        add(QStringLiteral("GET"), path.text, taskOf(path.line, std::move(handler), std::move(arguments)...));
    }

    /// The same for what is POSTed there.
    template<typename Handler, typename... Arguments>
    void post(const TaskName &path, Handler handler, Arguments... arguments) const
    {
        add(QStringLiteral("POST"), path.text, taskOf(path.line, std::move(handler), std::move(arguments)...));
    }

private:
    class State;
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

    void add(const QString &method, const QString &path, WebHandler handler) const;
    static Operation<> serve(std::shared_ptr<State> state, std::source_location where);
    static Operation<> started(std::shared_ptr<State> state, std::source_location where);

    std::shared_ptr<State> m_state;
};

} // namespace overlap
