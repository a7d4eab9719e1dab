// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression.h"

#include "core/conditionparser.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

struct ExpressionWords
{
    Q_DECLARE_TR_FUNCTIONS(Expression)
};

/// At most three digits after the point, and no idle ones.
QString brief(double value)
{
    return QString::number(std::round(value * 1000) / 1000 + 0.0, 'f', QLocale::FloatingPointShortest);
}

} // namespace

std::optional<Expression> Expression::parse(const QString &text, const std::vector<Knob> &knobs,
                                            const QStringList &variants, QString *error)
{
    try {
        return ConditionParser(text, knobs, variants).expression();
    } catch (const ConditionProblem &problem) {
        *error = u"column %1: %2"_s.arg(problem.column).arg(problem.text);
        return std::nullopt;
    }
}

std::optional<double> Expression::value(const KnobValues &values, const RunOf &runOf) const
{
    return m_term ? m_term(values, runOf) : std::nullopt;
}

QString Expression::told(const KnobValues &values, const RunOf &runOf) const
{
    const std::optional<double> number = value(values, runOf);
    if (!number)
        return m_unit == Unit::Seconds ? ExpressionWords::tr("never") : ExpressionWords::tr("none");
    switch (m_unit) {
    case Unit::Plain:
        return brief(*number);
    case Unit::Seconds:
        return formatBrief(fromSeconds(*number));
    case Unit::Switch:
        return *number != 0 ? ExpressionWords::tr("on") : ExpressionWords::tr("off");
    case Unit::Choice:
        return m_choices.value(std::lround(*number));
    }
    Q_UNREACHABLE();
}

bool Expression::isNumber() const
{
    bool ok = false;
    m_text.toDouble(&ok);
    return ok;
}

} // namespace overlap
