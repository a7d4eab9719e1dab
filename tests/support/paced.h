// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/liverun.h"
#include "core/pace.h"

#include <QCoreApplication>

#include <limits>

namespace overlap {

/// Does step after step, at most so many, until the run has ended.
inline void stepOn(Pace &pace, LiveRun &run, int steps = std::numeric_limits<int>::max())
{
    while (steps > 0 && !run.timeline().ended()) {
        steps -= pace.step() ? 1 : 0;
        QCoreApplication::processEvents();
        run.update();
    }
}

} // namespace overlap
