// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/classroom/link.h"

class QApplication;

namespace overlap {

struct WindowOptions
{
    QString lesson;                    ///< The lesson to open; empty: the one that was open last.
    std::optional<Place> place;        ///< How that lesson is to look; none: as it was left.
    bool offersTour = false;           ///< Whether a reader who has never seen the tour is shown it.
    std::optional<CoursePlace> course; ///< The course to open, which names the lesson; none: all lessons.
    QString trace;                     ///< A trace file to open instead of lessons; empty: none.
};

/// Opens the window and returns the exit code once it is closed. An unknown lesson is ignored.
int runWindow(QApplication &app, const WindowOptions &options);

} // namespace overlap
