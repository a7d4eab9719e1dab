// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/highlights.h"

#include "app/timeline/bars.h"
#include "app/timeline/textsize.h"
#include "core/lineuse.h"

#include <QPainter>

#include <algorithm>
#include <map>
#include <ranges>

namespace overlap {

namespace {

constexpr qreal frameWidth = 2;

QRectF inRow(const LaneRow &row, qreal left, qreal right)
{
    const qreal gap = std::floor(row.band.height / 8);
    return {left, row.band.top + gap, right - left, row.band.height - 2 * gap};
}

/// A span from one moment to another, within the axis.
QRectF rectOf(const TimelineLayout &layout, const LaneRow &row, TimePoint start, TimePoint end)
{
    const TimeAxis &axis = layout.axis;
    const qreal left = std::max(timeToX(axis, start), axis.left);
    const qreal right = std::min(timeToX(axis, end), axis.right());
    return inRow(row, left, std::max(right, left + metrics.turnMark));
}

void drawFrame(QPainter &painter, const QRectF &rect, const QColor &color, qreal width)
{
    const qreal out = width / 2;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, width));
    painter.drawRoundedRect(sharpRect(painter, rect).adjusted(-out, -out, out, out), metrics.barRadius,
                            metrics.barRadius);
}

/// Adds a stretch of a row to those that are lit, which are sorted; what touches is one.
void addLit(std::vector<QRectF> &lit, const QRectF &rect)
{
    if (!lit.empty() && rect.left() <= lit.back().right() + 1)
        lit.back().setRight(std::max(lit.back().right(), rect.right()));
    else
        lit.push_back(rect);
}

/// Frames what is lit in one row, and veils what is between.
void lightRow(QPainter &painter, const TimeAxis &axis, const LaneRow &row, const std::vector<QRectF> &lit,
              const Theme &theme)
{
    QColor veil = theme.panel;
    veil.setAlphaF(0.62F);
    qreal left = axis.left;
    for (const QRectF &rect : lit) {
        if (rect.left() > left)
            painter.fillRect(QRectF(left, row.band.top, rect.left() - left, row.band.height), veil);
        left = rect.right();
    }
    if (left < axis.right())
        painter.fillRect(QRectF(left, row.band.top, axis.right() - left, row.band.height), veil);
    for (const QRectF &rect : lit)
        drawFrame(painter, rect, theme.queue, frameWidth);
}

/// Whether the lit line has led to anything in the runs that are drawn, seen or not.
bool lightsAny(const TimelineScene &scene)
{
    return std::ranges::any_of(scene.tracks, [&](const TrackScene &track) {
        const bool inRun = track.run && lineUse(*track.run, scene.litLine, scene.edge).spans > 0;
        const bool isExpected = track.prediction && (scene.showsPrediction || !track.run);
        return inRun || (isExpected && lineUse(*track.prediction, scene.litLine, track.prediction->latest()).spans > 0);
    });
}

void lightLine(QPainter &painter, const TimelineScene &scene, const TimelineLayout &layout, const Theme &theme)
{
    if (!lightsAny(scene))
        return; // A veil over everything would look like a fault.
    for (std::size_t track = 0; track < layout.tracks.size(); ++track) {
        for (const LaneRow &row : layout.tracks[track].lanes) {
            const SpanRef ref{track, row.task, 0, !row.run};
            const Lane *lane = layout.isVisible(row.band) ? laneOf(scene, ref) : nullptr;
            if (!lane)
                continue;
            std::vector<QRectF> lit;
            visitLine(*lane, scene.litLine, layout.axis.start, layout.axis.end, knownUntil(scene, ref),
                      [&](const Span &span) { addLit(lit, rectOf(layout, row, span.start, span.end)); });
            lightRow(painter, layout.axis, row, lit, theme);
        }
    }
}

/// Frames the legs of the path in all rows of a track, and joins them from row to row.
void lightPath(QPainter &painter, const TimelineScene &scene, const TimelineLayout &layout, std::size_t index,
               const Theme &theme)
{
    const TrackScene &track = scene.tracks[index];
    const TimePoint edge = track.run ? std::min(scene.edge, layout.axis.end) : layout.axis.end;
    std::map<TaskId, std::pair<const LaneRow *, std::vector<QRectF>>> rows;
    for (const LaneRow &row : layout.tracks[index].lanes) {
        if (row.run || row.prediction)
            rows[row.task].first = &row;
    }
    const bool isScrolled = layout.part == TimelineLayout::Part::Scrolled;
    const auto within = [&](qreal y) { // what is seen of the rows
        return isScrolled ? std::clamp(y, layout.scroll + layout.seenTop, layout.scroll + layout.seenBottom) : y;
    };
    std::vector<QLineF> joints;
    const LaneRow *before = nullptr;
    // From the first one that is seen, or ends where that begins.
    auto leg = std::ranges::lower_bound(*track.path, layout.axis.start, {}, &PathLeg::end);
    for (; leg != track.path->end() && leg->start < edge; ++leg) {
        const auto found = rows.find(leg->task);
        const LaneRow *row = found == rows.end() ? nullptr : found->second.first;
        const TimePoint end = std::min(leg->end, edge);
        if (timeToX(layout.axis, end) - timeToX(layout.axis, leg->start) < 1)
            continue; // a turn
        const bool isJoined = row && before && row != before && row->band.stuck == before->band.stuck
            && row->band.stuck == (layout.part == TimelineLayout::Part::Stuck);
        if (isJoined && leg->start >= layout.axis.start) {
            const qreal x = timeToX(layout.axis, leg->start);
            const QLineF joint(x, within(before->band.center()), x, within(row->band.center()));
            if (!joint.isNull()) // as it is with both rows out of view, on one side
                joints.push_back(joint);
        }
        if (row && end > layout.axis.start)
            addLit(found->second.second, rectOf(layout, *row, leg->start, end));
        before = row;
    }
    for (const auto &[row, lit] : rows | std::views::values) {
        if (layout.isVisible(row->band))
            lightRow(painter, layout.axis, *row, lit, theme);
    }
    painter.setPen(QPen(theme.queue, frameWidth));
    painter.drawLines(joints.data(), int(joints.size()));
}

