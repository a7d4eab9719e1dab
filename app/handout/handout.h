// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/handout/block.h"
#include "core/lesson.h"

/// A lesson on paper: a worksheet to be filled in before and after the run, and the answers. Nothing stores an answer:
/// virtual runs with the values of the knobs give them.
namespace overlap::handout {

enum class Contents : quint8 { All, Worksheet, Answers };

struct Request
{
    const Lesson *lesson = nullptr;
    KnobValues knobs;
    std::vector<const Variant *> variants; ///< Empty: those of usualVariants().
    Contents contents = Contents::All;
};

/// The variants that the lesson shows when it opens.
std::vector<const Variant *> firstVariants(const Lesson &lesson);

/// These, and those that its statements are about.
std::vector<const Variant *> usualVariants(const Lesson &lesson);

/// Runs the variants, and looks for values of the knobs that meet the goals: that takes up to some seconds. The lesson
/// outlives the result.
Handout makeHandout(const Request &request);

/// "users 2.0 s; orders 1.0 s": a label may have a comma in it.
QString valuesText(const Lesson &lesson, const KnobValues &values);

} // namespace overlap::handout
