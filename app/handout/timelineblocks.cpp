// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/handout/drawing.h"
#include "app/handout/handoutwords.h"
#include "app/theme.h"
#include "app/timeline/bars.h"
#include "app/timeline/geometry.h"
#include "app/timeline/painter.h"
#include "app/timeline/words.h"

#include <QFontMetricsF>
#include <QPainter>

namespace overlap::handout {

namespace {

constexpr qreal titleHeight = 24;
constexpr qreal rulerHeight = 22;
constexpr qreal drawRow = 26; ///< Of a task, to be drawn into by hand.
constexpr qreal manyRow = 20; ///< The same where there are many.
constexpr std::size_t many = 8;
constexpr qreal moreHeight = 20;
constexpr qreal indent = 12;
constexpr qreal tickDistance = 60;
constexpr qreal keyHeight = 24;
constexpr qreal swatchWidth = 44;
constexpr qreal swatchHeight = 18;

QFont nameFont()
{
    return printFont(metrics.bodyText);
}

qreal rowHeight(const BlankAxes &axes)
{
    return axes.rows.size() > many ? manyRow : drawRow;
}

TimeAxis axisOf(const BlankAxes &axes, const QRectF &place)
{
    const QFontMetricsF size(nameFont());
    qreal widest = 0;
    for (const BlankAxes::Row &row : axes.allRows)
        widest = std::max(widest, size.horizontalAdvance(row.name) + row.depth * indent);
    const qreal names = std::min(widest, place.width() / 4) + 2 * gap;
    constexpr qreal half = 16; // of the last tick's label
    return {place.left() + names, place.width() - names - half, TimePoint(axes.length), TimePoint{}};
}

void paintTitle(QPainter &painter, const BlankAxes &axes, const QRectF &place)
{
    const QFont font = printFont(metrics.titleText, QFont::DemiBold);
    const QFont plain = printFont(metrics.titleText);
    const QFontMetricsF size(plain);
    const qreal baseline = place.top() + size.ascent();
    drawLine(painter, axes.title, font, ink().ink, {place.left(), baseline});
    if (!axes.asksTotal)
        return;
    constexpr qreal room = 80;
    const QString unit = HandoutWords::tr("s");
    const QString takes = HandoutWords::tr("takes");
    const qreal end = place.right() - size.horizontalAdvance(unit);
    drawLine(painter, unit, plain, ink().ink, {end, baseline});
    drawRule(painter, end - gap / 2 - room, end - gap / 2, baseline + 2);
    drawLine(painter, takes, plain, ink().ink, {end - gap - room - size.horizontalAdvance(takes), baseline});
}

LayoutOptions axisOf(const Picture &picture)
{
    LayoutOptions options;
    options.axisEnd = TimePoint(picture.length);
    return options;
}

TimelineScene sceneOf(const Picture &picture)
{
    TimelineScene scene;
    scene.foldable = false;
    for (const Picture::Run &run : picture.runs) {
        scene.tracks.push_back({.title = run.title,
                                .summary = run.summary,
                                .wrong = run.wrong,
                                .run = run.timeline.get(),
                                .calculated = true});
        scene.edge = std::max(scene.edge, run.timeline->latest());
    }
    return scene;
}

} // namespace

qreal heightOf(const BlankAxes &axes, qreal)
{
    return titleHeight + rulerHeight + qreal(axes.rows.size()) * rowHeight(axes) + (axes.more > 0 ? moreHeight : 0);
}

void paint(QPainter &painter, const BlankAxes &axes, const QRectF &place)
{
    paintTitle(painter, axes, place);
    const TimeAxis axis = axisOf(axes, place);
    const QFont small = printFont(metrics.tinyText);
    const QFontMetricsF tickSize(small);
    const QFontMetricsF nameSize(nameFont());
    const qreal top = place.top() + titleHeight + rulerHeight;
    const qreal height = rowHeight(axes);
    const qreal bottom = top + qreal(axes.rows.size()) * height;
    for (const Tick &tick : axisTicks(axis, tickDistance)) {
        const qreal x = timeToX(axis, tick.time);
        painter.setPen(QPen(ink().line, 1));
        painter.drawLine(QPointF(x, top - 4), QPointF(x, bottom));
        drawLine(painter, tick.label, small, ink().soft, {x - tickSize.horizontalAdvance(tick.label) / 2, top - 8});
    }
    qreal y = top;
    for (const BlankAxes::Row &row : axes.rows) {
        const qreal left = place.left() + row.depth * indent;
        const QString name = nameSize.elidedText(row.name, Qt::ElideRight, axis.left - gap - left);
        drawLine(painter, name, nameFont(), ink().ink, {left, y + (height + nameSize.capHeight()) / 2});
        drawRule(painter, axis.left, axis.right(), y);
        y += height;
    }
    drawRule(painter, axis.left, axis.right(), bottom);
    if (axes.more > 0)
        drawLine(painter, HandoutWords::tr("and %n more tasks", nullptr, int(axes.more)), small, ink().soft,
                 {axis.left, bottom + moreHeight - tickSize.descent()});
}

qreal heightOf(const StateKey &, qreal)
{
    return keyHeight;
}

void paint(QPainter &painter, const StateKey &, const QRectF &place)
{
    const QFont font = nameFont();
    const QFontMetricsF size(font);
    qreal x = place.left();
    for (const TaskState state :
         {TaskState::Running, TaskState::Waiting, TaskState::Ready, TaskState::Blocking, TaskState::InThread}) {
        const QRectF swatch(x, place.top() + (keyHeight - swatchHeight) / 2, swatchWidth, swatchHeight);
        drawBar(painter, swatch, lookOf(state), ink());
        x = swatch.right() + gap;
        drawLine(painter, stateText(state), font, ink().ink, {x, place.top() + (keyHeight + size.capHeight()) / 2});
        x += size.horizontalAdvance(stateText(state)) + 2 * gap;
    }
}

qreal heightOf(const Picture &picture, qreal width)
{
    const TimelineScene scene = sceneOf(picture);
    return std::ceil(layoutTimeline(scene, {width + 2 * metrics.margin, 0}, axisOf(picture)).contentHeight);
}

void paint(QPainter &painter, const Picture &picture, const QRectF &place)
{
    const TimelineScene scene = sceneOf(picture);
    const QRectF whole = place.adjusted(-metrics.margin, 0, metrics.margin, 0); // the names begin where the text does
    LayoutOptions options = axisOf(picture);
    options.rowHeight = RowHeight::Fitted;
    painter.translate(whole.topLeft());
    paintTimeline(painter, scene, layoutTimeline(scene, whole.size(), options), ink());
}

} // namespace overlap::handout
