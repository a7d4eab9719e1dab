// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/asyncwith.h"
#include "core/blockingsleep.h"
#include "core/blockingwebsocket.h"
#include "core/createtask.h"
#include "core/echoserver.h"
#include "core/gather.h"
#include "core/print.h"
#include "core/program.h"
#include "core/sleep.h"
#include "core/threadpool.h"
#include "core/websocket.h"

using namespace overlap;
using namespace std::chrono_literals;

namespace {

//! show: all
struct Knobs
{
    int clients = 6;
    int messages = 4;
    Seconds interval = 1.0s;
};
//! show: none

namespace threads {

//! show: threads
void chat(QString url, QString name, Knobs knobs)
{
    BlockingWebSocket connection(url);
    for (int i = 0; i < knobs.messages; ++i) {
        blockingSleep(knobs.interval);
        connection.send("hello");
        connection.receive();
    }
    print("%1 has its echoes", name);
}

QCoro::Task<> client(
    ThreadPool pool, QString url, QString name, Knobs knobs
)
{
    co_await pool.run(chat, url, name, knobs);
}

QCoro::Task<> main(Knobs knobs)
{
    EchoServer server(knobs.clients);
    ThreadPool pool(knobs.clients, "connection");
    std::vector<TaskHandle<>> chats;
    for (int number = 1; number <= knobs.clients; ++number) {
        const QString name = QString("client %1").arg(number);
        chats.push_back(
            createTask(name, client, pool, server.url(), name, knobs)
        );
    }
    co_await gather(chats);
    print("all clients are done");
}
//! show: none

} // namespace threads

namespace one_loop {

//! show: one_loop
QCoro::Task<> chat(QString url, QString name, Knobs knobs)
{
    WebSocket connection(url);
    co_await asyncWith(connection, [&]() -> QCoro::Task<> {
        for (int i = 0; i < knobs.messages; ++i) {
            co_await sleep(knobs.interval);
            co_await connection.send("hello");
            co_await connection.receive();
        }
    });
    print("%1 has its echoes", name);
}

QCoro::Task<> main(Knobs knobs)
{
    EchoServer server(knobs.clients);
    std::vector<TaskHandle<>> chats;
    for (int number = 1; number <= knobs.clients; ++number) {
        const QString name = QString("client %1").arg(number);
        chats.push_back(
            createTask(name, chat, server.url(), name, knobs)
        );
    }
    co_await gather(chats);
    print("all clients are done");
}
//! show: none

} // namespace one_loop

} // namespace

namespace overlap::programs {

LessonProgram websocket()
{
    return lessonProgram<Knobs>(
        {countKnob("clients", &Knobs::clients, 1, 500),
         countKnob("messages", &Knobs::messages, 1, 10),
         durationKnob("interval", &Knobs::interval, 100ms, 2s, 100ms)},
        {{"threads", &threads::main}, {"one_loop", &one_loop::main}}
    );
}

} // namespace overlap::programs
