// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/checklist/program.h"

#include "core/gather.h"
#include "core/shield.h"

using namespace overlap;

namespace {

QCoro::Task<int> number(int value)
{
    co_return value;
}

QCoro::Task<> inner(Future<> waiter)
{
    co_await waiter;
    print("inner goes on");
}

const Mirrored mirrored[] = {
    {"BaseTaskTests.test_shield_result",
     []() -> QCoro::Task<> {
         const Future<int> protege;
         const auto outer = shield(protege);
         protege.setResult(42);
         print(state(outer));
         co_await ended(outer);
     }},
    {"BaseTaskTests.test_shield_exception",
     []() -> QCoro::Task<> {
         const Future<int> protege;
         const auto outer = shield(protege);
         co_await sleep(0s);
         protege.setError(std::make_exception_ptr(Broken("inner")));
         co_await sleep(0s);
         print(state(outer));
         attempt([&] { return outer.result(); });
     }},
    {"BaseTaskTests.test_shield_cancel_inner",
     []() -> QCoro::Task<> {
         const Future<int> protege;
         const auto outer = shield(protege);
         co_await sleep(0s);
         protege.cancel();
         print(state(outer));
         co_await sleep(0s);
         print(state(outer));
     }},
    {"BaseTaskTests.test_shield_cancel_outer",
     []() -> QCoro::Task<> {
         const Future<int> protege;
         const auto outer = shield(protege);
         co_await sleep(0s);
         print("cancel %1", text(outer.cancel()));
         co_await sleep(0s);
         print("%1 %2", state(outer), state(protege));
         protege.setResult(42);
         co_await sleep(0s);
         print("%1 %2", state(outer), state(protege));
     }},
    {"BaseTaskTests.test_shield_shortcut",
     []() -> QCoro::Task<> {
         const Future<int> protege;
         protege.setResult(42);
         callSoon([] { print("not before"); });
         co_await ended(shield(protege));
         co_await sleep(0s);
     }},
    {"BaseTaskTests.test_shield_effect",
     []() -> QCoro::Task<> {
         const Future<> waiter;
         const auto outer = [](Future<> waiter) -> QCoro::Task<> {
             co_await shield(call(inner, waiter));
             print("not reached");
         };
         const auto task = createTask(call(outer, waiter));
         co_await sleep(0s);
         task.cancel();
         co_await ended(task);
         waiter.setResult();
         co_await sleep(0s);
     }},
    {"BaseTaskTests.test_shield_gather",
     []() -> QCoro::Task<> {
         const Future<int> first;
         const Future<int> second;
         const auto parent = gather(first, second);
         const auto outer = shield(parent);
         co_await sleep(0s);
         outer.cancel();
         co_await sleep(0s);
         print("%1 %2", state(outer), state(parent));
         first.setResult(1);
         second.setResult(2);
         co_await sleep(0s);
         attempt([&] { return parent.result(); });
     }},
    {"BaseTaskTests.test_gather_shield",
     []() -> QCoro::Task<> {
         const Future<int> first;
         const Future<int> second;
         const auto firstShield = shield(first);
         const auto secondShield = shield(second);
         const auto parent = gather(firstShield, secondShield);
         co_await sleep(0s);
         print("cancel %1", text(parent.cancel()));
         co_await sleep(0s);
         print("%1 %2 %3", state(parent), state(firstShield), state(secondShield));
         attempt([&] { return parent.result(); });
         first.setResult(1);
         second.setResult(2);
         co_await sleep(0s);
         print("%1 %2", state(first), state(second));
     }},
    {"BaseTaskTests.test_shield_coroutine_use_running_loop",
     []() -> QCoro::Task<> {
         const auto outer = shield(call(number, 42));
         print(state(outer));
         co_await ended(outer);
     }},
};

} // namespace

Chapter overlap::shields()
{
    return {"test_tasks", "shields.py", mirrored, {}};
}