/// A handle at the end of a span, and what it moves.
void paintGrip(QPainter &painter, const TimelineScene &scene, const TimelineLayout &layout, const Theme &theme)
{
    const std::optional<QRectF> rect = spanRect(scene, layout, *scene.grip);
    if (!rect)
        return;
    const QRectF handle(rect->right() - 3, rect->top() + 2, 6, rect->height() - 4);
    painter.setPen(QPen(theme.panel, 1));
    painter.setBrush(theme.accent);
    painter.drawRoundedRect(handle, 3, 3);
    painter.setFont(uiFont(metrics.smallText, layout.textScale, QFont::DemiBold));
    const QSizeF size = textSize(scene.gripText, painter.font()) + QSizeF(2 * metrics.gap, 2);
    const qreal x = std::min(handle.right() + 4, layout.size.width() - 1 - size.width());
    const QRectF bubble(x, rect->center().y() - size.height() / 2, size.width(), size.height());
    painter.setPen(Qt::NoPen);
    painter.drawRoundedRect(bubble, metrics.bubbleRadius, metrics.bubbleRadius);
    painter.setPen(theme.onAccent);
    painter.drawText(bubble, int(Qt::AlignCenter | Qt::TextSingleLine), scene.gripText);
}

} // namespace

std::optional<QRectF> spanRect(const TimelineScene &scene, const TimelineLayout &layout, const SpanRef &ref)
{
    const std::optional<Span> span = spanOf(scene, ref);
    if (!span || ref.track >= layout.tracks.size() || span->end < layout.axis.start || span->start > layout.axis.end)
        return {};
    const std::vector<LaneRow> &lanes = layout.tracks[ref.track].lanes;
    const auto row = std::ranges::find(lanes, ref.task, &LaneRow::task);
    if (row == lanes.end() || !layout.isVisible(row->band))
        return {};
    const QRectF rect = rectOf(layout, *row, span->start, span->end);
    if (rect.width() > metrics.turnMark || ref.expected)
        return rect;
    const auto mark = std::ranges::find(row->marks, span->start, &TurnMark::start);
    const bool turn = span->state == TaskState::Running || span->state == TaskState::Blocking;
    return turn && mark != row->marks.end() ? inRow(*row, mark->x, mark->x + metrics.turnMark) : rect;
}

void paintHighlights(QPainter &painter, const TimelineScene &scene, const TimelineLayout &layout, const Theme &theme)
{
    if (scene.litLine != 0)
        lightLine(painter, scene, layout, theme);
    for (std::size_t track = 0; track < layout.tracks.size(); ++track) {
        if (scene.tracks[track].path)
            lightPath(painter, scene, layout, track, theme);
    }
    const std::optional<QRectF> selected = scene.selection ? spanRect(scene, layout, *scene.selection) : std::nullopt;
    const bool other = scene.hovered && scene.hovered != scene.selection;
    const std::optional<QRectF> hovered = other ? spanRect(scene, layout, *scene.hovered) : std::nullopt;
    if (hovered)
        drawFrame(painter, *hovered, theme.soft, 1);
    if (scene.grip)
        paintGrip(painter, scene, layout, theme);
    if (selected) {
        drawFrame(painter, *selected, theme.panel, 2 * frameWidth);
        drawFrame(painter, *selected, theme.accent, frameWidth);
    }
}

void paintMeasured(QPainter &painter, const TimelineScene &scene, const Band &rows, const TimelineLayout &layout,
                   const Theme &theme)
{
    if (!scene.measured)
        return;
    const TimeAxis &axis = layout.axis;
    const qreal left = std::max(timeToX(axis, scene.measured->start), axis.left);
    const qreal right = std::min(timeToX(axis, scene.measured->end), axis.right());
    if (right < left)
        return;
    const QRectF band(left, rows.top, right - left, rows.height);
    QColor tint = theme.accent;
    tint.setAlphaF(0.10F);
    painter.fillRect(band, tint);
    const qreal width = 1 / pixelRatio(painter);
    for (const qreal x : {left, right - width})
        painter.fillRect(sharpRect(painter, {x, band.top(), width, band.height()}), theme.accent);
}

} // namespace overlap
