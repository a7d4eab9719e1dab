// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/programs.h"

#include "core/blockingsleep.h"
#include "core/gather.h"
#include "core/print.h"
#include "core/program.h"
#include "core/sleep.h"

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

namespace cancel_with_cleanup {

QCoro::Task<> careful()
{
    print("careful starts");
    bool cancelled = false;
    try {
        co_await sleep(1s);
    } catch (const Cancelled &) {
        print("caught");
        cancelled = true;
    }
    if (cancelled) {
        co_await sleep(5ms);
        print("cleaned up");
        throw Cancelled();
    }
}

QCoro::Task<> stubborn()
{
    try {
        co_await sleep(1s);
    } catch (const Cancelled &) {
        print("swallowed");
    }
    co_await sleep(1ms);
    print("still alive");
}

QCoro::Task<> never()
{
    print("never");
    co_return;
}

QCoro::Task<> main(KnobValues)
{
    auto a = createTask(call(careful));
    auto b = createTask(call(stubborn));
    co_await sleep(10ms);
    a.cancel();
    b.cancel();
    print("requested");
    try {
        co_await a;
    } catch (const Cancelled &) {
        print("a was cancelled");
    }
    co_await b;
    print("b was not");
    auto c = createTask(call(never));
    c.cancel();
    try {
        co_await c;
    } catch (const Cancelled &) {
        print("c never started");
    }
}

} // namespace cancel_with_cleanup

namespace gather_with_errors {

QCoro::Task<> boom(int number, Seconds delay)
{
    co_await sleep(delay);
    print("boom %1", number);
    throw std::runtime_error("error " + std::to_string(number));
}

QCoro::Task<> slow()
{
    co_await sleep(30ms);
    print("slow ends");
}

QCoro::Task<> main(KnobValues)
{
    auto slowly = createTask(call(slow));
    auto first = createTask(call(boom, 1, 0.01s));
    auto second = createTask(call(boom, 2, 0.02s));
    try {
        co_await gather(slowly, first, second);
    } catch (const std::runtime_error &error) {
        print("caught %1", error.what());
    }
    co_await slowly;
    try {
        co_await second;
    } catch (const std::runtime_error &error) {
        print("later %1", error.what());
    }
}

} // namespace gather_with_errors

namespace cancel_a_gather {

QCoro::Task<> worker(Seconds delay)
{
    co_await sleep(delay);
    print("worker ends");
}

QCoro::Task<> stubborn()
{
    try {
        co_await sleep(1s);
    } catch (const Cancelled &) {
        print("swallowed");
    }
    co_await sleep(20ms);
    print("still alive");
}

QCoro::Task<> both()
{
    try {
        co_await gather(call(worker, 0.05s), call(stubborn));
    } catch (const Cancelled &) {
        print("gather cancelled");
        throw;
    }
}

QCoro::Task<> main(KnobValues)
{
    auto task = createTask(call(both));
    co_await sleep(5ms);
    task.cancel();
    try {
        co_await task;
    } catch (const Cancelled &) {
        print("task cancelled");
    }
    co_await sleep(100ms);
}

} // namespace cancel_a_gather

namespace cancel_through_an_await {

QCoro::Task<> inner()
{
    try {
        co_await sleep(1s);
    } catch (const Cancelled &) {
        print("inner cancelled");
        throw;
    }
}

QCoro::Task<> outer(TaskHandle<> task)
{
    co_await task;
}

QCoro::Task<> main(KnobValues)
{
    auto a = createTask(call(inner));
    auto b = createTask(call(outer, a));
    co_await sleep(1ms);
    b.cancel();
    try {
        co_await b;
    } catch (const Cancelled &) {
        print("outer cancelled");
    }
    try {
        co_await a;
    } catch (const Cancelled &) {
        print("and inner too");
    }
}

} // namespace cancel_through_an_await

namespace cancel_oneself {

QCoro::Task<> atTheEnd()
{
    TaskBase::current().cancel();
    print("returns");
    co_return;
}

QCoro::Task<> beforeAnAwait()
{
    TaskBase::current().cancel();
    print("goes on");
    try {
        co_await sleep(1s);
    } catch (const Cancelled &) {
        print("until here");
        throw;
    }
}

QCoro::Task<> main(KnobValues)
{
    for (const auto function : {&atTheEnd, &beforeAnAwait}) {
        auto task = createTask(call(function));
        try {
            co_await task;
        } catch (const Cancelled &) {
            print("cancelled");
        }
    }
}

} // namespace cancel_oneself

namespace left_behind {

QCoro::Task<> tidy(QString name, Seconds delay)
{
    std::exception_ptr error;
    try {
        co_await sleep(10s);
    } catch (...) {
        error = std::current_exception();
    }
    co_await sleep(delay);
    print("tidied %1", name);
    if (error)
        std::rethrow_exception(error);
}

QCoro::Task<> stubborn()
{
    for (bool again = true; again;) {
        try {
            co_await sleep(10s);
        } catch (const Cancelled &) {
            print("not yet");
            again = false;
        }
    }
    co_await sleep(500ms);
    print("now");
}

QCoro::Task<> main(KnobValues)
{
    createTask(call(tidy, u"a"_s, 0.2s));
    createTask(call(tidy, u"b"_s, 0.1s));
    createTask(call(stubborn));
    co_await sleep(1s);
    print("main ends");
}

} // namespace left_behind

namespace main_fails {

QCoro::Task<> background()
{
    try {
        co_await sleep(10s);
    } catch (const Cancelled &) {
        print("background ends");
        throw;
    }
}

QCoro::Task<> main(KnobValues)
{
    createTask(call(background));
    co_await sleep(100ms);
    print("main fails");
    throw std::invalid_argument("no luck");
}

} // namespace main_fails

} // namespace

std::span<const Program> overlap::cancelPrograms()
{
    static constexpr Program programs[] = {
        {"cancel_with_cleanup", &cancel_with_cleanup::main},
        {"gather_with_errors", &gather_with_errors::main},
        {"cancel_a_gather", &cancel_a_gather::main},
        {"cancel_through_an_await", &cancel_through_an_await::main},
        {"cancel_oneself", &cancel_oneself::main},
        {"left_behind", &left_behind::main},
        {"main_fails", &main_fails::main},
    };
    return programs;
}
