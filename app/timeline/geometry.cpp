// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/geometry.h"

#include <algorithm>
#include <cmath>

namespace overlap {

namespace {

QString tickLabel(Duration at, Duration step)
{
    struct Unit
    {
        Duration length;
        Duration from; ///< The smallest step that is told in this unit.
        const char *symbol;
    };
    static constexpr Unit units[] = {
        {1h, 1h, "h"}, {1min, 1min, "min"}, {1s, 100ms, "s"}, {1ms, 100us, "ms"}, {1us, 0ns, "µs"}};

    const auto unit = std::ranges::find_if(units, [&](const Unit &each) { return step >= each.from; });
    const int decimals = step < unit->length ? 1 : 0;
    const double value = std::chrono::duration<double>(at) / std::chrono::duration<double>(unit->length);
    return QStringLiteral("%1 %2").arg(QString::number(value, 'f', decimals), QString::fromUtf8(unit->symbol));
}

} // namespace

qreal timeToX(const TimeAxis &axis, TimePoint time)
{
    return axis.left + axis.width * (toSeconds(time) / toSeconds(axis.end));
}

TimePoint xToTime(const TimeAxis &axis, qreal x)
{
    const double share = (x - axis.left) / axis.width;
    return TimePoint(Duration(std::llround(share * double(axis.end.time_since_epoch().count()))));
}

Duration tickStep(Duration length, int maxCount)
{
    static constexpr Duration above[] = {10s, 15s, 30s, 1min, 2min, 5min, 10min, 15min, 30min};

    const Duration least = length / std::max(1, maxCount);
    for (Duration decade = 1us; decade < 10s; decade *= 10) {
        for (const int factor : {1, 2, 5}) {
            if (decade * factor >= least)
                return decade * factor;
        }
    }
    for (const Duration step : above) {
        if (step >= least)
            return step;
    }
    return std::chrono::ceil<std::chrono::hours>(least);
}

std::vector<Tick> axisTicks(const TimeAxis &axis, qreal minDistance)
{
    const Duration length = axis.end.time_since_epoch();
    constexpr int scale = 3; // ticks that it takes to read a scale, even if they are closer than asked for
    int most = int(axis.width / std::max(1.0, minDistance));
    Duration step = tickStep(length, most);
    while (length / step + 1 < scale && axis.width / (most + 1) >= minDistance / 2)
        step = tickStep(length, ++most);
    std::vector<Tick> ticks;
    for (Duration at{}; at <= length; at += step)
        ticks.push_back({TimePoint(at), tickLabel(at, step)});
    return ticks;
}

TimePoint axisEnd(Duration predicted, Duration recorded, bool growing)
{
    if (predicted <= 0ns && recorded <= 0ns)
        return TimePoint(1s);
    if (recorded <= predicted + predicted / 50)
        return TimePoint(predicted);
    if (!growing)
        return TimePoint(recorded);
    Duration end = std::max<Duration>(predicted, 1ms);
    while (end < recorded)
        end += end / 4;
    return TimePoint(end);
}

qreal sharp(qreal x, qreal devicePixelRatio)
{
    return std::round(x * devicePixelRatio) / devicePixelRatio;
}

} // namespace overlap
