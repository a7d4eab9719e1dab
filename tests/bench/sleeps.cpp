// SPDX-License-Identifier: GPL-3.0-or-later
// Many concurrent sleeps in one live run, traced; sleeps.py does the same in asyncio.
// Arguments: how many sleeps, of how many seconds.

#include "core/gather.h"
#include "core/sleep.h"
#include "tests/bench/live.h"
#include "tests/bench/measure.h"

#include <QCoreApplication>

using namespace overlap;

namespace {

using bench::Seconds;

struct Result
{
    Seconds cpu;
    Seconds total;
    double memory = 0;
};

QCoro::Task<> work(Seconds delay)
{
    co_await sleep(delay);
}

QCoro::Task<> sleepAll(int count, Seconds delay, Result &result)
{
    const double memory = bench::peakBytes();
    const Seconds cpu = bench::threadTime();
    const auto start = std::chrono::steady_clock::now();
    {
        std::vector<decltype(call(work, delay))> calls;
        for (int i = 0; i < count; ++i)
            calls.push_back(call(work, delay));
        co_await gather(std::move(calls));
    }
    result.total = std::chrono::steady_clock::now() - start;
    result.cpu = bench::threadTime() - cpu;
    result.memory = bench::peakBytes() - memory;
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc != 3)
        return 2;
    const QCoreApplication application(argc, argv);
    const int count = std::atoi(argv[1]);
    const Seconds delay(std::atof(argv[2]));
    Result result;
    // What has been recorded is looked at only in the end: the measure is of the run, not of who looks at it.
    bench::runLive([&](const KnobValues &) { return sleepAll(count, delay, result); },
                   std::chrono::ceil<std::chrono::milliseconds>(delay) * 3);
    bench::report("cpu_us_per_task", result.cpu.count() / count * 1e6);
    bench::report("bytes_per_task", result.memory / count);
    bench::report("excess_s", (result.total - delay).count());
}
