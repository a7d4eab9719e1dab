// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/textpool.h"

#include <functional>

namespace overlap {

quint32 TextPool::number(std::string_view text)
{
    if (text.empty())
        return 0;
    if (2 * (m_texts.ends.size() + 1) > m_table.size())
        grow();
    const std::size_t place = placeOf(text);
    if (m_table[place] == 0) {
        m_texts.letters += text;
        m_texts.ends.push_back(quint32(m_texts.letters.size()));
        m_table[place] = quint32(m_texts.ends.size());
    }
    return m_table[place];
}

std::string_view TextPool::text(quint32 number) const
{
    if (number == 0)
        return {};
    const std::size_t start = number == 1 ? 0 : m_texts.ends[number - 2];
    return std::string_view(m_texts.letters).substr(start, m_texts.ends[number - 1] - start);
}

void TextPool::grow()
{
    constexpr std::size_t least = 64;
    m_table.assign(std::max(least, 2 * m_table.size()), 0);
    for (quint32 number = 1; number <= m_texts.ends.size(); ++number)
        m_table[placeOf(text(number))] = number;
}

/// Where the text stands, or a free place for it.
std::size_t TextPool::placeOf(std::string_view text) const
{
    std::size_t place = std::hash<std::string_view>()(text) & (m_table.size() - 1);
    while (m_table[place] != 0 && this->text(m_table[place]) != text)
        place = (place + 1) & (m_table.size() - 1);
    return place;
}

} // namespace overlap
