// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/judge.h"

namespace overlap {

/// An answer that a class can raise its hands for.
struct PollChoice
{
    QString text;
    bool right = false;
    std::optional<MetIdea> idea; ///< That leads to it, of a wrong one.
};

/// A question to a class, with the answers to choose from.
struct Poll
{
    enum class Kind : quint8 {
        Total,     ///< How long a variant takes.
        Line,      ///< Which line of output comes next.
        Statement, ///< Whether a sentence is true.
    };

    Kind kind = Kind::Total;
    QString text;
    QString variant;     ///< Id; empty for a statement.
    QStringList printed; ///< What comes before the line that is asked for.
    std::vector<PollChoice> choices;
    QString told; ///< The numbers behind the answer; of a line, all lines in their order.
};

/// More wrong answers than this are not offered, besides "something else".
constexpr std::size_t mostWrongChoices = 4;

/// What the lesson asks before its run: for each of these variants how long it takes, or which line comes next where
/// other variants print another one. The right answer and those of wrong ideas come from runs, in an order that says
/// nothing.
std::vector<Poll> questionPolls(const Lesson &lesson, const QStringList &variants, const KnobValues &values,
                                const Expression::RunOf &runOf);

/// The statements of the lesson.
std::vector<Poll> statementPolls(const Lesson &lesson, const KnobValues &values, const Expression::RunOf &runOf);

} // namespace overlap
