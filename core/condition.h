// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression.h"

namespace overlap {

/// A part of a condition that is decided by numbers: `left operation right`, or a switch alone.
struct Comparison
{
    Expression left;
    QString operation; ///< One of < <= > >= == !=; empty: `left` is a switch that stands alone.
    Expression right;  ///< Means nothing without an operation.
};

/// What an expression comes to: "total(gathered)" to "3 s".
struct ToldNumber
{
    QString expression; ///< As it is written.
    QString value;
    bool exists = true;                 ///< Otherwise the value says so: "never", "none".
    std::vector<ToldNumber> parts = {}; ///< Of a formula: what Expression::parts() come to.

    friend bool operator==(const ToldNumber &, const ToldNumber &) = default;
};

/// A condition on the runs of a lesson, such as `total(gathered) <= 2 and finished(gathered) == 4`. It holds no answer,
/// only the question: runs with the knobs as they stand decide it.
///
/// `or`, `and`, `not`, then the comparisons < <= > >= == !=, then + and -, then * and /, from loose to tight;
/// parentheses; numbers; min(...) and max(...) of two or more numbers; the ids of knobs (durations in seconds, a choice
/// as its index from 0, a switch as a condition or as 0 or 1); and what core/measures.h tells of a VARIANT, times in
/// seconds: total(VARIANT), tasks, finished, failed, cancelled, lines, blocked, starved, at_once, held, queued,
/// workers, warnings, printed(VARIANT, "text"), first(VARIANT, "text"), last(VARIANT, "text") and ended(VARIANT,
/// "task"). Numbers that are at most a millionth apart, one microsecond, are equal, and then neither is less than the
/// other. What has no value (first() without such a line, total() without an end, a division by zero) leaves its
/// comparison undecided; `and`, `or` and `not` go on with that as far as the other side does not decide, and an
/// undecided condition does not hold.
class Condition
{
public:
    using RunOf = Expression::RunOf;
    using Term = Expression::Term;

    /// Does not hold for any runs.
    Condition() = default;

    Condition(Term term, QStringList variants, std::vector<Comparison> comparisons)
        : m_term(std::move(term)), m_variants(std::move(variants)), m_comparisons(std::move(comparisons))
    { }

    /// Reads `text`, in which only these knobs and variants may be named. On failure returns none and puts one line
    /// with the place, what is wrong and what is allowed into `error`, such as
    /// "column 7: unknown variant 'gather'; allowed: blocking, gathered".
    static std::optional<Condition> parse(const QString &text, const std::vector<Knob> &knobs,
                                          const QStringList &variants, QString *error);

    /// Whether it holds with these values, given in the order of the knobs that it was parsed with. Asks `runOf` for
    /// no more runs than it takes to decide. Thread-safe if `runOf` is.
    bool holds(const KnobValues &values, const RunOf &runOf) const;

    /// The variants that it names, in that order: holds() asks for no others.
    const QStringList &variants() const { return m_variants; }

    /// What decides it, in the order of the text.
    const std::vector<Comparison> &comparisons() const { return m_comparisons; }

    /// The numbers behind it, for people, each once. Numbers that say it themselves are left out. Asks for all variants
    /// that are named.
    std::vector<ToldNumber> told(const KnobValues &values, const RunOf &runOf) const;

private:
    Term m_term;
    QStringList m_variants;
    std::vector<Comparison> m_comparisons;
};

} // namespace overlap
