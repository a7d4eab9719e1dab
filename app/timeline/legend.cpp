// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/legend.h"

#include "app/timeline/facts.h"
#include "app/timeline/labelmaker.h"
#include "app/timeline/sharedwords.h"
#include "app/timeline/words.h"
#include "app/timeline/work.h"

#include <algorithm>

namespace overlap {

namespace {

/// What a scene has besides the states of tasks.
struct Special
{
    bool computing = false;
    bool blockingCall = false;
    bool readyForGil = false;
    bool hold = false;
    bool cancel = false;
    bool warning = false;
};

void look(const Timeline *timeline, TimePoint edge, Special &special)
{
    if (!timeline)
        return;
    for (const Worker &worker : timeline->workers()) {
        worker.visitSpans(edge, [&](const WorkerSpan &span) {
            special.computing |= span.state == TaskState::Running;
            special.blockingCall |= span.state == TaskState::Blocking;
            special.readyForGil |= span.state == TaskState::Ready;
        });
    }
    for (const Lane &lane : timeline->lanes())
        special.cancel |= !lane.cancelRequests.empty() && lane.cancelRequests.front().time <= edge;
    special.warning |= !timeline->warnings().empty() && timeline->warnings().front().time <= edge;
}

} // namespace

std::vector<LegendEntry> legendEntries(const TimelineScene &scene, const TimeAxis &axis)
{
    Special special;
    for (const TrackScene &track : scene.tracks) {
        look(track.run, scene.edge, special);
        look(track.prediction, TimePoint::max(), special);
        special.hold |= showsPermits(track);
    }
    std::vector<LegendEntry> entries;
    std::vector<TaskState> states = statesShown(scene, axis.length() / 200);
    if (special.readyForGil && std::ranges::find(states, TaskState::Ready) == states.end())
        states.push_back(TaskState::Ready);
    constexpr std::size_t others = 5;
    entries.reserve(states.size() + others);
    for (const TaskState state : states)
        entries.push_back({stateText(state), stateIcon(state), lookOf(state), {}});
    if (special.computing)
        entries.push_back({workText(TaskState::Running), Icon::Running, Look::Computing, {}});
    if (special.blockingCall)
        entries.push_back({workText(TaskState::Blocking), Icon::Blocking, Look::BlockingCall, {}});
    if (special.hold)
        entries.push_back({holdsText(), Icon::Held, {}, Strip::Hold});
    if (special.cancel)
        entries.push_back({cancelText(), Icon::Cancelled, {}, Strip::Cancel});
    if (special.warning)
        entries.push_back({warningText(), Icon::Warning, {}, {}});
    return entries;
}

std::vector<LegendPlace> legendPlaces(const std::vector<LegendEntry> &entries, const TimelineLayout &layout)
{
    const LabelMaker make(layout, theme(ThemeKind::Light)); // for the widths alone
    std::vector<qreal> widths;
    qreal all = 0;
    for (const LegendEntry &entry : entries) {
        widths.push_back(make.legend(entry).rect.width() + 2 * metrics.gap);
        all += widths.back();
    }
    LegendPlace place{std::max(layout.left(), std::min(layout.axis.left, layout.right() + metrics.gap - all)), 0};
    std::vector<LegendPlace> places;
    for (const qreal width : widths) {
        if (place.x + width - 2 * metrics.gap > layout.right() && place.x > layout.left())
            place = {layout.left(), place.line + 1};
        places.push_back({std::round(place.x), place.line});
        place.x += width;
    }
    return places;
}

} // namespace overlap
