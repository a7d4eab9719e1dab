// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/condition.h"

/// The parts that core/condition.cpp puts conditions together from.
namespace overlap::terms {

using Term = Condition::Term;

/// A function of a run that a condition can name.
struct Function
{
    QLatin1StringView name;
    bool takesText; ///< As in printed(VARIANT, "text").
    bool isTime;    ///< Its value is in seconds.
    std::optional<double> (*measure)(const Timeline &run, const QString &text);
};

/// The function of that name, or null.
const Function *function(const QString &name);

/// The names of all functions, for messages.
QStringList functionNames();

Term constant(double value);
Term knob(std::size_t index);
Term measured(const Function &function, const QString &variant, const QString &text);

Term negative(Term term);

/// `operation`: one of + - * /.
Term arithmetic(const QString &operation, Term left, Term right);

/// The larger or the smaller of two.
Term extreme(bool larger, Term left, Term right);

/// `operation`: one of < <= > >= == !=.
Term comparison(const QString &operation, Term left, Term right);

Term negation(Term term);
Term conjunction(Term left, Term right);
Term disjunction(Term left, Term right);

} // namespace overlap::terms
