// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/rawevent.h"

#include "app/import/microseconds.h"

#include <algorithm>

namespace overlap {

void RawEvent::clear()
{
    phase = 0;
    for (std::string *text : {&process, &thread, &name, &category, &id})
        text->clear();
    time.reset();
    length.reset();
    enclosing = false;
    argumentCount = 0;
    lists.clear();
}

RawEvent::Argument &RawEvent::addArgument()
{
    if (argumentCount == arguments.size())
        arguments.emplace_back();
    Argument &added = arguments[argumentCount++];
    added.text.clear();
    added.number.reset();
    return added;
}

const RawEvent::Argument *RawEvent::argument(std::string_view key) const
{
    const auto end = arguments.begin() + std::ptrdiff_t(argumentCount);
    const auto found = std::find_if(arguments.begin(), end, [&](const Argument &each) { return each.key == key; });
    return found == end ? nullptr : &*found;
}

std::string_view RawEvent::text(std::string_view key) const
{
    const Argument *found = argument(key);
    return found ? std::string_view(found->text) : std::string_view();
}

quint32 RawEvent::whole(std::string_view key, quint32 most) const
{
    const Argument *found = argument(key);
    const bool fits = found && found->number && *found->number >= 0 && *found->number <= most;
    return fits ? quint32(*found->number) : 0;
}

std::optional<TimePoint> RawEvent::moment(std::string_view key) const
{
    const std::optional<Duration> since = parseMicroseconds(text(key));
    return since ? std::optional(TimePoint(*since)) : std::nullopt;
}

const std::vector<double> &RawEvent::list(std::string_view key) const
{
    static const std::vector<double> none;
    const auto found = std::ranges::find(lists, key, &List::key);
    return found == lists.end() ? none : found->numbers;
}

} // namespace overlap
