// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/checklist/program.h"

#include "core/ascompleted.h"
#include "core/blockingsleep.h"
#include "core/gather.h"

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

QCoro::Task<QString> sleeper(Seconds delay, QString name)
{
    co_await sleep(delay);
    co_return name;
}

QCoro::Task<QString> blockingSleeper(Seconds delay, QString name)
{
    co_await sleep(delay);
    blockingSleep(0.14s);
    co_return name;
}

using Texts = std::vector<TaskHandle<QString>>;

const Mirrored mirrored[] = {
    {"BaseTaskTests.test_as_completed",
     []() -> QCoro::Task<> {
         Texts tasks;
         tasks.push_back(createTask("b", call(sleeper, Seconds(0.01s), u"b"_s)));
         tasks.push_back(createTask("c", call(sleeper, Seconds(0.15s), u"c"_s)));
         tasks.push_back(createTask("a", call(blockingSleeper, Seconds(0.01s), u"a"_s)));
         for (auto &next : asCompleted(tasks))
             co_await ended(std::move(next));
     }},
    {"BaseTaskTests.test_as_completed_with_timeout",
     []() -> QCoro::Task<> {
         Texts tasks;
         tasks.push_back(createTask("a", call(sleeper, Seconds(0.1s), u"a"_s)));
         tasks.push_back(createTask("b", call(sleeper, Seconds(0.15s), u"b"_s)));
         bool first = true;
         for (auto &next : asCompleted(tasks, 0.12s)) {
             if (!std::exchange(first, false))
                 blockingSleep(0.02s);
             co_await ended(std::move(next));
         }
         print(state(tasks[1]));
         co_await ended(tasks[1]);
     }},
    {"BaseTaskTests.test_as_completed_with_unused_timeout",
     []() -> QCoro::Task<> {
         Texts tasks;
         tasks.push_back(createTask("a", call(sleeper, Seconds(0.01s), u"a"_s)));
         for (auto &next : asCompleted(tasks, 1s))
             co_await ended(std::move(next));
     }},
    {"BaseTaskTests.test_as_completed_reverse_wait",
     []() -> QCoro::Task<> {
         Texts tasks;
         tasks.push_back(createTask("a", call(sleeper, Seconds(0.05s), u"a"_s)));
         tasks.push_back(createTask("b", call(sleeper, Seconds(0.1s), u"b"_s)));
         std::vector<Operation<QString>> rounds;
         for (auto &next : asCompleted(tasks))
             rounds.push_back(std::move(next));
         co_await ended(std::move(rounds[1]));
         co_await ended(std::move(rounds[0]));
     }},
    {"BaseTaskTests.test_as_completed_concurrent",
     []() -> QCoro::Task<> {
         Texts tasks;
         tasks.push_back(createTask("a", call(sleeper, Seconds(0.05s), u"a"_s)));
         tasks.push_back(createTask("b", call(sleeper, Seconds(0.05s), u"b"_s)));
         std::vector<Operation<QString>> rounds;
         for (auto &next : asCompleted(tasks))
             rounds.push_back(std::move(next));
         co_await ended(gather(std::move(rounds)));
     }},
    {"BaseTaskTests.test_as_completed_duplicate_coroutines",
     []() -> QCoro::Task<> {
         const auto ham = createTask("ham", call(sleeper, Seconds(0.01s), u"ham"_s));
         const auto spam = createTask("spam", call(sleeper, Seconds(0.02s), u"spam"_s));
         for (auto &next : asCompleted(ham, ham, spam))
             co_await ended(std::move(next));
     }},
    {"BaseTaskTests.test_as_completed_coroutine_use_running_loop",
     []() -> QCoro::Task<> {
         std::vector<call<QCoro::Task<QString> (*)(Seconds, QString), Seconds, QString>> calls;
         calls.emplace_back(TaskName("a"), &sleeper, Seconds(0.01s), u"a"_s);
         for (auto &next : asCompleted(std::move(calls)))
             co_await ended(std::move(next));
     }},
};

constexpr const char *noWait = "not offered: wait(); gather, asCompleted and waitFor cover what the lessons teach";

const NotMirrored notMirrored[] = {
    {"BaseTaskTests.test_wait", noWait},
    {"BaseTaskTests.test_wait_duplicate_coroutines", noWait},
    {"BaseTaskTests.test_wait_errors", noWait},
    {"BaseTaskTests.test_wait_first_completed", noWait},
    {"BaseTaskTests.test_wait_really_done", noWait},
    {"BaseTaskTests.test_wait_first_exception", noWait},
    {"BaseTaskTests.test_wait_first_exception_in_wait", noWait},
    {"BaseTaskTests.test_wait_with_exception", noWait},
    {"BaseTaskTests.test_wait_with_timeout", noWait},
    {"BaseTaskTests.test_wait_concurrent_complete", noWait},
    {"BaseTaskTests.test_wait_with_iterator_of_tasks", noWait},
    {"BaseTaskTests.test_wait_invalid_args", noWait},
    {"BaseTaskTests.test_yield_wait_does_not_shield_cancel", noWait},
};

} // namespace

Chapter overlap::completions()
{
    return {"test_tasks", "completions.py", mirrored, notMirrored};
}
