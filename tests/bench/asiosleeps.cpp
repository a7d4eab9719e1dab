// SPDX-License-Identifier: GPL-3.0-or-later
// What sleeps.cpp does, in Boost.Asio's coroutines: a peer. Arguments: how many sleeps, of how many seconds.

#include "tests/bench/measure.h"

#include <coroutine>
#include <utility>

// Debian 12's Boost looks for coroutines where clang had them before C++20.
#define BOOST_ASIO_HAS_CO_AWAIT 1
#define BOOST_ASIO_HAS_STD_COROUTINE 1
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <cstdlib>

namespace asio = boost::asio;
using namespace overlap;

namespace {

asio::awaitable<void> work(std::chrono::steady_clock::duration delay)
{
    asio::steady_timer timer(co_await asio::this_coro::executor, delay);
    co_await timer.async_wait(asio::use_awaitable);
}

} // namespace

int main(int argc, char *argv[])
{
    if (argc != 3)
        return 2;
    const int count = std::atoi(argv[1]);
    const std::chrono::duration<double> delay(std::atof(argv[2]));
    const auto ticks = std::chrono::round<std::chrono::steady_clock::duration>(delay);
    asio::io_context context(1);
    const double memory = bench::peakBytes();
    const bench::Seconds cpu = bench::threadTime();
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < count; ++i)
        asio::co_spawn(context, work(ticks), asio::detached);
    context.run();
    const bench::Seconds total = std::chrono::steady_clock::now() - start;
    bench::report("cpu_us_per_task", (bench::threadTime() - cpu).count() / count * 1e6);
    bench::report("bytes_per_task", (bench::peakBytes() - memory) / count);
    bench::report("excess_s", (total - delay).count());
}
