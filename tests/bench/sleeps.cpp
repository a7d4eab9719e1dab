// SPDX-License-Identifier: GPL-3.0-or-later
// Many concurrent sleeps in one live run, traced; sleeps.py does the same in asyncio.
// Arguments: how many sleeps, of how many seconds.

#include "core/gather.h"
#include "core/sleep.h"
#include "tests/bench/live.h"
#include "tests/bench/measure.h"

#include <QCoreApplication>

#include <sys/resource.h>

using namespace overlap;

namespace {

using Seconds = std::chrono::duration<double>;

/// What the calling thread has used of a CPU.
Seconds threadTime()
{
    timespec time;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

double peakBytes()
{
    rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) * 1024;
}

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
    const double memory = peakBytes();
    const Seconds cpu = threadTime();
    const auto start = std::chrono::steady_clock::now();
    {
        std::vector<decltype(call(work, delay))> calls;
        for (int i = 0; i < count; ++i)
            calls.push_back(call(work, delay));
        co_await gather(std::move(calls));
    }
    result.total = std::chrono::steady_clock::now() - start;
    result.cpu = threadTime() - cpu;
    result.memory = peakBytes() - memory;
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
