// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/labelmaker.h"
#include "app/timeline/waitbars.h"
#include "app/timeline/words.h"
#include "core/lineuse.h"

#include <cmath>

namespace overlap {

namespace {

/// What the line of code has led to that is lit; empty if there is none, or it is another variant's.
QString litText(const TimelineScene &scene, std::size_t index)
{
    const TrackScene &track = scene.tracks[index];
    const Timeline *timeline = track.run ? track.run : track.prediction;
    if (scene.litLine == 0 || !timeline || scene.blankEnd)
        return {};
    const LineUse use = lineUse(*timeline, scene.litLine, track.run ? scene.edge : timeline->latest());
    return use.spans > 0 ? lineUseText(use) : QString();
}

/// What the tasks have waited for, or what the variant does.
QString usualText(const TimelineScene &scene, std::size_t index)
{
    if (scene.blankEnd)
        return {}; // It may say too much.
    return scene.waitingSplit ? waitSplitText(trackWaits(scene, index)) : scene.tracks[index].summary;
}

/// Puts a total at the right border or, where the playhead's line would go through it, before that, if it then lies
/// behind `end`. Returns whether it lies behind that.
bool placeTotal(Label &total, qreal end, const TimelineScene &scene, const TimelineLayout &layout, const Band &band)
{
    const auto endAt = [&](qreal right) {
        LabelMaker::place(total, right - total.rect.width(), band);
        return end + metrics.gap <= total.rect.left();
    };
    const bool fits = endAt(layout.right());
    if (!scene.playhead || *scene.playhead < layout.axis.start || *scene.playhead > layout.axis.end)
        return fits;
    const qreal line = timeToX(layout.axis, *scene.playhead);
    const bool isCrossed = line > total.rect.left() - metrics.gap && line < total.rect.right() + metrics.gap;
    if (!isCrossed || endAt(std::floor(line - metrics.gap)))
        return fits;
    endAt(layout.right());
    return false;
}

} // namespace

void addHeader(LabelMaker &make, const TimelineScene &scene, std::size_t index, const Band &band)
{
    const TimelineLayout &layout = make.layout();
    const Theme &theme = make.theme();
    const TrackScene &track = scene.tracks[index];
    Label title = make.label(Label::Kind::Title, track.title, make.font(metrics.titleText, QFont::DemiBold), theme.ink);
    title.ground = theme.panel;
    LabelMaker::place(title, layout.left(), band);
    if (scene.waitingSplit)
        title.rect.moveTop(std::max(band.top - 1, title.rect.top() - waitPlace(band, layout).height() / 2));
    const QString litBy = litText(scene, index);
    const bool lit = !litBy.isEmpty();
    Label summary =
        make.label(Label::Kind::Summary, lit ? litBy : usualText(scene, index),
                   make.font(metrics.smallText, lit ? QFont::DemiBold : QFont::Normal), lit ? theme.queue : theme.soft);
    summary.ground = theme.panel;
    LabelMaker::place(summary, title.rect.right() + metrics.gap, band);

    // The whole total where title and summary have room beside it; else as much of it as leaves the title whole.
    const bool measured = track.run && track.run->total();
    Label total;
    const QStringList texts = totalTexts(scene, index);
    for (qsizetype i = 0; i < texts.size(); ++i) {
        total = make.label(Label::Kind::Total, texts[i],
                           make.font(metrics.smallText, measured ? QFont::DemiBold : QFont::Normal),
                           measured ? theme.ink : theme.soft);
        total.ground = theme.panel;
        if (placeTotal(total, i == 0 ? summary.rect.right() + metrics.gap : title.rect.right(), scene, layout, band))
            break;
    }
    const qreal right = total.text.isEmpty() ? layout.right() : total.rect.left();
    LabelMaker::elide(title, right - metrics.gap);
    LabelMaker::place(summary, title.rect.right() + metrics.gap, band);
    LabelMaker::elide(summary, right - 2 * metrics.gap);

    for (const Label &label : {title, summary, total}) {
        if (!label.text.isEmpty())
            make.add(label);
    }
}

} // namespace overlap
