// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/runs.h"

#include "core/liverun.h"
#include "core/pace.h"
#include "core/virtualrun.h"

#include <QEventLoop>
#include <QTimer>

#include <algorithm>
#include <atomic>
#include <csignal>

namespace overlap {

namespace {

std::atomic<bool> interrupted = false;
static_assert(std::atomic<bool>::is_always_lock_free); // a signal handler may set it

void interrupt(int)
{
    interrupted = true;
}

/// Ctrl+C sets `interrupted`; a second one ends the program as ever.
void catchInterrupt()
{
    struct sigaction action = {};
    action.sa_handler = interrupt;
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART);
    sigemptyset(&action.sa_mask);
    sigaction(SIGINT, &action, nullptr);
}

} // namespace

std::vector<RecordedRun> Runs::recorded() const
{
    std::vector<RecordedRun> runs;
    runs.reserve(variants.size());
    for (std::size_t i = 0; i < variants.size(); ++i)
        runs.push_back({variants[i], &timelines[i]});
    return runs;
}

Runs runVirtually(std::vector<const Variant *> variants, const KnobValues &values)
{
    Runs result{.variants = std::move(variants), .timelines = {}};
    for (const Variant *variant : result.variants)
        result.timelines.push_back(runVirtual(variant->main, values));
    return result;
}

Runs runLive(std::vector<const Variant *> variants, const KnobValues &values, double rate)
{
    catchInterrupt();
    const auto pace = std::make_shared<Pace>();
    pace->setRate(rate);
    std::vector<std::unique_ptr<LiveRun>> runs;
    runs.reserve(variants.size());
    for (const Variant *variant : variants)
        runs.push_back(std::make_unique<LiveRun>(pace, variant->main, values));

    QEventLoop loop;
    QTimer poll;
    bool stopping = false;
    QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
        if (interrupted && !stopping) {
            stopping = true;
            for (const auto &run : runs)
                run->stop();
        }
        for (const auto &run : runs)
            run->update();
        if (std::ranges::all_of(runs, [](const auto &run) { return run->timeline().ended(); }))
            loop.quit();
    });
    pace->setPaused(false);
    poll.start(10ms);
    loop.exec();

    Runs result{.variants = std::move(variants), .timelines = {}, .interrupted = stopping};
    for (const auto &run : runs)
        result.timelines.push_back(run->timeline());
    return result;
}

} // namespace overlap
