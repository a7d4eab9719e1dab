// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cmath>

namespace overlap {

/// How the values of a counter are told in whole numbers that are not too large.
struct CounterUnit
{
    double value = 1; ///< What one stands for.
    QString suffix;   ///< Of the counter's name: " (× 1000)"; empty for 1.

    quint32 count(double amount) const { return quint32(std::llround(amount / value)); }

    /// The reverse, as near as there are numbers.
    double amount(quint32 count) const { return value < 1 ? count / std::round(1 / value) : count * value; }
};

/// The unit for values from 0 to `most`, in steps of a thousand. `whole`: they are whole numbers.
CounterUnit counterUnit(double most, bool whole);

} // namespace overlap
