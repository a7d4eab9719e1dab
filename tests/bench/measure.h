// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <vector>

#include <sys/resource.h>

namespace overlap::bench {

using Nanoseconds = std::chrono::duration<double, std::nano>;
using Seconds = std::chrono::duration<double>;

/// What the calling thread has used of a CPU.
inline Seconds threadTime()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

/// The most memory that the process has had, resident.
inline double peakBytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) * 1024;
}

/// How long `work` takes, by the steady clock.
template<typename Work>
Nanoseconds timeOf(Work &&work)
{
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::steady_clock::now() - start;
}

/// The value that a share of `values` (0 to 1) does not exceed. There is at least one value.
inline Nanoseconds quantile(std::vector<Nanoseconds> values, double share)
{
    const auto nth = values.begin() + std::ptrdiff_t(share * double(values.size() - 1));
    std::ranges::nth_element(values, nth);
    return *nth;
}

inline Nanoseconds median(std::vector<Nanoseconds> values)
{
    return quantile(std::move(values), 0.5);
}

/// One reading on a line of its own, for bench.py.
inline void report(const char *name, double value)
{
    std::printf("%s %.9g\n", name, value);
}

} // namespace overlap::bench
