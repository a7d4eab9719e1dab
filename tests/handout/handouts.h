// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/handout/handout.h"

namespace overlap::handout {

/// All that a block says, but for the names of states and what is in pictures.
QStringList textsOf(const Block &block);
QStringList textsOf(const Part &part);

/// The blocks of that kind.
template<typename Content>
std::vector<Content> all(const Part &part)
{
    std::vector<Content> found;
    for (const Block &block : part.blocks) {
        if (const auto *content = std::get_if<Content>(&block.content))
            found.push_back(*content);
    }
    return found;
}

/// A row for each lesson with its defaults, and one with other values.
void addLessonRows();

/// With the usual variants. Made once: finding values for the goals takes its time.
const Handout &handoutWith(const Lesson &lesson, const KnobValues &values);

} // namespace overlap::handout
