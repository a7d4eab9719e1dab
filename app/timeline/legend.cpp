// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/legend.h"

#include "app/timeline/facts.h"
#include "app/timeline/labelmaker.h"
#include "app/timeline/sharedwords.h"
#include "app/timeline/timelinewords.h"
#include "app/timeline/waitbars.h"
#include "app/timeline/words.h"
#include "app/timeline/work.h"

#include <algorithm>
#include <cmath>

namespace overlap {

namespace {

/// What a scene has besides the states of tasks.
struct Special
{
    bool starting = false;
    bool computing = false;
    bool blockingCall = false;
    bool readyForGil = false;
    QStringList permits; ///< The names of what has them.
    bool cancel = false;
    bool warning = false;
};

void look(const Timeline *timeline, TimePoint edge, Special &special)
{
    if (!timeline)
        return;
    for (const Worker &worker : timeline->workers()) {
        worker.visitSpans(edge, [&](const WorkerSpan &span) {
            special.starting |= span.state == TaskState::Waiting;
            special.computing |= span.state == TaskState::Running;
            special.blockingCall |= span.state == TaskState::Blocking;
            special.readyForGil |= span.state == TaskState::Ready;
        });
    }
    for (const Lane &lane : timeline->lanes())
        special.cancel |= !lane.cancelRequests.empty() && lane.cancelRequests.front().time <= edge;
    special.warning |= !timeline->warnings().empty() && timeline->warnings().front().time <= edge;
}

QString stateExplanation(TaskState state)
{
    switch (state) {
    case TaskState::Ready:
        return TimelineWords::tr("could run, but another task has the loop");
    case TaskState::Running:
        return TimelineWords::tr("has its turn: it holds the loop and its code runs");
    case TaskState::Blocking:
        return TimelineWords::tr("holds the loop in a call that waits: nobody else can run");
    case TaskState::Waiting:
        return TimelineWords::tr("suspended until something happens; the loop is free");
    case TaskState::InThread:
        return TimelineWords::tr("its work goes on in a thread; the loop is free");
    case TaskState::Finished:
        return TimelineWords::tr("has returned");
    case TaskState::Failed:
        return TimelineWords::tr("has ended with an error");
    case TaskState::Cancelled:
        return TimelineWords::tr("has ended because it was asked to");
    }
    Q_UNREACHABLE();
}

void addOutcomes(std::vector<LegendEntry> &entries, const TimelineScene &scene)
{
    for (const TaskState outcome : {TaskState::Finished, TaskState::Failed, TaskState::Cancelled}) {
        const bool shown = std::ranges::any_of(scene.tracks, [&](const TrackScene &track) {
            return (track.run && track.run->ended(outcome))
                || (scene.showsPrediction && track.prediction && track.prediction->ended(outcome));
        });
        if (shown)
            entries.push_back({stateText(outcome), stateExplanation(outcome), stateIcon(outcome), {}, {}});
    }
}

void addCauses(std::vector<LegendEntry> &entries, const TimelineScene &scene)
{
    WaitSplit split;
    for (std::size_t i = 0; i < scene.tracks.size(); ++i)
        split += trackWaits(scene, i);
    for (const WaitCause cause : allWaitCauses) {
        if (split.of(cause) > 0s)
            entries.push_back({waitCauseText(cause), waitCauseExplanation(cause), Icon::None, {}, {}, cause});
    }
}

/// Whether there is anything of its own loop in the row of the loop.
bool hasLoopRow(const Timeline *timeline)
{
    return timeline && !timeline->isEmpty() && !timeline->isForeign();
}

/// The row of the loop has its name beside it: that is enough where nothing is explained.
void addLoop(std::vector<LegendEntry> &entries, const TimelineScene &scene, bool explained)
{
    const bool beats = std::ranges::any_of(scene.tracks, hasLoopRow, &TrackScene::run);
    const bool expects =
        scene.showsPrediction && std::ranges::any_of(scene.tracks, hasLoopRow, &TrackScene::prediction);
    if (explained && (beats || expects))
        entries.push_back(
            {loopText(), TimelineWords::tr("who holds the loop: one task at a time"), Icon::None, {}, Strip::Loop});
    if (beats)
        entries.push_back({TimelineWords::tr("heartbeat"),
                           TimelineWords::tr("beats while the loop is free, flat while a task holds it"),
                           Icon::Heart,
                           {},
                           {}});
}

/// The widths of the widest sample with its word, and of the widest explanation.
struct Columns
{
    qreal word = 0;
    qreal explanation = 0;
};

Label explanationLabel(const LabelMaker &make, const LegendEntry &entry)
{
    return make.label(Label::Kind::Legend, entry.explanation, make.font(metrics.tinyText), make.theme().faint);
}

Columns columnsOf(const std::vector<LegendEntry> &entries, const LabelMaker &make)
{
    Columns columns;
    for (const LegendEntry &entry : entries) {
        columns.word = std::max(columns.word, make.legend(entry).rect.width());
        columns.explanation = std::max(columns.explanation, explanationLabel(make, entry).rect.width());
    }
    return columns;
}

std::vector<LegendPlace> explainedPlaces(const std::vector<LegendEntry> &entries, const LabelMaker &make)
{
    const TimelineLayout &layout = make.layout();
    const Columns columns = columnsOf(entries, make);
    const qreal width = columns.word + metrics.gap + columns.explanation + 3 * metrics.gap;
    const bool two = 2 * width - 3 * metrics.gap <= layout.right() - layout.left() && entries.size() > 1;
    const auto lines = int(two ? (entries.size() + 1) / 2 : entries.size());
    std::vector<LegendPlace> places;
    places.reserve(entries.size());
    for (int i = 0; i < int(entries.size()); ++i) {
        const int column = i / lines;
        places.push_back({std::round(layout.left() + column * width), i % lines});
    }
    return places;
}

Band lineOf(const TimelineLayout &layout, int line)
{
    const qreal height = layout.legend.height / layout.legendLines;
    return {layout.legend.top + line * height, height, layout.legend.stuck};
}

} // namespace

std::vector<LegendEntry> legendEntries(const TimelineScene &scene, const TimeAxis &axis, bool explained)
{
    Special special;
    for (const TrackScene &track : scene.tracks) {
        look(track.run, scene.edge, special);
        if (scene.showsPrediction)
            look(track.prediction, TimePoint::max(), special);
        addPermitNames(track, special.permits, 2); // One is named, several are not.
    }
    std::vector<LegendEntry> entries;
    std::vector<TaskState> states = statesShown(scene, axis.length() / 200);
    if (special.readyForGil && std::ranges::find(states, TaskState::Ready) == states.end())
        states.push_back(TaskState::Ready);
    entries.reserve(states.size());
    for (const TaskState state : states)
        entries.push_back({stateText(state), stateExplanation(state), stateIcon(state), lookOf(state), {}});
    if (special.starting)
        entries.push_back({workText(TaskState::Waiting),
                           TimelineWords::tr("a process is made, and its task waits; the loop goes on"),
                           Icon::Waiting,
                           Look::Starting,
                           {}});
    addLoop(entries, scene, explained);
    if (special.computing)
        entries.push_back({workText(TaskState::Running),
                           TimelineWords::tr("a thread or process works for the task"),
                           Icon::Running,
                           Look::Computing,
                           {}});
    if (special.blockingCall)
        entries.push_back({workText(TaskState::Blocking),
                           TimelineWords::tr("a thread or process waits in a call; the loop goes on"),
                           Icon::Blocking,
                           Look::BlockingCall,
                           {}});
    if (!special.permits.isEmpty())
        entries.push_back({holdsText(special.permits),
                           TimelineWords::tr("has the lock, or one place of the semaphore"),
                           Icon::Held,
                           {},
                           Strip::Hold});
    if (special.cancel)
        entries.push_back(
            {cancelText(), TimelineWords::tr("asked to end, until it has ended"), Icon::Cancelled, {}, Strip::Cancel});
    if (special.warning)
        entries.push_back({warningText(), TimelineWords::tr("a mistake of the program"), Icon::Warning, {}, {}});
    for (std::size_t i = 0; i < scene.tracks.size(); ++i) {
        if (!showsPrevious(scene, i))
            continue;
        entries.push_back({previousText(scene.tracks[i].runNumber),
                           TimelineWords::tr("what the same task did in the run before"),
                           Icon::None,
                           {},
                           Strip::Past});
        break;
    }
    if (explained)
        addOutcomes(entries, scene);
    if (scene.waitingSplit)
        addCauses(entries, scene);
    return entries;
}

std::vector<LegendEntry> legendShown(const TimelineScene &scene, const TimelineLayout &layout)
{
    std::vector<LegendEntry> entries = legendEntries(scene, layout.axis, layout.legendExplains);
    if (layout.legendIsBrief)
        entries.push_back(
            {QString(u'…'), TimelineWords::tr("Click here or press L to see what is what."), Icon::None, {}, {}});
    return entries;
}

std::vector<LegendPlace> legendPlaces(const std::vector<LegendEntry> &entries, const TimelineLayout &layout)
{
    const LabelMaker make(layout, theme(ThemeKind::Light)); // for the widths alone
    if (layout.legendExplains)
        return explainedPlaces(entries, make);
    const qreal between = layout.legendIsBrief ? metrics.gap : 2 * metrics.gap;
    std::vector<qreal> widths;
    qreal all = 0;
    for (const LegendEntry &entry : entries) {
        widths.push_back(make.legend(entry).rect.width() + between);
        all += widths.back();
    }
    LegendPlace place{std::max(layout.left(), std::min(layout.axis.left, layout.right() + between / 2 - all)), 0};
    std::vector<LegendPlace> places;
    for (const qreal width : widths) {
        if (place.x + width - between > layout.right() && place.x > layout.left())
            place = {layout.left(), place.line + 1};
        places.push_back({std::round(place.x), place.line});
        place.x += width;
    }
    return places;
}

int legendLines(const std::vector<LegendPlace> &places)
{
    int lines = 1;
    for (const LegendPlace &place : places)
        lines = std::max(lines, place.line + 1);
    return lines;
}

std::vector<Label> legendLabels(const TimelineScene &scene, const TimelineLayout &layout, const Theme &theme)
{
    LabelMaker make(layout, theme);
    const std::vector<LegendEntry> entries = legendShown(scene, layout);
    const std::vector<LegendPlace> places = legendPlaces(entries, layout);
    const qreal indent = columnsOf(entries, make).word + metrics.gap;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        Label label = make.legend(entries[i]);
        LabelMaker::place(label, places[i].x, lineOf(layout, places[i].line));
        make.add(label);
        if (!layout.legendExplains)
            continue;
        Label explanation = explanationLabel(make, entries[i]);
        LabelMaker::place(explanation, places[i].x + indent, lineOf(layout, places[i].line));
        LabelMaker::elide(explanation, layout.right());
        if (!explanation.text.isEmpty())
            make.add(explanation);
    }
    return make.take();
}

QString legendText(const TimelineScene &scene, const TimelineLayout &layout, QPointF place)
{
    const LabelMaker make(layout, theme(ThemeKind::Light)); // for the widths alone
    const std::vector<LegendEntry> entries = legendShown(scene, layout);
    const std::vector<LegendPlace> places = legendPlaces(entries, layout);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Band line = lineOf(layout, places[i].line);
        const QRectF rect(places[i].x, line.top, make.legend(entries[i]).rect.width(), line.height);
        if (!rect.contains(place))
            continue;
        const bool isMore = layout.legendIsBrief && i + 1 == entries.size();
        return isMore ? entries[i].explanation : QStringLiteral("%1: %2").arg(entries[i].text, entries[i].explanation);
    }
    return {};
}

} // namespace overlap
