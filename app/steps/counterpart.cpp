// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/steps/counterpart.h"

#include <algorithm>

namespace overlap {

std::optional<std::size_t> counterpart(const Lane &lane, std::size_t number, const Lane &other)
{
    if (number >= lane.spans.size())
        return {};
    const Span &like = lane.spans[number];
    const auto isLike = [&like, least = (like.end - like.start) / 10](const Span &span) {
        return span.state == like.state && span.line == like.line && span.end - span.start >= least;
    };
    auto before = std::count_if(lane.spans.begin(), lane.spans.begin() + std::ptrdiff_t(number), isLike);
    auto found = std::ranges::find_if(other.spans, isLike);
    for (; before > 0 && found != other.spans.end(); --before)
        found = std::find_if(std::next(found), other.spans.end(), isLike);
    return found == other.spans.end() ? std::nullopt : std::optional(std::size_t(found - other.spans.begin()));
}

std::optional<TimePoint> sameMoment(const Timeline &other, TaskId task, TimePoint time, const Timeline &run)
{
    const Lane *there = other.lane(task);
    const Lane *here = run.lane(task);
    if (!there || !here)
        return {};
    if (there->end == time)
        return here->end;
    if (there->start == time)
        return here->start;
    if (!there->cancelRequests.empty() && there->cancelRequests.front().time == time)
        return here->cancelRequests.empty() ? std::nullopt : std::optional(here->cancelRequests.front().time);
    const auto isThis = [&](const OutputLine &line) { return line.task == task && line.time == time; };
    const auto line = std::ranges::find_if(other.output(), isThis);
    if (line == other.output().end())
        return {};
    const auto isLike = [&](const OutputLine &each) { return each.task == task && each.text == line->text; };
    auto before = std::count_if(other.output().begin(), line, isLike);
    auto found = std::ranges::find_if(run.output(), isLike);
    for (; before > 0 && found != run.output().end(); --before)
        found = std::find_if(std::next(found), run.output().end(), isLike);
    return found == run.output().end() ? std::nullopt : std::optional(found->time);
}

} // namespace overlap
