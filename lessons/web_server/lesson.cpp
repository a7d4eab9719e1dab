// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/asyncwith.h"
#include "core/blockingsleep.h"
#include "core/createtask.h"
#include "core/gather.h"
#include "core/httpsession.h"
#include "core/print.h"
#include "core/program.h"
#include "core/sleep.h"
#include "core/tothread.h"
#include "core/webserver.h"

using namespace overlap;
using namespace std::chrono_literals;

namespace {

//! show: all
struct Knobs
{
    int clients = 2;
    int requests = 2;
    Seconds query_time = 1.5s;
    Seconds open_time = 0.0s;
};

QString query(Seconds time)
{
    // In the place of a database.
    blockingSleep(time);
    return "12 sales today";
}

//! show: none
namespace blocking {

//! show: blocking
QCoro::Task<HttpResponse> sales(Knobs knobs)
{
    const QString text = query(knobs.query_time);
    co_return HttpResponse{.text = text};
}

//! show: none
} // namespace blocking

namespace awaiting {

//! show: awaiting
QCoro::Task<HttpResponse> sales(Knobs knobs)
{
    const QString text = co_await toThread(query, knobs.query_time);
    co_return HttpResponse{.text = text};
}

//! show: none
} // namespace awaiting

//! show: all
QCoro::Task<> client(int number, QString url, Knobs knobs)
{
    HttpSession session;
    co_await asyncWith(session, [&]() -> QCoro::Task<> {
        for (int i = 0; i < knobs.requests; ++i) {
            HttpResponse answer = co_await session.get(url);
            QString text = co_await answer.read();
            print("client %1: %2", number, text);
        }
    });
}

//! show: none
namespace blocking {

//! show: blocking
QCoro::Task<> main(Knobs knobs)
{
    WebServer server;
    server.get("/sales", sales, knobs);
    auto serving = createTask("server", server.serve());
    co_await server.started();
    std::vector<TaskHandle<>> clients;
    for (int number = 1; number <= knobs.clients; ++number) {
        const QString name = QString("client %1").arg(number);
        const QString url = server.url("/sales");
        clients.push_back(createTask(name, client, number, url, knobs));
    }
    co_await gather(clients);
    print("all clients have their answers");
    co_await sleep(knobs.open_time);
    server.close();
    co_await serving;
}
//! show: none

} // namespace blocking

namespace awaiting {

//! show: awaiting
QCoro::Task<> main(Knobs knobs)
{
    WebServer server;
    server.get("/sales", sales, knobs);
    auto serving = createTask("server", server.serve());
    co_await server.started();
    std::vector<TaskHandle<>> clients;
    for (int number = 1; number <= knobs.clients; ++number) {
        const QString name = QString("client %1").arg(number);
        const QString url = server.url("/sales");
        clients.push_back(createTask(name, client, number, url, knobs));
    }
    co_await gather(clients);
    print("all clients have their answers");
    co_await sleep(knobs.open_time);
    server.close();
    co_await serving;
}
//! show: none

} // namespace awaiting

} // namespace

namespace overlap::programs {

LessonProgram web_server()
{
    return lessonProgram<Knobs>(
        {countKnob("clients", &Knobs::clients, 1, 8),
         countKnob("requests", &Knobs::requests, 1, 5),
         durationKnob(
             "query_time", &Knobs::query_time, 100ms, 4s, 100ms
         ),
         durationKnob("open_time", &Knobs::open_time, 0s, 60s, 5s)},
        {{"blocking", &blocking::main}, {"awaiting", &awaiting::main}}
    );
}

} // namespace overlap::programs
