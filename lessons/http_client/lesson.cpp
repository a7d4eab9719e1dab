// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/asyncwith.h"
#include "core/blockingget.h"
#include "core/createtask.h"
#include "core/gather.h"
#include "core/httpsession.h"
#include "core/print.h"
#include "core/program.h"
#include "core/slowserver.h"
#include "core/timeout.h"

using namespace overlap;
using namespace std::chrono_literals;

namespace {

//! show: all
struct Knobs
{
    int requests = 4;
    Seconds latency = 2.0s;
    int connections = 2;
};
//! show: none

namespace blocking {

//! show: blocking
QCoro::Task<> fetch(QString url, int number)
{
    HttpResponse answer = blockingGet(url);
    print("answer %1: %2", number, answer.status);
    co_return;
}

QCoro::Task<> main(Knobs knobs)
{
    SlowServer server(knobs.latency);
    std::vector<TaskHandle<>> requests;
    for (int number = 1; number <= knobs.requests; ++number) {
        const QString name = QString("request %1").arg(number);
        requests.push_back(createTask(name, fetch, server.url(), number)
        );
    }
    co_await gather(requests);
    print("connections used: %1", server.connections());
}
//! show: none

} // namespace blocking

//! show: one_by_one gathered session_each
QCoro::Task<> fetch(HttpSession session, QString url, int number)
{
    HttpResponse answer = co_await session.get(url);
    co_await answer.read();
    print("answer %1: %2", number, answer.status);
}

//! show: none
namespace one_by_one {

//! show: one_by_one
QCoro::Task<> main(Knobs knobs)
{
    SlowServer server(knobs.latency);
    HttpSession session(knobs.connections);
    co_await asyncWith(session, [&]() -> QCoro::Task<> {
        for (int number = 1; number <= knobs.requests; ++number)
            co_await fetch(session, server.url(), number);
    });
    print("connections used: %1", server.connections());
}
//! show: none

} // namespace one_by_one

namespace gathered {

//! show: gathered
QCoro::Task<> main(Knobs knobs)
{
    SlowServer server(knobs.latency);
    HttpSession session(knobs.connections);
    co_await asyncWith(session, [&]() -> QCoro::Task<> {
        std::vector<TaskHandle<>> requests;
        for (int number = 1; number <= knobs.requests; ++number) {
            const QString name = QString("request %1").arg(number);
            const QString url = server.url();
            requests.push_back(
                createTask(name, fetch, session, url, number)
            );
        }
        co_await gather(requests);
    });
    print("connections used: %1", server.connections());
}
//! show: none

} // namespace gathered

namespace session_each {

//! show: session_each
QCoro::Task<> fetchAlone(QString url, int number, Knobs knobs)
{
    HttpSession session(knobs.connections);
    co_await asyncWith(session, [&]() -> QCoro::Task<> {
        co_await fetch(session, url, number);
    });
}

QCoro::Task<> main(Knobs knobs)
{
    SlowServer server(knobs.latency);
    std::vector<TaskHandle<>> requests;
    for (int number = 1; number <= knobs.requests; ++number) {
        const QString name = QString("request %1").arg(number);
        const QString url = server.url();
        requests.push_back(
            createTask(name, fetchAlone, url, number, knobs)
        );
    }
    co_await gather(requests);
    print("connections used: %1", server.connections());
}
//! show: none

} // namespace session_each

namespace failures {

//! show: failures
QCoro::Task<> fetch(HttpSession session, QString url, Seconds limit)
{
    co_await asyncWith(timeout(limit), [&]() -> QCoro::Task<> {
        HttpResponse answer = co_await session.get(url);
        co_await answer.read();
        answer.raiseForStatus();
    });
}

QCoro::Task<> main(Knobs knobs)
{
    SlowServer server(knobs.latency);
    const QString page = server.url();
    const QString error = server.url("/error");
    const QString nobody = "http://127.0.0.1:1/";
    const Seconds patient = 2 * knobs.latency;
    const Seconds hasty = knobs.latency / 2;
    HttpSession session;
    co_await asyncWith(session, [&]() -> QCoro::Task<> {
        std::vector<TaskHandle<>> requests = {
            createTask("good", fetch, session, page, patient),
            createTask("error status", fetch, session, error, patient),
            createTask("refused", fetch, session, nobody, patient),
            createTask("too late", fetch, session, page, hasty),
        };
        for (TaskHandle<> request : requests) {
            try {
                co_await request;
                print("%1: answered", request.name());
            } catch (const StatusError &) {
                print("%1: the server has a problem", request.name());
            } catch (const ConnectionError &) {
                print("%1: nobody listens there", request.name());
            } catch (const TimeoutError &) {
                print("%1: we waited long enough", request.name());
            }
        }
    });
}
//! show: none

} // namespace failures

} // namespace

namespace overlap::programs {

LessonProgram http_client()
{
    return lessonProgram<Knobs>(
        {countKnob("requests", &Knobs::requests, 1, 12),
         durationKnob("latency", &Knobs::latency, 100ms, 3s, 100ms),
         countKnob("connections", &Knobs::connections, 1, 6)},
        {{"blocking", &blocking::main},
         {"one_by_one", &one_by_one::main},
         {"gathered", &gathered::main},
         {"session_each", &session_each::main},
         {"failures", &failures::main}}
    );
}

} // namespace overlap::programs
