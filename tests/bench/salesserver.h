// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/blockingsleep.h"
#include "core/createtask.h"
#include "core/program.h"
#include "core/sleep.h"
#include "core/tothread.h"
#include "core/webserver.h"

#include <cstdio>

namespace overlap::bench {

inline QString query(overlap::Seconds time)
{
    blockingSleep(time);
    return QStringLiteral("12 sales today");
}

/// The handler of the lesson that awaits.
inline QCoro::Task<HttpResponse> sales(overlap::Seconds time)
{
    const QString text = co_await toThread(query, time);
    co_return HttpResponse{.text = text};
}

inline QCoro::Task<HttpResponse> slow()
{
    co_await sleep(std::chrono::seconds(1));
    co_return HttpResponse{.text = QStringLiteral("at last")};
}

/// Prints its address and serves for so long: /sales takes `queryTime` in a thread, /slow a second on the loop.
inline VariantMain salesServer(overlap::Seconds queryTime, overlap::Seconds serving)
{
    return [=](const KnobValues &) -> QCoro::Task<> {
        WebServer server;
        server.get("/sales", sales, queryTime);
        server.get("/slow", slow);
        auto served = createTask("server", server.serve());
        co_await server.started();
        std::printf("%s\n", qPrintable(server.url(QString())));
        std::fflush(stdout);
        co_await sleep(serving);
        server.close();
        co_await served;
    };
}

} // namespace overlap::bench
