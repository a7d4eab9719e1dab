// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/time.h"

#include <QLocale>

#include <cmath>

namespace overlap {

Duration fromSeconds(double seconds)
{
    return std::chrono::microseconds(std::llround(seconds * 1e6));
}

QString formatSeconds(Duration duration)
{
    const double seconds = toSeconds(duration);
    if (duration != Duration::zero() && std::chrono::abs(duration) < 1ms)
        return QString::number(std::llround(seconds * 1e6)) + QStringLiteral(" µs");
    const bool tiny = seconds != 0.0 && std::abs(seconds) < 0.01;
    return QString::number(seconds, 'f', tiny ? 3 : 2) + QStringLiteral(" s");
}

QString formatBrief(Duration duration)
{
    if (duration != Duration::zero() && std::chrono::abs(duration) < 1ms)
        return formatSeconds(duration);
    const double seconds = std::round(toSeconds(duration) * 1000) / 1000;
    return QString::number(seconds, 'f', QLocale::FloatingPointShortest) + QStringLiteral(" s");
}

QString formatLength(Duration duration)
{
    const double microseconds = std::chrono::duration<double, std::micro>(duration).count();
    if (std::chrono::abs(duration) < 1ms)
        return QString::number(microseconds, 'f', 1) + QStringLiteral(" µs");
    if (std::chrono::abs(duration) < 100ms)
        return QString::number(microseconds / 1e3, 'f', 2) + QStringLiteral(" ms");
    return QString::number(microseconds / 1e6, 'f', 3) + QStringLiteral(" s");
}

} // namespace overlap
