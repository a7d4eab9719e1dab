// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/present/presentation.h"

namespace overlap {

/// A piece of the text of a slide.
struct SlidePart
{
    enum class Role : quint8 {
        Title,
        Strong,
        Body,
        Soft,
        Code, ///< Lines of code or of output.
        Done, ///< What is right or reached.
    };

    Role role = Role::Body;
    QString text;
    bool markdown = false;
};

/// The text of the slide that is shown, from top to bottom. What stands in a poll or at a knob is not part of it.
std::vector<SlidePart> slideWords(Presentation &presentation, Language language);

/// Where the class is, for the line above the slide: "gather · Predict · Blocking". Empty on the first slide and the
/// last one.
QString slideSection(const Presentation &presentation);

/// How far the class is in the step, for the same line: "3 of 8 · page 1 of 2". Empty there too. Pages count from 0.
QString slidePlace(const Presentation &presentation, int page, int pages);

} // namespace overlap
