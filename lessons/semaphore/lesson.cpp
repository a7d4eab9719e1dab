// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/createtask.h"
#include "core/gather.h"
#include "core/print.h"
#include "core/program.h"
#include "core/semaphore.h"
#include "core/sleep.h"

using namespace overlap;
using namespace std::chrono_literals;

namespace {

//! show: all
struct Knobs
{
    int tasks = 12;
    int limit = 3;
    Seconds delay = 1.2s;
};

struct Server
{
    int busy = 0;
    int most = 0;
};

QCoro::Task<> fetch(
    QString file, Seconds delay, std::shared_ptr<Server> server
)
{
    ++server->busy;
    server->most = std::max(server->most, server->busy);
    co_await sleep(delay);
    --server->busy;
    print("%1 is here", file);
}
//! show: none

namespace unlimited {

//! show: unlimited
QCoro::Task<> main(Knobs knobs)
{
    auto server = std::make_shared<Server>();
    std::vector<TaskHandle<>> downloads;
    for (int number = 1; number <= knobs.tasks; ++number) {
        const QString name = QString("file %1").arg(number);
        const int size = number == 1 ? 3 : 1;
        downloads.push_back(
            createTask(name, fetch, name, size * knobs.delay, server)
        );
    }
    co_await gather(downloads);
    print("%1 at once, %2 are allowed", server->most, knobs.limit);
}
//! show: none

} // namespace unlimited

namespace limited {

//! show: limited
QCoro::Task<> polite(
    QString file, Seconds delay, Semaphore permits,
    std::shared_ptr<Server> server
)
{
    const auto permit = co_await permits.scoped();
    co_await fetch(file, delay, server);
}

QCoro::Task<> main(Knobs knobs)
{
    auto server = std::make_shared<Server>();
    Semaphore permits(knobs.limit);
    std::vector<TaskHandle<>> downloads;
    for (int number = 1; number <= knobs.tasks; ++number) {
        const QString name = QString("file %1").arg(number);
        const int size = number == 1 ? 3 : 1;
        downloads.push_back(createTask(
            name, polite, name, size * knobs.delay, permits, server
        ));
    }
    co_await gather(downloads);
    print("%1 at once, %2 are allowed", server->most, knobs.limit);
}
//! show: none

} // namespace limited

namespace one_each {

//! show: one_each
QCoro::Task<> polite(
    QString file, Seconds delay, int limit,
    std::shared_ptr<Server> server
)
{
    Semaphore permits(limit);
    const auto permit = co_await permits.scoped();
    co_await fetch(file, delay, server);
}

QCoro::Task<> main(Knobs knobs)
{
    auto server = std::make_shared<Server>();
    std::vector<TaskHandle<>> downloads;
    for (int number = 1; number <= knobs.tasks; ++number) {
        const QString name = QString("file %1").arg(number);
        const int size = number == 1 ? 3 : 1;
        downloads.push_back(createTask(
            name, polite, name, size * knobs.delay, knobs.limit, server
        ));
    }
    co_await gather(downloads);
    print("%1 at once, %2 are allowed", server->most, knobs.limit);
}
//! show: none

} // namespace one_each

} // namespace

namespace overlap::programs {

LessonProgram semaphore()
{
    return lessonProgram<Knobs>(
        {countKnob("tasks", &Knobs::tasks, 1, 200),
         countKnob("limit", &Knobs::limit, 1, 20),
         durationKnob("delay", &Knobs::delay, 100ms, 3s, 100ms)},
        {{"unlimited", &unlimited::main},
         {"limited", &limited::main},
         {"one_each", &one_each::main}}
    );
}

} // namespace overlap::programs
