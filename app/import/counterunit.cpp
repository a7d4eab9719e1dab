// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/counterunit.h"

namespace overlap {

CounterUnit counterUnit(double most, bool whole)
{
    constexpr double step = 1000;
    constexpr double large = 1e9; // must fit into 32 bits
    constexpr double small = 100; // has two places at least
    CounterUnit unit;
    while (most / unit.value > large)
        unit.value *= step;
    while (!whole && most > 0 && most / unit.value < small && unit.value > 1 / large)
        unit.value /= step;
    if (unit.value != 1)
        unit.suffix = QStringLiteral(" (× %1)").arg(unit.value);
    return unit;
}

} // namespace overlap
