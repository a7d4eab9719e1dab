// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/stampstore.h"

#include <algorithm>

namespace overlap {

const QRgb *StampStore::find(const Key &key) const
{
    const Slot &slot = m_slots[slotOf(key)];
    return slot.key.shape == 0 ? nullptr : m_pixels.data() + slot.first;
}

std::span<QRgb> StampStore::add(const Key &key, std::size_t count)
{
    if (m_count == most) {
        std::ranges::fill(m_slots, Slot{});
        m_pixels.clear();
        m_count = 0;
    }
    const std::size_t first = m_pixels.size();
    m_slots[slotOf(key)] = {key, first};
    ++m_count;
    m_pixels.resize(first + count);
    return std::span(m_pixels).subspan(first);
}

/// The key's own slot, or the free one that it would get.
std::size_t StampStore::slotOf(const Key &key) const
{
    constexpr quint64 spread = 0x9e37'79b9'7f4a'7c15; // 2^64 by the golden ratio
    std::size_t at = ((key.shape ^ (quint64(key.paint) * spread)) * spread >> 40U) % slots;
    while (m_slots[at].key.shape != 0 && m_slots[at].key != key)
        at = (at + 1) % slots;
    return at;
}

} // namespace overlap
