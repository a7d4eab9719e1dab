// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/modelledwebport.h"

#include "core/loop.h"

namespace overlap {

ModelledWebPort::ModelledWebPort(Loop &loop, WebRoutes &routes)
    : m_loop(loop), m_routes(routes), m_listening(loop.network(), *this)
{ }

ModelledWebPort::~ModelledWebPort()
{
    m_routes.cancelAll();
}

void ModelledWebPort::take(const HttpRequest &request, const Foreign<HttpResponse> &answer)
{
    if (const auto refusal = m_routes.refusal(request)) {
        const auto kept = std::make_shared<const HttpResponse>(*refusal);
        m_loop.addOutside(m_loop.time(), 0, [to = answer, what = kept](FutureBase *) { to.complete(*what); });
        return;
    }
    keep(answer);
    const auto task = m_routes.start(request, [answer](const HttpResponse &response) { answer.complete(response); });
    answer.future()->addDoneCallback([handler = task](FutureBase *done) {
        // The client has gone. A server that goes has cancelled the handler itself.
        if ((done->isCancelled() || done->isFailed()) && handler->cancelling() == 0)
            handler->cancel();
    });
}

std::pair<Duration, HttpResponse> ModelledWebPort::answerTo(const HttpRequest &)
{
    throw UsageError("a call that blocks the loop cannot wait for a server on the same loop");
}

} // namespace overlap
