// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/painter.h"

#include "app/timeline/arrows.h"
#include "app/timeline/bars.h"
#include "app/timeline/compactrow.h"
#include "app/timeline/facts.h"
#include "app/timeline/flags.h"
#include "app/timeline/foundmarks.h"
#include "app/timeline/heart.h"
#include "app/timeline/highlights.h"
#include "app/timeline/labels.h"
#include "app/timeline/lanepaint.h"
#include "app/timeline/looplane.h"
#include "app/timeline/resourcelane.h"
#include "app/timeline/strips.h"
#include "app/timeline/thinrows.h"
#include "app/timeline/waitbars.h"
#include "app/timeline/work.h"
#include "app/timeline/workerlane.h"

#include <QPainter>

namespace overlap {

namespace {

constexpr qreal rulerOverlap = 5; ///< What is below the ruler goes on so far into it.

/// The bar of a row, between two moments.
QRectF barRect(const TimelineLayout &layout, const Band &row, TimePoint start, TimePoint end)
{
    const qreal gap = std::floor(row.height / 8);
    const auto place = [&](TimePoint time) {
        return std::clamp(timeToX(layout.axis, time), layout.axis.left, layout.axis.right());
    };
    const qreal left = place(start);
    return {left, row.top + gap, place(end) - left, row.height - 2 * gap};
}

void paintGrid(QPainter &painter, const Band &band, const TimelineLayout &layout, const Theme &theme)
{
    const qreal width = 1 / pixelRatio(painter);
    painter.setRenderHint(QPainter::Antialiasing, false); // sharp without it, and ten times as fast
    for (const Tick &tick : axisTicks(layout.axis, metrics.tickDistance * layout.textScale)) {
        const QRectF line(timeToX(layout.axis, tick.time), band.top + 3, width, std::max(0.0, band.height - 3));
        painter.fillRect(sharpRect(painter, line), theme.grid);
    }
    painter.setRenderHint(QPainter::Antialiasing);
}

void paintSeparators(QPainter &painter, const TimelineLayout &layout, const Theme &theme)
{
    const qreal width = 1 / pixelRatio(painter);
    for (std::size_t i = 1; i < layout.tracks.size(); ++i) {
        const qreal y = (layout.tracks[i - 1].bottom() + layout.tracks[i].header.top) / 2;
        if (!layout.tracks[i].header.stuck)
            painter.fillRect(sharpRect(painter, {layout.left(), y, layout.right() - layout.left(), width}), theme.line);
    }
}

/// Draws the stretches of a prediction, as far as the run does not take their place: neighbours in the same state, with
/// turns too short to see between them, as one.
void paintGhosts(QPainter &painter, const LaneRow &row, const Timeline &prediction, TimePoint edge,
                 const TimelineLayout &layout, const Theme &theme)
{
    const Lane &lane = *row.prediction;
    const std::vector<StartUp> starting = startUps(prediction, TimePoint::max());
    std::optional<Span> joined;
    bool joinsStartUp = false;
    // Some pixels of a box that show behind a bar would look like a part of it.
    const Duration slack = xToTime(layout.axis, layout.axis.left + metrics.turnMark) - layout.axis.start;
    const TimePoint reach = row.run ? std::min(row.run->end.value_or(edge), edge) : TimePoint::min();
    const auto begins = [&](const Span &span) { return row.run && span.start >= row.run->start - slack; };
    const auto covered = [&](const Span &span) { return begins(span) && span.end <= reach + slack; };
    const qreal width = 1 / pixelRatio(painter);
    qreal lastTurn = -1;
    const auto markTurn = [&](const Span &span) {
        const qreal x = timeToX(layout.axis, span.start);
        if (x - lastTurn < metrics.turnMark || covered(span))
            return;
        const QRectF bar = barRect(layout, row.band, span.start, span.start);
        painter.fillRect(sharpRect(painter, {x, bar.top() + 2, width, bar.height() - 4}), theme.faint);
        lastTurn = x;
    };
    const auto draw = [&](TimePoint start, TimePoint end) {
        const bool cutLeft = joined->start < std::max(start, layout.axis.start);
        const bool cutRight = std::min(end, layout.axis.end) < joined->end;
        drawGhost(painter, barRect(layout, row.band, start, end), joined->state, theme, {cutLeft, cutRight});
    };
    const auto flush = [&] {
        if (!joined || covered(*joined))
            return;
        if (row.run && !begins(*joined)) // the task started late
            draw(joined->start, std::min(joined->end, row.run->start));
        if (joined->end > reach + slack)
            draw(std::max(joined->start, reach), joined->end);
    };
    const auto add = [&](const Span &span, bool isStartUp) {
        if (timeToX(layout.axis, span.end) - timeToX(layout.axis, span.start) < 1) {
            if (span.state == TaskState::Running)
                markTurn(span);
            return;
        }
        if (joined && joined->state == span.state && joinsStartUp == isStartUp) {
            joined->end = span.end;
            return;
        }
        flush();
        joined = span;
        joinsStartUp = isStartUp;
    };
    lane.visitSpans(layout.axis.start, layout.axis.end, prediction.latest(),
                    [&](const Span &span) { visitParts(span, row.task, starting, add); });
    flush();
}

void paintTrack(QPainter &painter, const TimelineScene &scene, std::size_t index, const TimelineLayout &layout,
                const Theme &theme)
{
    TrackScene track = scene.tracks[index];
    if (!scene.showsPrediction)
        track.prediction = nullptr;
    const TrackRows &rows = layout.tracks[index];
    BarCanvas canvas(painter, theme, layout.axis.left, layout.axis.right());
    paintThinRows(painter, rows.lanes, scene.edge, layout, theme);
    for (const LaneRow &row : rows.lanes) {
        if (!layout.isVisible(row.band) || layout.isThin(row.band))
            continue;
        const QRectF bar = barRect(layout, row.band, {}, {});
        if (row.prediction)
            paintGhosts(painter, row, *track.prediction, scene.edge, layout, theme);
        if (row.run)
            paintDetails(canvas, row.details, row.marks, 1, {bar.top(), bar.height()}, scene.edge, layout.axis);
        if (row.run || (!track.run && row.prediction))
            paintStrips(painter, rows, row, bar, track.run ? scene.edge : track.prediction->latest(), layout, theme);
    }
    for (const LaneRow &row : rows.lanes) {
        if (row.past.height > 0 && layout.isVisible(row.past))
            paintPast(painter, track, row, layout, theme);
        if (row.summary.height > 0 && layout.isVisible(row.summary))
            paintSummary(painter, scene, index, row, layout, theme);
    }
    for (const ResourceRow &row : rows.resources) {
        if (layout.isVisible(row.band))
            paintResource(painter, row, scene.edge, layout.axis, theme);
    }
    if (track.run && rows.heartbeat.height > 0 && layout.isVisible(rows.heartbeat))
        paintHeartbeat(painter, *track.run, rows, layout.axis, scene.edge,
                       theme); // below bars, if those are in its row
    if (rows.loop.height > 0 && layout.isVisible(rows.loop))
        paintLoop(painter, canvas, track, rows, layout.axis, scene.edge, theme);
    for (const WorkerRow &row : rows.workers) {
        if (layout.isVisible(row.band))
            paintWorker(painter, row, scene.edge, layout.axis, theme);
    }
    if (rows.gil.height > 0 && layout.isVisible(rows.gil))
        paintGil(painter, track, rows.gil, scene.edge, layout.axis, theme);
}

void paintBracket(QPainter &painter, const TimelineScene &scene, const TimelineLayout &layout, const Theme &theme)
{
    const std::optional<SavedTime> saved = savedTime(scene);
    if (!saved)
        return;
    const TimeAxis &axis = layout.axis;
    const qreal left = std::max(axis.left, timeToX(axis, TimePoint(saved->shorter)));
    const qreal right = std::min(axis.right(), timeToX(axis, TimePoint(saved->longer)));
    if (right <= left)
        return;
    const qreal top = layout.bracket.top + 1;
    const qreal bottom = top + layout.bracket.height / 6;
    painter.setPen(QPen(theme.ok, 1.6, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(QPolygonF({{left, top}, {left, bottom}, {right, bottom}, {right, top}}));
}

void paintPlayhead(QPainter &painter, const TimelineScene &scene, const Band &band, const TimelineLayout &layout,
                   const Theme &theme)
{
    if (!scene.playhead || *scene.playhead < layout.axis.start || *scene.playhead > layout.axis.end || band.height <= 0)
        return;
    const qreal x = timeToX(layout.axis, *scene.playhead);
    const qreal ratio = pixelRatio(painter);
    const qreal width = std::round(1.6 * ratio) / ratio; // the same wherever it stands
    painter.fillRect(sharpRect(painter, QRectF(sharp(x - width / 2, ratio), band.top, width, band.height)), theme.ink);
}

/// Draws the rows of the part of the picture that the layout means, and what belongs to them; the lines of the axis go
/// through `axis`.
void paintRows(QPainter &painter, const TimelineScene &scene, const std::vector<Band> &axis,
               const TimelineLayout &layout, const std::vector<Label> &labels, const Theme &theme)
{
    const bool scrolled = layout.part == TimelineLayout::Part::Scrolled;
    if (scrolled)
        paintSeparators(painter, layout, theme);
    for (std::size_t i = 0; i < scene.tracks.size(); ++i)
        paintTrack(painter, scene, i, layout, theme);
    if (scene.waitingSplit)
        paintWaitBars(painter, scene, layout, theme);
    paintHighlights(painter, scene, layout, theme);
    paintFound(painter, scene, layout, theme);
    if (scrolled)
        paintBracket(painter, scene, layout, theme);
    if (scrolled)
        paintFlags(painter, scene, layout, theme);
    for (const Band &band : axis)
        paintPlayhead(painter, scene, band, layout, theme);
    for (const Label &label : labels) {
        if (!label.isPinned() && layout.isVisible({label.rect.top(), label.rect.height(), label.isStuck}))
            drawLabel(painter, label, theme);
    }
    paintArrows(painter, arrowsOf(scene, layout), labels, layout, theme);
    for (const Band &band : axis)
        paintMeasured(painter, scene, band, layout, theme);
}

/// The grounds of what sticks, with a line where they end. Returns where the axis goes through them.
std::vector<Band> paintStuckGrounds(QPainter &painter, const TimelineLayout &layout, const Theme &theme)
{
    const qreal line = 1 / pixelRatio(painter);
    const qreal width = layout.size.width();
    std::vector<Band> bands;
    if (layout.seenTop > layout.ruler.bottom()) {
        const qreal top = layout.ruler.bottom() - rulerOverlap;
        const Band band{top + layout.scroll, layout.seenTop - top};
        painter.fillRect(QRectF(0, band.top, width, band.height), theme.panel);
        painter.fillRect(sharpRect(painter, {0, band.bottom() - line, width, line}), theme.line);
        bands.push_back(band);
    }
    if (layout.seenBottom < layout.size.height()) {
        const Band band{layout.seenBottom + layout.scroll, layout.size.height() - layout.seenBottom};
        painter.fillRect(QRectF(0, band.top, width, band.height), theme.panel);
        painter.fillRect(sharpRect(painter, {0, band.top, width, line}), theme.line);
        bands.push_back({band.top, (layout.legend.stuck ? layout.legend.top : band.bottom()) - band.top});
    }
    return bands;
}

} // namespace

void paintTimeline(QPainter &painter, const TimelineScene &scene, TimelineLayout layout, const Theme &theme)
{
    const std::vector<Label> labels = timelineLabels(scene, layout, theme);
    paintTimeline(painter, scene, std::move(layout), labels, theme);
}

void paintTimeline(QPainter &painter, const TimelineScene &scene, TimelineLayout layout,
                   const std::vector<Label> &labels, const Theme &theme)
{
    const bool sticks = layout.seenTop > layout.ruler.bottom() || layout.seenBottom < layout.size.height();
    painter.save();
    painter.setLayoutDirection(Qt::LeftToRight); // As time runs, in every language.
    painter.setRenderHint(QPainter::Antialiasing);
    painter.save();
    if (layout.scroll > 0 || sticks) {
        const qreal overlap = layout.seenTop > layout.ruler.bottom() ? 0 : rulerOverlap;
        painter.setClipRect(
            QRectF(0, layout.seenTop - overlap, layout.size.width(), layout.seenBottom - layout.seenTop + overlap));
    }
    painter.translate(0, -layout.scroll);
    layout.part = TimelineLayout::Part::Scrolled;
    const qreal top = layout.ruler.bottom() - rulerOverlap + layout.scroll;
    const auto downTo = [&](qreal end) { return Band{top, std::max(0.0, end - top)}; };
    paintGrid(painter, downTo(layout.bracket.bottom()), layout, theme);
    paintRows(painter, scene, {downTo(layout.bracket.top + layout.bracket.height / 4)}, layout, labels, theme);
    painter.restore();

    if (sticks) {
        layout.part = TimelineLayout::Part::Stuck;
        painter.save();
        painter.translate(0, -layout.scroll);
        const std::vector<Band> grounds = paintStuckGrounds(painter, layout, theme);
        for (const Band &ground : grounds)
            paintGrid(painter, ground, layout, theme);
        paintRows(painter, scene, grounds, layout, labels, theme);
        painter.restore();
    }
    for (const Label &label : labels) {
        if (label.isPinned())
            drawLabel(painter, label, theme);
    }
    painter.restore();
}

} // namespace overlap
