// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/detail.h"

#include "app/theme.h"

namespace overlap {

DetailScale detailScale(const TimeAxis &axis, TimePoint edge)
{
    constexpr qreal least = 12;
    constexpr qreal beside = 4; // columns: what lies just outside decides what is drawn inside
    const auto lengthOf = [&](qreal pixels) {
        return std::max<Duration>(1ns, Duration(qint64(double(axis.length().count()) * pixels / axis.width)));
    };
    const Duration column = lengthOf(metrics.turnMark);
    const Duration margin = Duration(qint64(beside) * column.count());
    return {axis.start - margin, std::min(axis.end + margin, edge), lengthOf(least), column};
}

} // namespace overlap
