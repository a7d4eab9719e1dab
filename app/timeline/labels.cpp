// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/labels.h"

#include "app/timeline/bars.h"
#include "app/timeline/facts.h"
#include "app/timeline/flags.h"
#include "app/timeline/labelmaker.h"
#include "app/timeline/namesigns.h"
#include "app/timeline/sharedwords.h"
#include "app/timeline/waitbars.h"
#include "app/timeline/words.h"
#include "app/timeline/work.h"

#include <algorithm>

namespace overlap {

namespace {

/// The length of the measured range, over its middle.
void addMeasured(LabelMaker &make, const TimeRange &range, std::vector<QRectF> &taken)
{
    const TimelineLayout &layout = make.layout();
    const TimeAxis &axis = layout.axis;
    const qreal left = std::max(timeToX(axis, range.start), axis.left);
    const qreal right = std::min(timeToX(axis, range.end), axis.right());
    if (right < left)
        return;
    Label label = make.label(Label::Kind::Measured, formatLength(range.length()),
                             make.font(metrics.smallText, QFont::DemiBold), make.theme().accent);
    label.ground = make.theme().accentbg;
    const qreal width = label.rect.width() + 2 * metrics.gap;
    const qreal x = std::clamp((left + right - width) / 2, 1.0, std::max(1.0, layout.size.width() - 1 - width));
    label.rect = QRectF(x, layout.ruler.top + 4, width, layout.ruler.height - 8);
    make.add(label);
    taken.push_back(label.rect);
}

void addRuler(LabelMaker &make, const TimelineScene &scene)
{
    const TimelineLayout &layout = make.layout();
    const QFont font = make.font(metrics.smallText);
    std::vector<QRectF> taken;
    if (scene.measured)
        addMeasured(make, *scene.measured, taken);
    if (scene.playhead && *scene.playhead >= layout.axis.start && *scene.playhead <= layout.axis.end) {
        Label label = make.label(Label::Kind::Playhead, formatSeconds(*scene.playhead - TimePoint{}),
                                 make.font(metrics.smallText, QFont::DemiBold), make.theme().panel);
        label.ground = make.theme().ink;
        const qreal width = label.rect.width() + 2 * metrics.gap;
        const qreal x = std::clamp(timeToX(layout.axis, *scene.playhead) - width / 2, 1.0,
                                   std::max(1.0, layout.size.width() - 1 - width));
        label.rect = QRectF(x, layout.ruler.top + 4, width, layout.ruler.height - 8);
        if (taken.empty() || !taken.back().intersects(label.rect))
            make.add(label);
        taken.push_back(label.rect);
    }
    for (const Tick &tick : axisTicks(layout.axis, metrics.tickDistance * layout.textScale)) {
        Label label = make.label(Label::Kind::Tick, tick.label, font, make.theme().faint);
        label.rect.moveCenter(QPointF(timeToX(layout.axis, tick.time), layout.ruler.center()));
        const QRectF place = label.rect.adjusted(-2, 0, 2, 0);
        const auto meets = [&](const QRectF &other) { return other.intersects(place); };
        if (std::ranges::none_of(taken, meets) && label.rect.right() < layout.size.width())
            make.add(label);
    }
}

void addNames(LabelMaker &make, const TimelineScene &scene, std::size_t index, const TrackRows &rows)
{
    const TrackScene &track = scene.tracks[index];
    const TimePoint moment = shownMoment(scene);
    const TimePoint edge = scene.edge;
    const TimelineLayout &layout = make.layout();
    const Theme &theme = make.theme();
    const qreal iconSide = metrics.icon * layout.textScale;
    const qreal signX = layout.axis.left - metrics.gap - iconSide;
    const QFont font = make.font(metrics.bodyText);
    const QFont small = make.font(metrics.tinyText);
    const auto addNameUntil = [&](qreal end, const QString &name, qreal x, const Band &band, const QColor &color,
                                  qreal raised = 0) {
        if (!layout.hasText(band))
            return;
        const bool isLow = band.height < (metrics.bodyText + 2) * layout.textScale;
        Label label = make.label(Label::Kind::Name, name, isLow ? small : font, color);
        LabelMaker::place(label, x, band);
        LabelMaker::elide(label, end);
        label.rect.translate(0, -std::min(raised, std::max(0.0, label.rect.top() - band.top)));
        if (!label.text.isEmpty())
            make.add(label);
    };
    const auto addName = [&](const QString &name, qreal x, const Band &band) {
        addNameUntil(signX - 2, name, x, band, theme.soft);
    };
    const auto addSign = [&](Icon icon, const QColor &color, const Band &band) {
        if (!layout.hasText(band))
            return;
        Label sign = make.label(Label::Kind::NowState, {}, font, color, icon);
        LabelMaker::place(sign, signX, band);
        make.add(sign);
    };
    for (const ResourceRow &row : rows.resources) {
        const Timeline &timeline = row.run ? *track.run : *track.prediction;
        if (layout.isVisible(row.band))
            addName(resourceText(timeline, row.resource), layout.left(), row.used.height > 0 ? row.used : row.band);
    }
    for (const LaneRow &row : rows.lanes) {
        if (!layout.isVisible(row.band) || !layout.hasText(row.band))
            continue;
        const bool withPin = row.pinned || scene.pointed == LaneKey{index, row.task};
        const qreal raised = scene.waitingSplit && !row.isPast() ? waitPlace(row.band, layout).height() / 2 : 0;
        addNameUntil(nameEnd(layout, row, withPin), nameText(row), layout.left() + row.depth * metrics.indent, row.band,
                     row.isPast() ? theme.faint : theme.soft, raised);
        if (!row.run || row.run->start > moment)
            continue;
        if (isOutcome(row.run->outcome) && *row.run->end <= moment)
            addSign(stateIcon(row.run->outcome), stateColor(theme, row.run->outcome), row.band);
        else if (const std::optional<Span> now = row.run->spanAt(moment, edge))
            addSign(stateIcon(now->state), stateColor(theme, now->state), row.band);
    }
    if (rows.loop.height > 0)
        addName(loopText(), layout.left(), rows.loop);
    for (const WorkerRow &row : rows.workers) {
        if (layout.isVisible(row.band))
            addName(row.any().name, layout.left(), row.band);
        const std::optional<WorkerSpan> now = row.run ? workAt(*row.run, moment, edge) : std::nullopt;
        if (now && layout.isVisible(row.band))
            addSign(stateIcon(now->state), now->state == TaskState::Ready ? theme.queue : theme.thread, row.band);
    }
    if (rows.gil.height > 0)
        addName(gilName(), layout.left(), rows.gil);
    if (track.run && !track.run->isEmpty() && rows.heartbeat.height > 0) {
        const bool over = track.run->ended() && moment >= track.run->latest();
        const QColor beating = over ? theme.soft : theme.ok;
        addSign(Icon::Heart, blockedAt(*track.run, moment) ? theme.block : beating, rows.heartbeat);
    }
}

void addSaved(LabelMaker &make, const TimelineScene &scene)
{
    const std::optional<SavedTime> saved = savedTime(scene);
    if (!saved)
        return;
    const TimelineLayout &layout = make.layout();
    const Band &band = layout.bracket;
    const bool several = scene.tracks.size() > 2;
    const QString sooner = several ? scene.tracks[saved->sooner].title : QString();
    const QString later = several ? scene.tracks[saved->later].title : QString();
    Label label = make.label(Label::Kind::Saved, savedText(*saved, sooner, later),
                             make.font(metrics.bodyText, QFont::DemiBold), make.theme().ok);
    label.ground = make.theme().panel;
    const qreal middle =
        (timeToX(layout.axis, TimePoint(saved->longer)) + timeToX(layout.axis, TimePoint(saved->shorter))) / 2;
    const qreal x = std::clamp(middle - label.rect.width() / 2, layout.left(),
                               std::max(layout.left(), layout.right() - label.rect.width()));
    label.rect.moveTopLeft(QPointF(x, band.bottom() - label.rect.height() - 1));
    make.add(label);
}

/// That there is something below what is seen.
void addMore(LabelMaker &make)
{
    const TimelineLayout &layout = make.layout();
    if (layout.more.height <= 0)
        return;
    const QString text = layout.moreTasks > 0 ? moreTasksText(layout.moreTasks) : moreText();
    Label label = make.label(Label::Kind::Note, text, make.font(metrics.tinyText), make.theme().soft);
    label.ground = make.theme().panel;
    LabelMaker::place(label, layout.axis.left, layout.more);
    LabelMaker::elide(label, layout.right());
    make.add(label);
}

} // namespace

std::vector<Label> timelineLabels(const TimelineScene &scene, const TimelineLayout &layout, const Theme &theme)
{
    LabelMaker make(layout, theme);
    addRuler(make, scene);
    const std::vector<Arrow> arrows = arrowsOf(scene, layout);
    for (std::size_t i = 0; i < scene.tracks.size(); ++i) {
        const TrackRows &rows = layout.tracks[i];
        addHeader(make, scene, i);
        addFlag(make, scene, i, rows);
        addNames(make, scene, i, rows);
        addNameSigns(make, scene, i, rows);
        const bool selected = scene.selection && scene.selection->track == i;
        addSpanLabels(make, scene.tracks[i], rows, scene.edge, selected ? arrows : std::vector<Arrow>());
        addResourceLabels(make, scene.tracks[i], rows, scene.edge);
        addWorkerLabels(make, scene.tracks[i], rows, scene.playhead, scene.edge);
        addLoopLabels(make, scene.tracks[i], rows, scene.playhead, scene.edge);
    }
    addSaved(make, scene);
    addMore(make);
    for (const Label &label : legendLabels(scene, layout, theme))
        make.add(label);
    return make.take();
}

} // namespace overlap
