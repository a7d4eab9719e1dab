// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/waitbars.h"

#include "app/timeline/bars.h"
#include "app/timeline/timelinewords.h"

#include <QPainter>
#include <QStringList>

#include <algorithm>

namespace overlap {

namespace {

void paintBar(QPainter &painter, const WaitSplit &split, Duration whole, const QRectF &place, const Theme &theme)
{
    for (const WaitPart &part : waitParts(split, whole, place.left(), place.width())) {
        const QRectF rect(part.left, place.top(), part.width, place.height());
        drawWait(painter, rect, part.cause, theme);
    }
}

} // namespace

std::vector<WaitPart> waitParts(const WaitSplit &split, Duration whole, qreal left, qreal width)
{
    std::vector<WaitPart> parts;
    if (whole <= 0s)
        return parts;
    for (const WaitCause cause : allWaitCauses) {
        const qreal length = width * (toSeconds(split.of(cause)) / toSeconds(whole));
        if (split.of(cause) > 0s)
            parts.push_back({cause, left, length});
        left += length;
    }
    return parts;
}

WaitSplit trackWaits(const TimelineScene &scene, std::size_t track)
{
    const TrackScene &shown = scene.tracks[track];
    if (shown.run)
        return waitSplit(*shown.run, scene.edge);
    return shown.prediction ? waitSplit(*shown.prediction, shown.prediction->latest()) : WaitSplit();
}

WaitSplit rowWaits(const TrackScene &track, const LaneRow &row, TimePoint edge)
{
    if (track.run)
        return row.run ? waitSplit(*row.run, edge) : WaitSplit();
    return row.prediction ? waitSplit(*row.prediction, track.prediction->latest()) : WaitSplit();
}

QRectF waitPlace(const Band &band, const TimelineLayout &layout)
{
    constexpr qreal share = 0.2; // the name above it keeps its room
    constexpr qreal most = 6;
    const qreal height = std::min(std::round(most * layout.textScale), std::round(share * band.height));
    return {layout.left(), band.bottom() - height, layout.axis.left - metrics.gap - layout.left(), height};
}

void paintWaitBars(QPainter &painter, const TimelineScene &scene, const TimelineLayout &layout, const Theme &theme)
{
    for (std::size_t i = 0; i < scene.tracks.size(); ++i) {
        const TrackScene &track = scene.tracks[i];
        const TrackRows &rows = layout.tracks[i];
        Duration longest{};
        for (const LaneRow &row : rows.lanes)
            longest = std::max(longest, rowWaits(track, row, scene.edge).sum());
        for (const LaneRow &row : rows.lanes) {
            if (layout.isVisible(row.band))
                paintBar(painter, rowWaits(track, row, scene.edge), longest, waitPlace(row.band, layout), theme);
        }
        const WaitSplit total = trackWaits(scene, i);
        if (layout.isVisible(rows.header))
            paintBar(painter, total, total.sum(), waitPlace(rows.header, layout), theme);
    }
}

Pattern waitPattern(const Theme &theme, WaitCause cause)
{
    switch (cause) {
    case WaitCause::Loop:
        return {PatternKind::Dots, theme.queuebg, theme.queue, theme.queue, 4, 2};
    case WaitCause::Timer:
        return {PatternKind::Rising, theme.waitbg, theme.wait, theme.wait, 6, 2};
    case WaitCause::Io:
        return {PatternKind::Upright, theme.panel, theme.ok, theme.ok, 4, 1.6};
    case WaitCause::Lock:
        return {PatternKind::Plain, theme.hold, {}, {}, 1, 0};
    case WaitCause::Task:
        return {PatternKind::Level, theme.grid, theme.faint, {}, 6, 2};
    case WaitCause::Thread:
        return {PatternKind::Falling, theme.threadbg, theme.thread, theme.thread, 6, 1.4};
    case WaitCause::Other:
        return {PatternKind::Plain, theme.panel, {}, theme.faint, 1, 0};
    }
    Q_UNREACHABLE();
}

void drawWait(QPainter &painter, const QRectF &rect, WaitCause cause, const Theme &theme)
{
    const QRectF whole = sharpRect(painter, rect);
    const Pattern pattern = waitPattern(theme, cause);
    constexpr qreal least = 5; // else there would be no room for the pattern
    const bool isBordered = pattern.border.isValid() && whole.height() >= least;
    const qreal border = isBordered ? 1 / pixelRatio(painter) : 0;
    const QRectF inside = whole.adjusted(0, border, 0, -border);
    if (border > 0)
        painter.fillRect(whole, pattern.border);
    painter.fillRect(inside, pattern.ground);
    // Dots and levels have one line, in the middle.
    const qreal middle = whole.center().y() - (pattern.kind == PatternKind::Dots ? pattern.period / 2.0 : 0);
    painter.save();
    painter.translate(0, middle);
    drawPattern(painter, inside.translated(0, -middle), pattern);
    painter.restore();
}

QString waitCauseText(WaitCause cause)
{
    switch (cause) {
    case WaitCause::Loop:
        return TimelineWords::tr("loop busy");
    case WaitCause::Timer:
        return TimelineWords::tr("timer");
    case WaitCause::Io:
        return TimelineWords::tr("I/O");
    case WaitCause::Lock:
        return TimelineWords::tr("lock or queue");
    case WaitCause::Task:
        return TimelineWords::tr("other tasks");
    case WaitCause::Thread:
        return TimelineWords::tr("thread");
    case WaitCause::Other:
        return TimelineWords::tr("unknown");
    }
    Q_UNREACHABLE();
}

QString waitCauseExplanation(WaitCause cause)
{
    switch (cause) {
    case WaitCause::Loop:
        return TimelineWords::tr("ready, but another task had the loop");
    case WaitCause::Timer:
        return TimelineWords::tr("for a timer of its own");
    case WaitCause::Io:
        return TimelineWords::tr("for the network or another process");
    case WaitCause::Lock:
        return TimelineWords::tr("for a lock, a semaphore, a queue or an event");
    case WaitCause::Task:
        return TimelineWords::tr("until other tasks had ended");
    case WaitCause::Thread:
        return TimelineWords::tr("for its work in a thread");
    case WaitCause::Other:
        return TimelineWords::tr("the recording does not say for what");
    }
    Q_UNREACHABLE();
}

QString waitSplitText(const WaitSplit &split)
{
    QStringList parts;
    for (const WaitCause cause : allWaitCauses) {
        if (split.of(cause) > 0s)
            parts += QStringLiteral("%1 %2").arg(waitCauseText(cause), formatSeconds(split.of(cause)));
    }
    const QString sum = formatSeconds(split.sum());
    return parts.empty() ? TimelineWords::tr("always running")
                         : TimelineWords::tr("not running for %1: %2").arg(sum, parts.join(QStringLiteral(" · ")));
}

} // namespace overlap
