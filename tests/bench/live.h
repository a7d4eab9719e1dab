// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/liverun.h"
#include "core/pace.h"

#include <QThread>

namespace overlap::bench {

/// Runs `main` live, as the window does, to its end and returns what happened. Needs a QCoreApplication.
/// What has been recorded is taken over every `frame`.
inline Timeline runLive(VariantMain main, std::chrono::milliseconds frame)
{
    const auto pace = std::make_shared<Pace>();
    LiveRun run(pace, std::move(main), {});
    pace->setPaused(false);
    while (!run.timeline().ended()) {
        QThread::msleep(static_cast<unsigned long>(frame.count()));
        run.update();
    }
    return run.timeline();
}

} // namespace overlap::bench
