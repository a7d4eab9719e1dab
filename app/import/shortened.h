// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace overlap {

/// The first letters of a text in UTF-8, at most so many bytes: nobody reads a longer name in a timeline.
inline std::string_view shortened(std::string_view text, std::size_t most = 300)
{
    if (text.size() <= most)
        return text;
    constexpr auto isInside = [](char byte) { return (quint8(byte) & 0xC0U) == 0x80U; };
    while (most > 0 && isInside(text[most]))
        --most;
    return text.substr(0, most);
}

inline QString qtText(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

} // namespace overlap
