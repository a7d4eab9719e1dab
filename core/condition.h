// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/knob.h"
#include "core/timeline.h"

#include <functional>
#include <optional>

namespace overlap {

/// A condition on the runs of a lesson, such as `total(gathered) <= 2 and finished(gathered) == 4`. It holds no answer,
/// only the question: runs with the knobs as they stand decide it.
///
/// `or`, `and`, `not`, then the comparisons < <= > >= == !=, then + and -, then * and /, from loose to tight;
/// parentheses; numbers; the ids of knobs (durations in seconds, a choice as its index from 0, a switch as a condition
/// or as 0 or 1); and what core/measures.h tells of a VARIANT, times in seconds: total(VARIANT), tasks, finished,
/// failed, cancelled, lines, blocked, starved, at_once, held, queued, warnings, printed(VARIANT, "text") and
/// first(VARIANT, "text").
/// Numbers that are at most a millionth apart, one microsecond, are equal, and then neither is less than the other.
/// What has no value (first() without such a line, total() without an end, a division by zero) leaves its comparison
/// undecided; `and`, `or` and `not` go on with that as far as the other side does not decide, and an undecided
/// condition does not hold.
class Condition
{
public:
    /// The timeline of a variant, run to its end with the same values of the knobs.
    using RunOf = std::function<const Timeline &(QStringView variant)>;

    /// The value of a part of a condition, 0 or 1 for a part that is a condition itself; none: it has no value.
    using Term = std::function<std::optional<double>(const KnobValues &, const RunOf &)>;

    /// Does not hold for any runs.
    Condition() = default;

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

private:
    Condition(Term term, QStringList variants) : m_term(std::move(term)), m_variants(std::move(variants)) { }

    Term m_term;
    QStringList m_variants;
};

} // namespace overlap
