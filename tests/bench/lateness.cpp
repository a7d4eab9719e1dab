// SPDX-License-Identifier: GPL-3.0-or-later
// How late a sleep of 10 ms ends: a live run's, and clock_nanosleep's.

#include "core/sleep.h"
#include "tests/bench/live.h"
#include "tests/bench/measure.h"

#include <QCoreApplication>

using namespace overlap;

namespace {

constexpr int rounds = 5;
constexpr int sleepsInRound = 40;
constexpr Duration length = 10ms;

QCoro::Task<> sleepOften()
{
    for (int i = 0; i < sleepsInRound; ++i)
        co_await sleep(length);
}

/// Turn k of the run begins with the end of its k-th sleep.
void measureRun(std::vector<bench::Nanoseconds> &late)
{
    const Timeline timeline = bench::runLive([](const KnobValues &) { return sleepOften(); }, 16ms);
    for (std::size_t turn = 1; turn < timeline.turns().size(); ++turn)
        late.emplace_back(timeline.turns()[turn].time_since_epoch() - qint64(turn) * length);
}

void measureSystem(std::vector<bench::Nanoseconds> &late)
{
    timespec due;
    clock_gettime(CLOCK_MONOTONIC, &due);
    for (int i = 0; i < sleepsInRound; ++i) {
        due.tv_nsec += length.count();
        due.tv_sec += due.tv_nsec / 1'000'000'000;
        due.tv_nsec %= 1'000'000'000;
        clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &due, nullptr);
        timespec now;
        clock_gettime(CLOCK_MONOTONIC, &now);
        late.emplace_back(double(now.tv_sec - due.tv_sec) * 1e9 + double(now.tv_nsec - due.tv_nsec));
    }
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    std::vector<bench::Nanoseconds> ours;
    std::vector<bench::Nanoseconds> system;
    for (int round = 0; round < rounds; ++round) {
        measureRun(ours);
        measureSystem(system);
    }
    bench::report("median", bench::median(ours).count());
    bench::report("median_peer", bench::median(system).count());
    bench::report("p99", bench::quantile(ours, 0.99).count());
    bench::report("p99_peer", bench::quantile(system, 0.99).count());
}
