// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/hit.h"

#include "app/timeline/flags.h"
#include "app/timeline/namesigns.h"

#include <algorithm>

namespace overlap {

namespace {

constexpr qreal slack = 5; ///< Of what is thin: the playhead, an edge.

/// The turn that begins at that moment.
std::optional<std::size_t> turnAt(const Lane &lane, TimePoint start, TimePoint now)
{
    auto number = std::size_t(std::ranges::lower_bound(lane.spans, start, {}, &Span::start) - lane.spans.begin());
    for (std::optional<Span> span; (span = lane.spanNumber(number, now)) && span->start == start; ++number) {
        if (span->state == TaskState::Running || span->state == TaskState::Blocking)
            return number;
    }
    return {};
}

/// What is seen before the turn that begins at that moment.
std::optional<std::size_t> seenBefore(const Lane &lane, TimePoint start, const TimeAxis &axis, TimePoint now)
{
    constexpr std::size_t far = 32; // as many too short to see do not stand one by one
    const std::size_t turn = turnAt(lane, start, now).value_or(0);
    for (std::size_t number = turn; number > 0 && turn - number < far;) {
        const std::optional<Span> span = lane.spanNumber(--number, now);
        if (span && timeToX(axis, span->end) - timeToX(axis, span->start) >= 1)
            return number;
    }
    return {};
}

std::optional<SpanRef> spanAt(const TimelineScene &scene, const LaneRow &row, SpanRef ref, const TimeAxis &axis,
                              qreal x)
{
    const Lane *lane = laneOf(scene, ref);
    if (!lane)
        return {};
    const std::optional<std::size_t> number = drawnNumberAt(row, *lane, ref.expected, axis, x, knownUntil(scene, ref));
    if (!number)
        return {};
    ref.number = *number;
    return ref;
}

std::optional<SpanRef> edgeAt(const TimelineScene &scene, SpanRef ref, const TimeAxis &axis, qreal x)
{
    const Lane *lane = laneOf(scene, ref);
    if (!lane)
        return {};
    const TimePoint now = knownUntil(scene, ref);
    for (const qreal before : {0.0, slack}) {
        const std::optional<std::size_t> number = lane->numberAt(xToTime(axis, x - before), now);
        const std::optional<Span> span = number ? lane->spanNumber(*number, now) : std::nullopt;
        if (span && std::abs(timeToX(axis, span->end) - x) <= slack
            && timeToX(axis, span->end) - timeToX(axis, span->start) > 2 * slack) {
            ref.number = *number;
            return ref;
        }
    }
    return {};
}

/// The track whose flag is there.
std::optional<std::size_t> flagAt(const TimelineScene &scene, const TimelineLayout &layout, QPointF place)
{
    const QPointF scrolled(place.x(), place.y() + layout.scroll);
    for (const Flag &flag : scene.flags) {
        if (layout.isAt(layout.tracks.at(flag.track).flag, scrolled.y())
            && flagRect(scene, layout, flag.track).contains(scrolled))
            return flag.track;
    }
    return {};
}

/// The signs beside a name are hit in the whole height of the row.
Hit::Part namePart(const TimelineLayout &layout, const LaneRow &row, QPointF place)
{
    const auto isOn = [&](const QRectF &sign) {
        return !sign.isNull() && place.x() >= sign.left() - 2 && place.x() < sign.right() + 2;
    };
    if (isOn(foldRect(layout, row)))
        return Hit::Part::Fold;
    return isOn(pinRect(layout, row)) ? Hit::Part::Pin : Hit::Part::Name;
}

} // namespace

const TurnMark *markAt(const std::vector<TurnMark> &marks, qreal x)
{
    const auto after = std::ranges::upper_bound(marks, x, {}, &TurnMark::x);
    return after != marks.begin() && x < std::prev(after)->x + metrics.turnMark ? &*std::prev(after) : nullptr;
}

std::optional<std::size_t> drawnNumberAt(const LaneRow &row, const Lane &lane, bool expected, const TimeAxis &axis,
                                         qreal x, TimePoint now)
{
    const TurnMark *mark = expected ? nullptr : markAt(row.marks, x);
    if (const auto turn = mark ? turnAt(lane, mark->start, now) : std::nullopt)
        return turn;
    const auto next = std::ranges::upper_bound(row.marks, x, {}, &TurnMark::x);
    const bool isBefore = !expected && next != row.marks.end() && timeToX(axis, next->start) <= x;
    if (const auto before = isBefore ? seenBefore(lane, next->start, axis, now) : std::nullopt)
        return before;
    return lane.numberAt(xToTime(axis, x), now);
}

Hit hitAt(const TimelineScene &scene, const TimelineLayout &layout, QPointF place)
{
    const TimeAxis &axis = layout.axis;
    Hit hit;
    if (scene.blankEnd) {
        for (std::size_t track = 0; track < scene.tracks.size(); ++track) {
            const qreal y = place.y() + layout.scroll;
            const TrackRows &rows = layout.tracks[track];
            if (place.x() >= axis.left - slack && y >= rows.whole().top && y < rows.bottom()) {
                hit.part = Hit::Part::Flag;
                hit.track = track;
            }
        }
        return hit;
    }
    if (const std::optional<std::size_t> track = flagAt(scene, layout, place)) {
        hit.part = Hit::Part::Flag;
        hit.track = *track;
        return hit;
    }
    if (scene.playhead && std::abs(timeToX(axis, *scene.playhead) - place.x()) <= slack
        && place.x() >= axis.left - slack) {
        hit.part = Hit::Part::Playhead;
    } else if (place.y() < layout.ruler.bottom()) {
        hit.part = place.x() >= axis.left - slack ? Hit::Part::Ruler : Hit::Part::Nothing;
        return hit;
    }
    const qreal y = place.y() + layout.scroll;
    for (std::size_t track = 0; track < scene.tracks.size(); ++track) {
        const std::vector<LaneRow> &lanes = layout.tracks[track].lanes;
        const auto row = std::ranges::find_if(lanes, [&](const LaneRow &lane) { return layout.isAt(lane.band, y); });
        if (row == lanes.end())
            continue;
        hit.track = track;
        hit.task = row->task;
        if (place.x() < axis.left) {
            hit.part = hit.part == Hit::Part::Playhead ? hit.part : namePart(layout, *row, {place.x(), y});
            return hit;
        }
        if (hit.part == Hit::Part::Nothing)
            hit.part = Hit::Part::Lane;
        for (const bool expected : {false, true}) {
            if (expected && !scene.showsPrediction)
                continue;
            const SpanRef ref{track, row->task, 0, expected};
            if (!hit.span && (expected || xToTime(axis, place.x()) <= scene.edge))
                hit.span = spanAt(scene, *row, ref, axis, place.x());
            if (const std::optional<SpanRef> edge = edgeAt(scene, ref, axis, place.x()); edge && !hit.edge)
                hit.edge = edge;
        }
        return hit;
    }
    return hit;
}

TimePoint snapped(const TimelineScene &scene, TimePoint time, Duration reach)
{
    TimePoint nearest = time;
    Duration least = reach;
    const auto look = [&](TimePoint border) {
        const Duration distance = std::chrono::abs(border - time);
        if (distance <= least) {
            least = distance;
            nearest = border;
        }
    };
    look(TimePoint{});
    for (const TrackScene &track : scene.tracks) {
        for (const Timeline *timeline : {track.run, track.prediction}) {
            if (!timeline)
                continue;
            const TimePoint now = timeline == track.run ? scene.edge : timeline->latest();
            for (const Lane &lane : timeline->lanes()) {
                lane.visitSpans(time - reach, time + reach, now, [&](const Span &span) {
                    look(span.start);
                    look(span.end);
                });
            }
        }
    }
    return nearest;
}

} // namespace overlap
