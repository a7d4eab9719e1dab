// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/knob.h"
#include "core/timeline.h"

#include <functional>
#include <optional>

namespace overlap {

/// A number that the runs of a lesson give, such as `total(gathered) - users`. It holds no answer, only the question:
/// runs with the knobs as they stand give the number. core/condition.h says what can be named.
class Expression
{
public:
    /// The timeline of a variant, run to its end with the same values of the knobs.
    using RunOf = std::function<const Timeline &(QStringView variant)>;

    /// The value of a part of an expression, 0 or 1 for a part that is a condition; none: it has no value.
    using Term = std::function<std::optional<double>(const KnobValues &, const RunOf &)>;

    /// How the number is told: "4", "0.5 s", "on", the name of a choice.
    enum class Unit : quint8 { Plain, Seconds, Switch, Choice };

    /// Has no value for any runs.
    Expression() = default;

    /// Of which `text` is what was read. `choices` are the names of a Choice.
    /// `parts` as parts() tells.
    Expression(QString text, Term term, Unit unit, QStringList choices, QStringList variants,
               std::vector<Expression> parts)
        : m_text(std::move(text)), m_term(std::move(term)), m_unit(unit), m_choices(std::move(choices)),
          m_variants(std::move(variants)), m_parts(std::move(parts))
    { }

    /// Reads `text`, in which only these knobs and variants may be named. On failure returns none and puts one line
    /// with the place, what is wrong and what is allowed into `error`, as Condition::parse() does.
    static std::optional<Expression> parse(const QString &text, const std::vector<Knob> &knobs,
                                           const QStringList &variants, QString *error);

    /// With these values, given in the order of the knobs that it was parsed with. None where there is no such number:
    /// first() without such a line, total() without an end, a division by zero. Thread-safe if `runOf` is.
    std::optional<double> value(const KnobValues &values, const RunOf &runOf) const;

    /// The value for people: "4", "0.5 s", "on"; "never" and "none" where there is none.
    QString told(const KnobValues &values, const RunOf &runOf) const;

    /// As written.
    const QString &text() const { return m_text; }

    Unit unit() const { return m_unit; }

    /// The variants that it names: value() asks for no others.
    const QStringList &variants() const { return m_variants; }

    /// The knobs and functions that it is put together from, in the order of the text; empty if it is one itself.
    const std::vector<Expression> &parts() const { return m_parts; }

    /// Whether it is but a number, which says of itself what it is.
    bool isNumber() const;

private:
    QString m_text;
    Term m_term;
    Unit m_unit = Unit::Plain;
    QStringList m_choices;
    QStringList m_variants;
    std::vector<Expression> m_parts;
};

} // namespace overlap
