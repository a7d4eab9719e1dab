// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/condition.h"
#include "core/conditiontokens.h"

namespace overlap {

/// Reads a condition or an expression, once. One function for each level of precedence, the loosest first. All throw
/// ConditionProblem.
class ConditionParser
{
public:
    ConditionParser(const QString &text, const std::vector<Knob> &knobs, const QStringList &variants);

    /// The whole text as a condition.
    Condition condition();

    /// The whole text as a number.
    Expression expression();

private:
    using Term = Expression::Term;
    using Unit = Expression::Unit;

    /// A part: what it is good for, where it stands and how it is told.
    struct Operand
    {
        enum Kind { Number, Truth, Either }; // Either: a switch

        Kind kind;
        qsizetype column;
        Term term;
        Unit unit = Unit::Plain;
        QStringList choices = {};
        QString knob = {}; ///< Its id, if it is one.
    };

    static const Term &number(const Operand &operand);
    Term truth(const Operand &operand);

    Operand disjunction();
    Operand conjunction();
    Operand negation();
    Operand comparison();
    Operand sum();
    Operand product();
    Operand factor();
    Operand parenthesised(qsizetype column);
    Operand function(const ConditionToken &name);
    Operand extreme(const ConditionToken &name);
    Operand knob(const ConditionToken &name);
    QString takeVariant();
    QString takeText();
    void expect(QStringView symbol);
    void expectEnd() const;

    const ConditionToken &current() const { return m_tokens[m_at]; }
    const ConditionToken &take();

    /// The text from the column to the end of the last token that was taken.
    QString textFrom(qsizetype column) const;
    /// `firstPart`: where its parts begin among those that have been read.
    Expression made(const Operand &operand, const QString &text, std::size_t firstPart) const;
    Operand part(Operand operand);

    QString m_text;
    std::vector<ConditionToken> m_tokens;
    const std::vector<Knob> &m_knobs;
    const QStringList &m_variants;
    QStringList m_named;
    std::vector<Comparison> m_comparisons;
    std::vector<Expression> m_parts; ///< Of what is being read.
    std::size_t m_at = 0;
};

} // namespace overlap
