// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/program.h"

namespace overlap {

/// What CMake found: a lesson's folder and the function that its
/// lesson.cpp defines.
struct LessonEntry
{
    const char *id = nullptr;
    LessonProgram (*program)() = nullptr;
};

/// All lessons, by name of the folder.
std::vector<LessonEntry> lessonTable();

} // namespace overlap
