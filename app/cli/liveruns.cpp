// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/liveruns.h"

#include "core/liverun.h"
#include "core/pace.h"

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

LiveResult runLive(const std::vector<const Variant *> &variants, const KnobValues &values, double rate)
{
    catchInterrupt();
    const auto pace = std::make_shared<Pace>();
    pace->setRate(rate);
    std::vector<std::unique_ptr<LiveRun>> runs;
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

    LiveResult result{.timelines = {}, .interrupted = stopping};
    for (const auto &run : runs)
        result.timelines.push_back(run->timeline());
    return result;
}

} // namespace overlap
