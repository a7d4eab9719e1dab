// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string>
#include <vector>

namespace overlap {

/// What the spans of a recording by others are called: texts by number, from 1, one after the other in UTF-8. Millions
/// of them take little more than their letters.
struct SpanNames
{
    std::string letters;
    std::vector<quint32> ends; ///< Where each text ends.

    /// Empty for 0 and for a number that there is not.
    QString text(quint32 number) const
    {
        if (number == 0 || number > ends.size())
            return {};
        const quint32 start = number == 1 ? 0 : ends[number - 2];
        return QString::fromUtf8(letters.data() + start, qsizetype(ends[number - 1] - start));
    }
};

} // namespace overlap
