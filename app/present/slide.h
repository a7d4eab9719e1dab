// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/present/paragraphs.h"
#include "app/present/poll.h"
#include "core/step.h"

namespace overlap {

/// One thing that a class looks at. What it shows follows from it alone, so that going back hides again what was told.
struct Slide
{
    enum class Kind : quint8 {
        Title,     ///< The lesson's name and its knobs.
        Code,      ///< Of variant `index`.
        Ask,       ///< Poll `index`.
        Ready,     ///< The empty axis.
        Run,       ///< The live run.
        Recount,   ///< The same poll again, after the run.
        Answer,    ///< The poll with its answer.
        Idea,      ///< What leads to wrong choice `part` of poll `index`.
        Result,    ///< The runs with their totals.
        Claim,     ///< What the lesson says.
        Text,      ///< Paragraph `index` of the explanation.
        Link,      ///< Where its link `part` leads.
        Task,      ///< Task `index`.
        Challenge, ///< With `index` hints.
        Puzzle,    ///< The lines of the program in an order that says nothing.
        Program,   ///< The same in the right order.
        Built,     ///< What the right program does.
        End,
    };

    Kind kind = Kind::Title;
    std::size_t index = 0;
    std::size_t part = 0;

    friend bool operator==(const Slide &, const Slide &) = default;
};

/// What the slides of a lesson are made from.
struct SlideContent
{
    const Lesson *lesson = nullptr;
    const Lesson *next = nullptr; ///< That follows; null: none.
    QStringList variants;         ///< Ids of those that are compared.
    std::vector<Step> steps;
    std::vector<Poll> polls;   ///< Those before the run, then the statements.
    std::size_t questions = 0; ///< How many come before the run.
    std::vector<Paragraph> paragraphs;
};

/// All of them, in the order in which they are gone through. Only of the steps that are wanted.
std::vector<Slide> slidesOf(const SlideContent &content);

/// The step that a slide is part of; none: the first and the last one.
std::optional<Step> stepOf(const Slide &slide, const SlideContent &content);

} // namespace overlap
