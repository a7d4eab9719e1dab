// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace overlap {

/// One event of a Chrome trace as it stands in the file. Numbers and texts are the same to those who ask for a text.
struct RawEvent
{
    struct Argument
    {
        std::string key;
        std::string text;
        std::optional<double> number;
    };

    /// A list of numbers.
    struct List
    {
        std::string key;
        std::vector<double> numbers;
    };

    char phase = 0; ///< 0: none, or of more than one letter.
    std::string process;
    std::string thread;
    std::string name;
    std::string category;
    std::string id;
    std::optional<Duration> time;
    std::optional<Duration> length;
    bool enclosing = false; ///< `bp` is "e": an arrow ends at the slice around it.

    std::vector<Argument> arguments; ///< The first `argumentCount` count; the others are kept for their memory.
    std::size_t argumentCount = 0;
    std::vector<List> lists;

    void clear();
    Argument &addArgument();

    const Argument *argument(std::string_view key) const;
    std::string_view text(std::string_view key) const;

    /// The argument as a whole number between 0 and `most`; 0 if it is none.
    quint32 whole(std::string_view key, quint32 most) const;

    /// The argument as a time in microseconds.
    std::optional<TimePoint> moment(std::string_view key) const;

    /// The numbers of a list in the arguments; empty if there is none.
    const std::vector<double> &list(std::string_view key) const;
};

} // namespace overlap
