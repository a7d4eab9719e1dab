// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/createtask.h"
#include "core/http.h"

#include <map>
#include <memory>
#include <optional>
#include <unordered_map>

namespace overlap {

/// Starts a task of that name that answers a request.
using WebHandler = std::function<TaskHandle<HttpResponse>(const QString &name, const HttpRequest &request)>;

/// The handlers of a web server and the tasks that they have under way. Used on the loop's thread.
class WebRoutes
{
public:
    void add(const QString &method, const QString &path, WebHandler handler);

    QStringList paths() const;

    /// What is answered without a task, because nobody is there for this path or method; null if somebody is.
    std::optional<HttpResponse> refusal(const HttpRequest &request) const;

    /// Starts the task that answers a request that is not refused; it is named after the number of the request. Calls
    /// `answered` at its end: with an error of the server if it has failed, and nobody else is told of that error.
    Ref<TaskBase> start(const HttpRequest &request, std::function<void(const HttpResponse &)> answered);

    /// Cancels the tasks that are under way.
    void cancelAll();

private:
    using Running = std::unordered_map<TaskId, Ref<TaskBase>>;

    std::map<QString, std::map<QString, WebHandler>> m_handlers; ///< By path and method.
    std::shared_ptr<Running> m_running = std::make_shared<Running>();
    quint64 m_requests = 0;
};

} // namespace overlap
