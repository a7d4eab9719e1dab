// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/condition.h"

#include "core/conditionparser.h"

#include <algorithm>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

ToldNumber toldNumber(const Expression &expression, const KnobValues &values, const Expression::RunOf &runOf)
{
    ToldNumber number{
        expression.text(), expression.told(values, runOf), expression.value(values, runOf).has_value(), {}};
    for (const Expression &part : expression.parts())
        number.parts.push_back(toldNumber(part, values, runOf));
    return number;
}

} // namespace

std::optional<Condition> Condition::parse(const QString &text, const std::vector<Knob> &knobs,
                                          const QStringList &variants, QString *error)
{
    try {
        return ConditionParser(text, knobs, variants).condition();
    } catch (const ConditionProblem &problem) {
        *error = u"column %1: %2"_s.arg(problem.column).arg(problem.text);
        return std::nullopt;
    }
}

bool Condition::holds(const KnobValues &values, const RunOf &runOf) const
{
    return m_term && m_term(values, runOf).value_or(0) != 0;
}

std::vector<ToldNumber> Condition::told(const KnobValues &values, const RunOf &runOf) const
{
    std::vector<ToldNumber> numbers;
    for (const Comparison &comparison : m_comparisons) {
        for (const Expression *side : {&comparison.left, &comparison.right}) {
            if (side->text().isEmpty() || side->isNumber())
                continue;
            const ToldNumber number = toldNumber(*side, values, runOf);
            if (std::ranges::count(numbers, number) == 0)
                numbers.push_back(number);
        }
    }
    return numbers;
}

} // namespace overlap
