// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/checklist/program.h"

#include "core/gather.h"

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

QCoro::Task<int> awaited(Future<int> future)
{
    const int value = co_await future;
    co_return value;
}

QCoro::Task<QString> word(QString word)
{
    co_return word;
}

/// A child of a gather as it is.
constexpr auto plain = [](const Future<int> &future) { return future; };
/// A child of a gather that is a call.
constexpr auto wrapped = [](const Future<int> &future) { return call(awaited, future); };

QCoro::Task<> turns()
{
    for (int i = 0; i < 3; ++i)
        co_await sleep(0s);
}

void fail(const Future<int> &future, const char *what)
{
    future.setError(std::make_exception_ptr(Broken(what)));
}

template<typename Wrap>
QCoro::Task<> success(Wrap wrap)
{
    const std::vector<Future<int>> children(3);
    const auto all = gather(wrap(children[0]), wrap(children[1]), wrap(children[2]));
    children[1].setResult(1);
    children[0].setResult(2);
    co_await turns();
    print(state(all));
    children[2].setResult(3);
    co_await ended(all);
}

/// The second child ends as `end` has it; the others go on, and what becomes of them changes nothing.
template<typename Wrap>
QCoro::Task<> oneFails(Wrap wrap, void (*end)(const Future<int> &))
{
    const Future<int> a, b, c, d, e;
    const auto all = gather(wrap(a), wrap(b), wrap(c), wrap(d), wrap(e));
    co_await sleep(0s);
    a.setResult(1);
    end(b);
    co_await turns();
    print(state(all));
    attempt([&] { return all.result(); });
    c.setResult(3);
    d.cancel();
    fail(e, "late");
    co_await turns();
    attempt([&] { return all.result(); });
}

template<typename Wrap>
QCoro::Task<> returnErrors(Wrap wrap)
{
    const Future<int> a, b, c, d;
    const auto first = ensureFuture(wrap(a), {});
    const auto second = ensureFuture(wrap(b), {});
    const auto third = ensureFuture(wrap(c), {});
    const auto fourth = ensureFuture(wrap(d), {});
    const auto all = createTask(allEnded({first.future(), second.future(), third.future(), fourth.future()}));
    b.setResult(1);
    fail(c, "c");
    a.setResult(3);
    co_await turns();
    print(state(all));
    fail(d, "d");
    co_await ended(all);
    attempt([&] { return first.result(); });
    attempt([&] { return second.result(); });
    attempt([&] { return third.result(); });
    attempt([&] { return fourth.result(); });
}

QCoro::Task<> inner(Future<> waiter)
{
    co_await waiter;
    throw Broken("not to be missed");
}

