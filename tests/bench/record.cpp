// SPDX-License-Identifier: GPL-3.0-or-later
// What recording one event costs within a live run, beside a bare read of the clock and a store of the same size.

#include "core/loop.h"
#include "core/sleep.h"
#include "tests/bench/live.h"
#include "tests/bench/measure.h"

#include <QCoreApplication>

#include <array>

using namespace overlap;

namespace {

constexpr int batches = 200;
constexpr int eventsInBatch = 2000; // more than a frame of a lesson has
using Batch = std::array<TraceEvent, eventsInBatch>;

struct Result
{
    std::vector<bench::Nanoseconds> recorded;
    std::vector<bench::Nanoseconds> bare;
};

void recordBatch(Loop &loop)
{
    for (quint32 i = 0; i < eventsInBatch; ++i)
        loop.record({.task = 1, .other = i, .kind = EventKind::CancelRequested});
}

void storeBatch(Batch &batch)
{
    for (quint32 i = 0; i < eventsInBatch; ++i) {
        batch[i] = {.time = TimePoint(std::chrono::steady_clock::now().time_since_epoch()),
                    .task = 1,
                    .other = i,
                    .kind = EventKind::CancelRequested};
        asm volatile("" : : "r"(&batch[i]) : "memory"); // the store may not be left out
    }
}

/// Sleeps between the batches, so that what they recorded is taken over as it is in the window.
QCoro::Task<> measure(Result &result)
{
    Batch batch;
    for (int i = 0; i < batches; ++i) {
        result.recorded.push_back(bench::timeOf([] { recordBatch(Loop::current()); }) / eventsInBatch);
        result.bare.push_back(bench::timeOf([&] { storeBatch(batch); }) / eventsInBatch);
        co_await sleep(5ms);
    }
}

} // namespace

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    Result result;
    bench::runLive([&result](const KnobValues &) { return measure(result); }, 1ms);
    bench::report("record", bench::median(result.recorded).count());
    bench::report("record_peer", bench::median(result.bare).count());
}
