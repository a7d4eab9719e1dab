// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/spannames.h"

#include <string_view>

namespace overlap {

/// Numbers texts, each once.
class TextPool
{
public:
    /// The number of a text, from 1; 0 for the empty one.
    quint32 number(std::string_view text);

    std::string_view text(quint32 number) const;

    std::size_t letters() const { return m_texts.letters.size(); }
    std::size_t count() const { return m_texts.ends.size(); }

    /// Gives the texts away.
    SpanNames take() { return std::move(m_texts); }

private:
    void grow();
    std::size_t placeOf(std::string_view text) const;

    SpanNames m_texts;
    std::vector<quint32> m_table; ///< Numbers by the hash of their texts; 0 is a free place. A power of two long.
};

} // namespace overlap
