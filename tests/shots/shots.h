// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson.h"

#include <QDir>

#include <vector>

namespace overlap {

/// What is pictured, and where the files go.
struct Shots
{
    QDir folder; ///< Gets a folder for each lesson.
    std::vector<const Lesson *> lessons;
    int scale = 1; ///< Device pixels to one of ours, of the screen that there is.
};

/// Takes all pictures. At scale 1 also those for other eyes, with larger text, and the contact sheets. False, after a
/// line on stderr, if something cannot be written.
bool takeShots(const Shots &shots);

} // namespace overlap