const Mirrored mirrored[] = {
    {"GatherTestsBase.test_success",
     []() -> QCoro::Task<> {
         co_await success(plain);
         co_await success(wrapped);
     }},
    {"GatherTestsBase.test_result_exception_success",
     []() -> QCoro::Task<> {
         const std::vector<Future<int>> children(3);
         const auto all = createTask(allEnded({children[0].future(), children[1].future(), children[2].future()}));
         children[1].setResult(1);
         children[0].setResult(2);
         co_await turns();
         print(state(all));
         children[2].setResult(3);
         co_await ended(all);
     }},
    {"GatherTestsBase.test_one_exception",
     []() -> QCoro::Task<> {
         const auto end = [](const Future<int> &future) { fail(future, "b"); };
         co_await oneFails(plain, end);
         co_await oneFails(wrapped, end);
     }},
    {"GatherTestsBase.test_return_exceptions",
     []() -> QCoro::Task<> {
         co_await returnErrors(plain);
         co_await returnErrors(wrapped);
     }},
    {"FutureGatherTests.test_constructor_empty_sequence_use_running_loop",
     []() -> QCoro::Task<> {
         const auto all = gather(std::vector<Future<int>>());
         print(state(all));
         co_await ended(all);
     }},
    {"FutureGatherTests.test_constructor_homogenous_futures",
     []() -> QCoro::Task<> {
         const std::vector<Future<int>> children(3);
         const auto first = gather(children);
         const auto second = gather(children);
         co_await turns();
         print("%1 %2", state(first), state(second));
         for (int i = 0; i < 3; ++i)
             children[std::size_t(i)].setResult(i);
         co_await ended(first);
         co_await ended(second);
     }},
    {"FutureGatherTests.test_one_cancellation",
     []() -> QCoro::Task<> {
         const auto end = [](const Future<int> &future) { future.cancel(); };
         co_await oneFails(plain, end);
         co_await oneFails(wrapped, end);
     }},
    {"FutureGatherTests.test_result_exception_one_cancellation",
     []() -> QCoro::Task<> {
         const Future<int> a, b, c, d;
         const auto all = createTask(allEnded({a.future(), b.future(), c.future(), d.future()}));
         co_await sleep(0s);
         a.setResult(1);
         fail(b, "b");
         c.cancel();
         co_await turns();
         print(state(all));
         d.setResult(4);
         co_await ended(all);
         print("%1 %2 %3 %4", state(a), state(b), state(c), state(d));
     }},
    {"CoroutineGatherTests.test_constructor_use_running_loop",
     []() -> QCoro::Task<> { co_await ended(gather(call(word, u"abc"_s), call(word, u"abc"_s))); }},
    {"CoroutineGatherTests.test_duplicate_coroutines",
     []() -> QCoro::Task<> {
         const auto abc = createTask("abc", call(word, u"abc"_s));
         const auto def = createTask("def", call(word, u"def"_s));
         co_await ended(gather(abc, abc, def, abc));
     }},
    {"CoroutineGatherTests.test_cancellation_broadcast",
     []() -> QCoro::Task<> {
         const Future<> waiter;
         const auto first = createTask(call(inner, waiter));
         const auto second = createTask(call(inner, waiter));
         const auto gatherer = gather(first, second);
         const auto outer = [](decltype(gatherer) all) -> QCoro::Task<> {
             co_await all;
             print("not reached");
         };
         const auto task = createTask(call(outer, gatherer));
         co_await sleep(0s);
         print("cancel %1", text(task.cancel()));
         co_await ended(task);
         print("cancel %1", text(gatherer.cancel()));
         print("%1 %2 %3", state(waiter), state(first), state(second));
     }},
    {"CoroutineGatherTests.test_exception_marking",
     []() -> QCoro::Task<> {
         const Future<> a, b;
         const auto outer = [](Future<> a, Future<> b) -> QCoro::Task<> {
             co_await gather(call(inner, a), call(inner, b));
         };
         const auto task = createTask(call(outer, a, b));
         co_await sleep(0s);
         a.setResult();
         co_await turns();
         b.setResult();
         co_await turns();
         co_await ended(task);
     }},
    {"BaseTaskTests.test_cancel_gather_1",
     []() -> QCoro::Task<> {
         const Future<int> future;
         const auto all = gather(call(awaited, future));
         co_await sleep(0s);
         future.future()->addDoneCallback(
             [whole = all.future()](FutureBase *) { print("cancel %1", text(whole->cancel())); });
         future.setResult(42);
         co_await ended(all);
     }},
    {"BaseTaskTests.test_cancel_gather_2",
     []() -> QCoro::Task<> {
         const auto patient = []() -> QCoro::Task<> {
             for (int i = 0; i < 20; ++i) {
                 const auto nap = createTask(sleep(0.05s));
                 co_await allEnded({nap.future()});
             }
         };
         const auto task = createTask(call(patient));
         co_await sleep(0.2s);
         task.cancel();
         co_await ended(task);
     }},
};

} // namespace

Chapter overlap::gathers()
{
    return {"test_tasks", "gathers.py", mirrored, {}};
}
