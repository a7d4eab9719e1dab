// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/geometry.h"

#include <algorithm>
#include <cmath>

namespace overlap {

namespace {

/// How ticks are told.
struct TickUnit
{
    Duration length;
    Duration step;  ///< The smallest step that is told in this unit.
    Duration reach; ///< It is also for every smaller step on an axis that ends there or later.
    const char *symbol;
};

constexpr TickUnit tickUnits[] = {{1h, 1h, Duration::max(), "h"},
                                  {1min, 1min, Duration::max(), "min"},
                                  {1s, 100ms, 1s, "s"},
                                  {1ms, 100us, 1ms, "ms"},
                                  {1us, 0ns, 0ns, "µs"}};

QString tickLabel(Duration at, Duration step, const TickUnit &unit)
{
    int decimals = 0;
    for (Duration least = unit.length; step % least != 0ns; least /= 10)
        ++decimals;
    const double value = std::chrono::duration<double>(at) / std::chrono::duration<double>(unit.length);
    return QStringLiteral("%1 %2").arg(QString::number(value, 'f', decimals), QString::fromUtf8(unit.symbol));
}

} // namespace

TimePoint xToTime(const TimeAxis &axis, qreal x)
{
    const double share = (x - axis.left) / axis.width;
    return axis.start + Duration(std::llround(share * double(axis.length().count())));
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
    const Duration length = axis.length();
    constexpr int scale = 3; // ticks that it takes to read a scale, even if they are closer than asked for
    int most = int(axis.width / std::max(1.0, minDistance));
    Duration step = tickStep(length, most);
    while (length / step + 1 < scale && axis.width / (most + 1) >= minDistance / 2)
        step = tickStep(length, ++most);
    const auto isFor = [&](const TickUnit &each) {
        return step >= each.step || axis.end.time_since_epoch() >= each.reach;
    };
    const TickUnit &unit = *std::ranges::find_if(tickUnits, isFor);
    const Duration start = axis.start.time_since_epoch();
    std::vector<Tick> ticks;
    for (Duration at = start / step * step; at <= start + length; at += step) {
        if (at >= start)
            ticks.push_back({TimePoint(at), tickLabel(at, step, unit)});
    }
    return ticks;
}

TimePoint axisEnd(Duration predicted, Duration recorded, bool growing)
{
    if (predicted <= 0ns && recorded <= 0ns)
        return TimePoint(1s);
    if (recorded <= predicted + predicted / 50)
        return TimePoint(std::max(predicted, recorded));
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
