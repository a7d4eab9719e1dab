// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/conformance/programs.h"

#include "core/ascompleted.h"
#include "core/gather.h"
#include "core/print.h"
#include "core/program.h"
#include "core/sleep.h"

using namespace overlap;
using namespace Qt::StringLiterals;

namespace {

namespace complete_twice {

QCoro::Task<int> job(int number)
{
    print("job %1", number);
    co_return number;
}

QCoro::Task<> main(KnobValues)
{
    const auto task = createTask(call(job, 1));
    for (auto &next : asCompleted(task, task)) {
        const int value = co_await next;
        print("came %1", value);
    }
    print("end");
}

} // namespace complete_twice

namespace gather_what_has_ended {

QCoro::Task<> tell(int number)
{
    print("tell %1", number);
    co_return;
}

QCoro::Task<> job(int number)
{
    print("job %1", number);
    createTask(call(tell, number));
    co_return;
}

QCoro::Task<> main(KnobValues)
{
    const auto first = createTask(call(job, 1));
    first.cancel();
    co_await sleep(0s);
    try {
        co_await gather(call(job, 2), first, call(job, 3));
    } catch (const Cancelled &) {
        print("gather ends");
    }
    co_await sleep(0s);
    print("end");
}

} // namespace gather_what_has_ended

} // namespace

std::span<const Program> overlap::cornerPrograms()
{
    static constexpr Program programs[] = {
        {"complete_twice", &complete_twice::main},
        {"gather_what_has_ended", &gather_what_has_ended::main},
    };
    return programs;
}
