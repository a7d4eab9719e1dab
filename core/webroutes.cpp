// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/webroutes.h"

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

constexpr int notFound = 404;
constexpr int methodNotAllowed = 405;
constexpr int internalServerError = 500;

HttpResponse answerOf(FutureBase &ended)
{
    if (!ended.isCancelled() && !ended.error())
        return static_cast<const TaskOf<HttpResponse> &>(ended).slot.get();
    return {.status = internalServerError, .text = u"Internal Server Error"_s};
}

} // namespace

void WebRoutes::add(const QString &method, const QString &path, WebHandler handler)
{
    m_handlers[path][method] = std::move(handler);
}

QStringList WebRoutes::paths() const
{
    QStringList all;
    for (const auto &[path, handlers] : m_handlers)
        all += path;
    return all;
}

std::optional<HttpResponse> WebRoutes::refusal(const HttpRequest &request) const
{
    const auto path = m_handlers.find(request.path);
    if (path == m_handlers.end())
        return HttpResponse{.status = notFound, .text = u"Not Found"_s};
    if (!path->second.contains(request.method))
        return HttpResponse{.status = methodNotAllowed, .text = u"Method Not Allowed"_s};
    return {};
}

Ref<TaskBase> WebRoutes::start(const HttpRequest &request, std::function<void(const HttpResponse &)> answered)
{
    const WebHandler &handler = m_handlers.at(request.path).at(request.method);
    Ref<TaskBase> task(&handler(u"request %1"_s.arg(++m_requests), request).task());
    m_running->emplace(task->taskId(), task);
    const auto atEnd = [running = std::weak_ptr(m_running), answered = std::move(answered)](FutureBase &ended) {
        if (const auto all = running.lock())
            all->erase(ended.taskId());
        answered(answerOf(ended));
    };
    task->addDoneCallback([kept = std::make_shared<decltype(atEnd)>(atEnd)](FutureBase *ended) { (*kept)(*ended); });
    return task;
}

void WebRoutes::cancelAll()
{
    for (const auto &[id, task] : std::exchange(*m_running, {}))
        task->cancel();
}

} // namespace overlap
