// SPDX-License-Identifier: GPL-3.0-or-later
// How late sleeps of 10 ms end in a live run while nobody looks, and while a window draws the run as it goes on; and
// how long a frame of that takes.

#include "core/createtask.h"
#include "core/liverun.h"
#include "core/pace.h"
#include "core/sleep.h"
#include "tests/bench/live.h"
#include "tests/bench/measure.h"
#include "tests/bench/watched.h"

#include <QApplication>

using namespace overlap;

namespace {

constexpr int rounds = 5;
constexpr int sleepsInRound = 100;
constexpr Duration length = 10ms;

QCoro::Task<> sleepOften()
{
    for (int i = 0; i < sleepsInRound; ++i)
        co_await sleep(length);
}

/// Turn k of the run begins with the end of its k-th sleep.
void takeLateness(const Timeline &timeline, std::vector<bench::Nanoseconds> &late)
{
    for (std::size_t turn = 1; turn < timeline.turns().size(); ++turn)
        late.emplace_back(timeline.turns()[turn].time_since_epoch() - qint64(turn) * length);
}

void runWatched(std::vector<bench::Nanoseconds> &late, std::vector<bench::Nanoseconds> &frames)
{
    const auto pace = std::make_shared<Pace>();
    LiveRun run(pace, [](const KnobValues &) { return sleepOften(); }, {});
    const std::vector<bench::Nanoseconds> painted = bench::watch(run, *pace);
    takeLateness(run.timeline(), late);
    frames.insert(frames.end(), painted.begin(), painted.end());
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    std::vector<bench::Nanoseconds> idle;
    std::vector<bench::Nanoseconds> watched;
    std::vector<bench::Nanoseconds> frames;
    for (int round = 0; round < rounds; ++round) {
        takeLateness(bench::runLive([](const KnobValues &) { return sleepOften(); }, bench::watchedFrame), idle);
        runWatched(watched, frames);
    }
    bench::report("idle", bench::median(idle).count());
    bench::report("watched", bench::median(watched).count());
    bench::report("idle_p99", bench::quantile(idle, 0.99).count());
    bench::report("watched_p99", bench::quantile(watched, 0.99).count());
    bench::report("frame", bench::median(frames).count());
}
