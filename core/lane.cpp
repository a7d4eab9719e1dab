// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lane.h"

namespace overlap {

void Lane::indexRest()
{
    for (const Span &span : std::span(spans).subspan(index.size())) {
        index.add(span.start, span.end, span.state);
        waited.add(span.state, span.reason, span.end - span.start);
    }
    levels.grow(spans);
}

std::optional<Span> Lane::spanAt(TimePoint time, TimePoint now) const
{
    const std::optional<std::size_t> number = numberAt(time, now);
    return number ? spanNumber(*number, now) : std::nullopt;
}

std::optional<std::size_t> Lane::numberAt(TimePoint time, TimePoint now) const
{
    if (time < start || time > now || (ended() && time >= *end))
        return {};
    if (!ended() && time >= open.start) {
        std::size_t number = spans.size() - 1;
        auto count = [&](const Span &span) { number += span.start <= time ? 1 : 0; };
        visitOpenSpan(now, count);
        return number;
    }
    const auto after = std::ranges::upper_bound(spans, time, {}, &Span::start);
    if (after == spans.begin())
        return {};
    const Span &span = *std::prev(after);
    if (time >= span.end && time != span.start)
        return {}; // a gap
    return std::size_t(after - spans.begin()) - 1;
}

std::optional<Span> Lane::spanNumber(std::size_t number, TimePoint now) const
{
    if (number < spans.size())
        return spans[number];
    std::optional<Span> found;
    std::size_t next = spans.size();
    auto find = [&](const Span &span) {
        if (next++ == number)
            found = span;
    };
    visitOpenSpan(now, find);
    return found;
}

std::size_t Lane::spanCount(TimePoint now) const
{
    std::size_t count = spans.size();
    auto add = [&](const Span &) { ++count; };
    visitOpenSpan(now, add);
    return count;
}

std::span<const AwaitedTask> Lane::awaitedIn(std::size_t number) const
{
    const auto [first, last] = std::ranges::equal_range(awaited, number, {}, &AwaitedTask::span);
    return {first, last};
}

TimePoint Lane::dueOf(std::size_t number) const
{
    if (number >= spans.size())
        return number == spans.size() ? due : TraceEvent::noDeadline;
    const auto limit = std::ranges::lower_bound(limits, number, {}, &WaitLimit::span);
    if (limit != limits.end() && limit->span == number)
        return limit->due;
    return spans[number].reason == WaitReason::Timer ? spans[number].end : TraceEvent::noDeadline;
}

} // namespace overlap
