// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/classroom/progress.h"
#include "core/lesson.h"

namespace overlap {

/// What to do after `current`, of the lessons in `order`: the lesson that treats the wrong idea met last in the current
/// one, else the next in order, from the first again behind the last one. Only lessons that are not done, and not the
/// current one; null if there is none.
const Lesson *nextLesson(const Progress &progress, const std::vector<const Lesson *> &order, const Lesson &current);

/// Whether a lesson treats a wrong idea that was met in the current one.
bool treatsMetIdea(const Progress &progress, const Lesson &current, const Lesson &lesson);

} // namespace overlap
