// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/condition.h"

#include "core/conditionparser.h"

#include <QCoreApplication>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Condition)
};

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

QStringList Condition::told(const KnobValues &values, const RunOf &runOf) const
{
    QStringList numbers;
    for (const Comparison &comparison : m_comparisons) {
        for (const Expression *side : {&comparison.left, &comparison.right}) {
            if (!side->text().isEmpty() && !side->isNumber())
                numbers += Words::tr("%1 is %2").arg(side->text(), side->told(values, runOf));
        }
    }
    numbers.removeDuplicates();
    return numbers;
}

} // namespace overlap
