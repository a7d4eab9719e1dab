// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/facts.h"
#include "app/timeline/labelmaker.h"
#include "app/timeline/timelinewords.h"
#include "app/timeline/waitbars.h"
#include "app/timeline/words.h"
#include "core/lineuse.h"

#include <cmath>

namespace overlap {

namespace {

/// About what is lit: what the line of code has led to, or the path. Empty if there is none, or it is another
/// variant's.
QString litText(const TimelineScene &scene, std::size_t index)
{
    const TrackScene &track = scene.tracks[index];
    if (track.path)
        return TimelineWords::tr("framed: what decides the total");
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

/// What stands at the left of a header.
struct Start
{
    Label title;
    Label summary;
};

Start startOf(const LabelMaker &make, const TimelineScene &scene, std::size_t index)
{
    const TimelineLayout &layout = make.layout();
    const Theme &theme = make.theme();
    const Band &band = layout.tracks[index].header;
    Label title = make.label(Label::Kind::Title, scene.tracks[index].title,
                             make.font(metrics.titleText, QFont::DemiBold), theme.ink);
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
    return {title, summary};
}

Label totalOf(const LabelMaker &make, const TimelineScene &scene, std::size_t index, const QString &text)
{
    const Theme &theme = make.theme();
    const Timeline *run = scene.tracks[index].run;
    const bool measured = run && run->total();
    Label total =
        make.label(Label::Kind::Total, text, make.font(metrics.smallText, measured ? QFont::DemiBold : QFont::Normal),
                   measured ? theme.ink : theme.soft);
    total.ground = theme.panel;
    return total;
}

bool tellsPast(const TimelineScene &scene, std::size_t index)
{
    return scene.tellsTotals && showsPrevious(scene, index) && scene.tracks[index].previous->total();
}

/// Whether every header has room for what the run before took: to tell it of one variant only would puzzle who compares
/// them.
bool allTellPast(const LabelMaker &make, const TimelineScene &scene)
{
    for (std::size_t i = 0; i < scene.tracks.size(); ++i) {
        if (!tellsPast(scene, i))
            continue;
        Label whole = totalOf(make, scene, i, totalTexts(scene, i).front());
        const qreal end = startOf(make, scene, i).summary.rect.right() + metrics.gap;
        if (!placeTotal(whole, end, scene, make.layout(), make.layout().tracks[i].header))
            return false;
    }
    return true;
}

} // namespace

void addHeader(LabelMaker &make, const TimelineScene &scene, std::size_t index)
{
    const TimelineLayout &layout = make.layout();
    const Band &band = layout.tracks[index].header;
    auto [title, summary] = startOf(make, scene, index);

    // The whole total where title and summary have room beside it; else as much of it as leaves the title whole.
    const QStringList texts = totalTexts(scene, index);
    const bool leavesOutPast = texts.size() > 1 && tellsPast(scene, index) && !allTellPast(make, scene);
    Label total;
    for (qsizetype i = leavesOutPast ? 1 : 0; i < texts.size(); ++i) {
        total = totalOf(make, scene, index, texts[i]);
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
