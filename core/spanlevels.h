// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/spanindex.h"

#include <optional>
#include <span>

namespace overlap {

struct Span;

/// What stretches of a growing row of spans are for the most part, at several lengths: each is twice the one before, so
/// that a picture of any scale finds one that fits its pixels. The finest has a few stretches for each span. The
/// pyramid of trace viewers.
class SpanLevels
{
public:
    /// The number of the state that takes most of a stretch, or none, and what there is in it, however shortly.
    using Mix = quint8;
    static constexpr Mix stateBits = 7;
    static constexpr Mix none = 7;
    static constexpr Mix turn = 8;  ///< A task runs.
    static constexpr Mix call = 16; ///< A blocking call.
    static constexpr Mix briefBits = turn | call;

    /// What a state brings into a mix, however short.
    static constexpr Mix briefly(TaskState state)
    {
        return state == TaskState::Running ? turn : state == TaskState::Blocking ? call : Mix(0);
    }

    /// Stretches of one length, from the `first` of those since the start of the run.
    struct Level
    {
        Duration length;
        qint64 first;
        std::span<const Mix> mixes;
    };

    /// Takes in those of `spans`, all of the row, that it has not yet. None starts before the one before it ends.
    void grow(std::span<const Span> spans);

    /// The longest stretches that are no longer than that; none if all are. Those that are over are there.
    std::optional<Level> atMost(Duration length) const;

    /// What it takes of memory.
    std::size_t bytes() const;

private:
    /// Nanoseconds of each state. As many floats as a processor adds at once.
    using Sums = std::array<float, 8>;

    struct Row
    {
        std::vector<Mix> mixes;
        qint64 first = 0; ///< Counted from the start of the run.
        Sums sums{};      ///< Of the stretch that is not over.
        Mix brief = 0;
    };

    static Mix mixOf(const Sums &sums, Mix brief);
    void begin(TimePoint start, int bits);
    void add(const Span &span);
    void close(std::size_t row);
    void fill(std::size_t row, std::size_t state, Mix brief, std::size_t count);
    void addTo(std::size_t row, std::size_t state, Mix brief, qint64 length);
    void append(std::size_t row, Mix mix, std::size_t count);
    Row &above(std::size_t row);

    std::vector<Row> m_rows;
    std::size_t m_size = 0; ///< How many spans it has taken in.
    int m_bits = 0;         ///< The finest stretches have 2 to this nanoseconds.
    std::size_t m_next = 0; ///< They are measured anew at so many spans.
};

} // namespace overlap
