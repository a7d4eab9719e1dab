// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/handout/handout.h"
#include "core/lessonruns.h"

namespace overlap::handout {

/// What the parts of a handout are made from.
struct Subject
{
    const Lesson &lesson;
    const KnobValues &knobs;
    const std::vector<const Variant *> &variants;
    const QString &command;
    LessonRuns &runs; ///< With these values of the knobs.
};

/// To be filled in before anybody has seen a run: the programs, the question and axes to draw on. Tells no answer.
Part beforeTheRun(const Subject &subject);

/// To be filled in after it: what the lesson claims, statements, tasks, the challenge and the puzzle.
Part afterTheRun(const Subject &subject);

/// What is right.
Part answers(const Subject &subject);

/// The Python of all variants, and the C++ of one that makes no mistake, if there is one.
std::vector<Block> programBlocks(const Subject &subject);

} // namespace overlap::handout
