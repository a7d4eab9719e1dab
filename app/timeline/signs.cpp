// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/signs.h"

#include "app/theme.h"

#include <algorithm>

namespace overlap {

namespace {

constexpr qreal signGap = 1;

/// The left border of a sign that ends at `right`, or before the marks that it would hide.
qreal beforeMarks(qreal right, qreal side, const std::vector<TurnMark> &marks)
{
    qreal x = right - side - signGap;
    for (auto mark = marks.rbegin(); mark != marks.rend() && mark->x + metrics.turnMark > x; ++mark) {
        if (mark->x < x + side)
            x = mark->x - side - signGap;
    }
    return x;
}

std::vector<Sign> placed(std::vector<Sign> signs, const TimeAxis &axis, qreal side)
{
    std::erase_if(signs, [&](const Sign &sign) { return sign.time < axis.start || sign.time > axis.end; });
    std::ranges::stable_sort(signs, {}, &Sign::x);
    std::vector<Sign> result;
    for (Sign sign : signs) {
        sign.x = std::max(axis.left, sign.x);
        if (!result.empty() && sign.x < result.back().x + side + signGap) {
            if (sign.kind == result.back().kind)
                continue;
            sign.x = result.back().x + side + signGap;
        }
        result.push_back(sign);
    }
    return result;
}

template<typename PlaceAt>
void addWarnings(std::vector<Sign> &signs, const Timeline &timeline, TaskId task, TimePoint edge, PlaceAt placeAt)
{
    for (const Warning &warning : timeline.warnings()) {
        if (warning.task == task && warning.time <= edge)
            signs.push_back({Sign::Kind::Warning, warning.time, placeAt(warning.time)});
    }
}

} // namespace

std::vector<Sign> laneSigns(const Timeline &timeline, const Lane &lane, const std::vector<TurnMark> &marks,
                            const TimeAxis &axis, TimePoint edge, qreal side)
{
    const auto placeAt = [&](TimePoint time) { return beforeMarks(timeToX(axis, time), side, marks); };
    std::vector<Sign> signs;
    for (const CancelRequest &request : lane.cancelRequests) {
        if (request.time <= edge)
            signs.push_back({Sign::Kind::Cancel, request.time, placeAt(request.time)});
    }
    addWarnings(signs, timeline, lane.id, edge, placeAt);
    return placed(std::move(signs), axis, side);
}

std::vector<Sign> trackSigns(const Timeline &timeline, const TimeAxis &axis, TimePoint edge, qreal side)
{
    std::vector<Sign> signs;
    addWarnings(signs, timeline, 0, edge, [&](TimePoint time) { return beforeMarks(timeToX(axis, time), side, {}); });
    return placed(std::move(signs), axis, side);
}

std::optional<CancelStretch> cancelStretch(const Lane &lane, const Lane *expected, TimePoint edge)
{
    const bool over = lane.ended() && *lane.end <= edge;
    const TaskState outcome = over || !expected || !expected->ended() ? lane.outcome : expected->outcome;
    const bool wentOn = outcome != TaskState::Cancelled && isOutcome(outcome);
    const auto after = std::ranges::upper_bound(lane.cancelRequests, edge, {}, &CancelRequest::time);
    if (after == lane.cancelRequests.begin() || wentOn)
        return {};
    return CancelStretch{std::prev(after)->time, over ? *lane.end : edge};
}

} // namespace overlap
