// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/steps/counterpart.h"

#include <algorithm>

namespace overlap {

std::optional<std::size_t> counterpart(const Lane &lane, std::size_t number, const Lane &other)
{
    if (number >= lane.spans.size())
        return {};
    const auto isLike = [&like = lane.spans[number]](const Span &span) {
        return span.state == like.state && span.line == like.line;
    };
    auto before = std::count_if(lane.spans.begin(), lane.spans.begin() + std::ptrdiff_t(number), isLike);
    auto found = std::ranges::find_if(other.spans, isLike);
    for (; before > 0 && found != other.spans.end(); --before)
        found = std::find_if(std::next(found), other.spans.end(), isLike);
    return found == other.spans.end() ? std::nullopt : std::optional(std::size_t(found - other.spans.begin()));
}

} // namespace overlap
