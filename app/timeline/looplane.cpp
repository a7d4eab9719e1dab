// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/looplane.h"

#include "app/timeline/bars.h"
#include "app/timeline/lanepaint.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace overlap {

void paintLoop(QPainter &painter, BarCanvas &canvas, const TrackScene &track, const TrackRows &rows,
               const TimeAxis &axis, TimePoint edge, const Theme &theme)
{
    const Band place{rows.loop.top + 2, rows.loop.height - 4};
    if (track.prediction) {
        const TimePoint latest = track.prediction->latest();
        const auto paint = [&](const Detail<LoopSpan> &detail, const StateSums &) {
            const qreal left = std::max(axis.left, timeToX(axis, detail.start()));
            const qreal right = std::min(axis.right(), timeToX(axis, detail.end()));
            if (right < left)
                return;
            const TaskState state = stateOf(detail.span);
            const bool recorded = track.run && !track.run->isEmpty() && detail.start() <= edge;
            if (!detail.isColumn && right - left >= metrics.turnMark)
                drawGhost(painter, {left, place.top, right - left, place.height}, state, theme,
                          {detail.start() < axis.start, detail.end() > axis.end});
            else if ((detail.isColumn || state == TaskState::Running) && !recorded)
                painter.fillRect(QRectF(std::round(left), place.top, 1, place.height), theme.faint);
        };
        visitLoopDetails(*track.prediction, latest, detailScale(axis, latest), paint);
    }
    if (track.run)
        paintDetails(canvas, rows.loopDetails, rows.marks, metrics.turnMark, place, edge, axis);
}

} // namespace overlap
