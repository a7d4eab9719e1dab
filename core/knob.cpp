// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/knob.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

struct KnobWords
{
    Q_DECLARE_TR_FUNCTIONS(Knob)
};

/// The double nearest to `value` with `scale` parts to one: 0.1 + 0.2 becomes 0.3 again.
double rounded(double value, double scale)
{
    return std::round(value * scale) / scale;
}

/// As few digits as tell the value from its neighbours, but at least `decimals` after the point.
QString number(double value, qsizetype decimals)
{
    QString text = QString::number(value, 'f', QLocale::FloatingPointShortest);
    qsizetype point = text.indexOf(u'.');
    if (decimals > 0 && point < 0) {
        point = text.size();
        text += u'.';
    }
    return point < 0 ? text : text.leftJustified(point + 1 + decimals, u'0');
}

qsizetype decimalsOf(double step)
{
    const QString text = QString::number(step, 'f', QLocale::FloatingPointShortest);
    const qsizetype point = text.indexOf(u'.');
    return point < 0 ? 1 : text.size() - point - 1;
}

std::optional<double> parseSwitch(const QString &text)
{
    const QString word = text.toLower();
    if (QStringList{u"on"_s, u"true"_s, u"yes"_s, u"1"_s}.contains(word))
        return 1.0;
    if (QStringList{u"off"_s, u"false"_s, u"no"_s, u"0"_s}.contains(word))
        return 0.0;
    return std::nullopt;
}

std::optional<double> parseNumber(const Knob &knob, QString text)
{
    if (const QString unit = knob.unit(); !unit.isEmpty() && text.endsWith(unit))
        text = text.chopped(unit.size()).trimmed();
    bool ok = false;
    double value = text.toDouble(&ok);
    if (!ok || !std::isfinite(value))
        return std::nullopt;
    if (knob.kind == KnobKind::Duration)
        value = rounded(value, 1e6);
    else if (value != std::round(value))
        return std::nullopt;
    if (value < knob.min || value > knob.max)
        return std::nullopt;
    return value + 0.0; // -0 is 0
}

std::optional<double> parseValue(const Knob &knob, const QString &text)
{
    switch (knob.kind) {
    case KnobKind::Duration:
    case KnobKind::Count:
        return parseNumber(knob, text);
    case KnobKind::Switch:
        return parseSwitch(text);
    case KnobKind::Choice:
        if (const qsizetype index = knob.choices.indexOf(text); index >= 0)
            return static_cast<double>(index);
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace

QString Knob::unit() const
{
    return kind == KnobKind::Duration ? u"s"_s : QString();
}

double Knob::nearest(double value) const
{
    if (std::isnan(value))
        return defaultValue;
    switch (kind) {
    case KnobKind::Duration:
    case KnobKind::Count: {
        const double last = std::floor(rounded((max - min) / step, 1e9));
        const double steps = std::round((std::clamp(value, min, max) - min) / step);
        return rounded(min + std::min(steps, last) * step, 1e9);
    }
    case KnobKind::Switch:
        return value >= 0.5 ? 1.0 : 0.0;
    case KnobKind::Choice:
        return std::round(std::clamp(value, 0.0, std::max(0.0, static_cast<double>(choices.size()) - 1)));
    }
    Q_UNREACHABLE();
}

QString Knob::format(double value) const
{
    switch (kind) {
    case KnobKind::Duration:
        return number(value, decimalsOf(step)) + u" s"_s;
    case KnobKind::Count:
        return number(value, 0);
    case KnobKind::Switch:
        return value >= 0.5 ? KnobWords::tr("on") : KnobWords::tr("off");
    case KnobKind::Choice:
        return choices.value(std::lround(value));
    }
    Q_UNREACHABLE();
}

QString Knob::allowed() const
{
    switch (kind) {
    case KnobKind::Duration:
        return KnobWords::tr("%1 to %2 s").arg(number(min, 0), number(max, 0));
    case KnobKind::Count:
        return KnobWords::tr("%1 to %2, whole").arg(number(min, 0), number(max, 0));
    case KnobKind::Switch:
        return KnobWords::tr("on or off");
    case KnobKind::Choice:
        return KnobWords::tr("one of: %1").arg(choices.join(u", "));
    }
    Q_UNREACHABLE();
}

std::optional<double> Knob::parse(const QString &text, QString *error) const
{
    const std::optional<double> value = parseValue(*this, text.trimmed());
    if (!value)
        *error = KnobWords::tr("bad value '%1' for knob '%2'; allowed: %3").arg(text.simplified(), id, allowed());
    return value;
}

QString Knob::pythonLiteral(double value) const
{
    switch (kind) {
    case KnobKind::Duration:
        return number(value, 1);
    case KnobKind::Count:
        return number(value, 0);
    case KnobKind::Switch:
        return value >= 0.5 ? u"True"_s : u"False"_s;
    case KnobKind::Choice:
        return u'"' + choices.value(std::lround(value)) + u'"';
    }
    Q_UNREACHABLE();
}

QString Knob::cppLiteral(double value) const
{
    switch (kind) {
    case KnobKind::Duration:
        return number(value, 1) + u's';
    case KnobKind::Count:
    case KnobKind::Choice:
        return number(std::round(value), 0);
    case KnobKind::Switch:
        return value >= 0.5 ? u"true"_s : u"false"_s;
    }
    Q_UNREACHABLE();
}

} // namespace overlap
