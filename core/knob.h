// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace overlap {

/// What kind of value a knob carries. All kinds keep it as a double: seconds, a count, 0 or 1, the index of a choice.
enum class KnobKind : quint8 { Duration, Count, Switch, Choice };

/// A parameter of a lesson that the reader can change.
struct Knob
{
    QString id;    ///< The name of the variable in both faces.
    QString label; ///< For people; from lesson.md.
    KnobKind kind = KnobKind::Duration;
    double min = 0;
    double max = 1;
    double step = 1;
    double defaultValue = 0;
    QStringList choices; ///< The names of a Choice, in order; empty otherwise.

    /// "s", or empty for a number without a unit.
    QString unit() const;

    /// The allowed value nearest to `value`: within the range and on a step.
    double nearest(double value) const;

    /// For people: "2.0 s", "12", "on", "fifo".
    QString format(double value) const;

    /// What is allowed, for an error message: "0 to 5 s", "on or off", "one of: fifo, lifo".
    QString allowed() const;

    /// Reads what a person typed ("2.5", "12", "on", "fifo"). On failure returns none and puts a line that
    /// names the knob, the text and what is allowed into `error`.
    std::optional<double> parse(const QString &text, QString *error) const;

    /// The value as a Python literal: 2.0, 12, True, "fifo".
    QString pythonLiteral(double value) const;

    /// The value as a C++ initialiser: 2.0s, 12, true, a Choice's index as its enumerator is not known here.
    QString cppLiteral(double value) const;
};

/// A value for each knob of a lesson, in the lesson's order.
using KnobValues = std::vector<double>;

} // namespace overlap
