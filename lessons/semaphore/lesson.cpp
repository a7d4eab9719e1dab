// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/createtask.h"
#include "core/gather.h"
#include "core/print.h"
#include "core/program.h"
#include "core/puzzlesteps.h"
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

namespace puzzle {

struct Locals
{
    Knobs knobs;
    Local<std::shared_ptr<Server>> server{"server"};
    Local<Semaphore> permits{"permits"};
    Local<std::vector<TaskHandle<>>> downloads{"downloads"};
    Local<int> number{"number"};
    Local<QString> name{"name"};
    Local<int> size{"size"};
    Local<Coroutine<
        void, QString, Seconds, Semaphore, std::shared_ptr<Server>>>
        download{"download"};
};

PuzzleBinding<Knobs> lines()
{
    return puzzleOf<Locals>(
        "limited",
        {
            step<Locals>(
                0,
                "server = Server()",
                "auto server = std::make_shared<Server>();",
                [](Locals &here) {
                    here.server.set(std::make_shared<Server>());
                }
            ),
            step<Locals>(
                0,
                "permits = asyncio.Semaphore(limit)",
                "Semaphore permits(knobs.limit);",
                [](Locals &here) {
                    here.permits.set(Semaphore(here.knobs.limit));
                }
            ),
            step<Locals>(
                0,
                "downloads = []",
                "std::vector<TaskHandle<>> downloads;",
                [](Locals &here) {
                    here.downloads.set(std::vector<TaskHandle<>>());
                }
            ),
            blockStep<Locals>(
                0,
                "for number in range(1, tasks + 1):",
                "for (int number = 1; number <= knobs.tasks; ++number) "
                "{",
                "}",
                [](Locals &here,
                   const PuzzleBody &body) -> QCoro::Task<> {
                    for (int number = 1; number <= here.knobs.tasks;
                         ++number) {
                        here.number.set(number);
                        co_await body();
                    }
                }
            ),
            step<Locals>(
                1,
                "name = f\"file {number}\"",
                "const QString name = QString(\"file "
                "%1\").arg(number);",
                [](Locals &here) {
                    here.name.set(QString("file %1").arg(*here.number));
                }
            ),
            step<Locals>(
                1,
                "size = 3 if number == 1 else 1",
                "const int size = number == 1 ? 3 : 1;",
                [](Locals &here) {
                    here.size.set(*here.number == 1 ? 3 : 1);
                }
            ),
            step<Locals>(
                1,
                "download = polite(name, size * delay, permits, "
                "server)",
                "auto download = call(polite, name, size * "
                "knobs.delay, permits, server);",
                [](Locals &here) {
                    const QString name = *here.name;
                    const Seconds delay = *here.size * here.knobs.delay;
                    here.download.set(Coroutine(
                        name,
                        limited::polite,
                        name,
                        delay,
                        *here.permits,
                        *here.server
                    ));
                }
            ),
            step<Locals>(
                1,
                "downloads.append(asyncio.create_task(download, "
                "name=name))",
                "downloads.push_back(createTask(name, download));",
                [](Locals &here) {
                    auto &downloads = *here.downloads;
                    auto &download = *here.download;
                    downloads.push_back(
                        createTask(*here.name, download.use())
                    );
                }
            ),
            step<Locals>(
                0,
                "await asyncio.gather(*downloads)",
                "co_await gather(downloads);",
                [](Locals &here) -> QCoro::Task<> {
                    co_await gather(*here.downloads);
                }
            ),
            step<Locals>(
                0,
                "print(f\"{server.most} at once, {limit} are "
                "allowed\")",
                "print(\"%1 at once, %2 are allowed\", server->most, "
                "knobs.limit);",
                [](Locals &here) {
                    print(
                        "%1 at once, %2 are allowed",
                        (*here.server)->most,
                        here.knobs.limit
                    );
                }
            ),
            wrong(step<Locals>(
                1,
                "permits = asyncio.Semaphore(limit)",
                "Semaphore permits(knobs.limit);",
                [](Locals &here) {
                    here.permits.set(Semaphore(here.knobs.limit));
                }
            )),
        }
    );
}

} // namespace puzzle

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
         {"one_each", &one_each::main}},
        puzzle::lines()
    );
}

} // namespace overlap::programs
