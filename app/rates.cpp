// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/rates.h"

#include <algorithm>

namespace overlap {

double slowerRate(double rate)
{
    const auto next = std::lower_bound(rates.begin(), rates.end(), rate);
    return next == rates.begin() ? rates.front() : *std::prev(next);
}

double fasterRate(double rate)
{
    const auto next = std::upper_bound(rates.begin(), rates.end(), rate);
    return next == rates.end() ? rates.back() : *next;
}

QString formatRate(double rate)
{
    if (rate == 0.25)
        return QStringLiteral("¼×");
    if (rate == 0.5)
        return QStringLiteral("½×");
    return QStringLiteral("%1×").arg(rate);
}

} // namespace overlap
