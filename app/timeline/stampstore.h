// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRgb>

#include <array>
#include <span>
#include <vector>

namespace overlap {

/// Small pictures by what they look like, for pictures that consist of tens of thousands of them: a hash table with
/// open addressing over one store of pixels. When it is full it forgets all.
class StampStore
{
public:
    struct Key
    {
        qint64 paint;
        quint64 shape; ///< Not 0.

        bool operator==(const Key &) const = default;
    };

    /// The pixels of a stamp, or null. They last until the next add().
    const QRgb *find(const Key &key) const;

    /// Room for the pixels of a stamp that is not there yet, which are to be filled at once.
    std::span<QRgb> add(const Key &key, std::size_t count);

private:
    static constexpr std::size_t slots = 1U << 13U;
    static constexpr std::size_t most = slots / 2;

    struct Slot
    {
        Key key{}; ///< A shape of 0: it is free.
        std::size_t first = 0;
    };

    std::size_t slotOf(const Key &key) const;

    std::vector<Slot> m_slots = std::vector<Slot>(slots);
    std::vector<QRgb> m_pixels;
    std::size_t m_count = 0;
};

} // namespace overlap
