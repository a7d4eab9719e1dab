// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/rows.h"

#include <span>

namespace overlap {

/// What a pixel shows: a SpanLevels::Mix, and whether it is only expected.
using Cell = quint8;
constexpr Cell expectedCell = 32;
constexpr std::size_t cellKinds = 64;

/// A lane as it is known at `now`, between two moments.
struct LanePart
{
    const Lane *lane;
    TimePoint from;
    TimePoint to;
    TimePoint now;
};

/// Adds up lanes in a row of pixels, in small parts of a pixel's time. Pixels have their places in time, so that what
/// they show moves with the axis and does not flicker. Plain arrays: there are a million pixels in a picture.
class CellSums
{
public:
    /// So many pixels of `pixel` nanoseconds each, from `start` on.
    CellSums(TimePoint start, double pixel, std::size_t count);

    /// What the pixels show of these lanes. Valid until the next call.
    std::span<const Cell> cells(std::span<const LanePart> lanes);

private:
    struct Pixels
    {
        std::size_t first;
        std::size_t end;

        bool isEmpty() const { return first >= end; }
    };

    qint64 partAt(TimePoint time) const;
    TimePoint timeAt(qint64 part) const;
    std::optional<SpanLevels::Level> levelOf(const Lane &lane) const;
    void placeStretches(Duration length);
    Pixels filled(const LanePart &part);
    void take(const SpanLevels::Level &level, Pixels pixels);
    void join(const SpanLevels::Level &level, Pixels pixels);
    void vote(const SpanLevels::Level &level, Pixels pixels);
    void addBeside(const LanePart &part, Pixels pixels);
    void addSpans(const Lane &lane, qint64 from, qint64 to, TimePoint now);
    inline void addSpan(TaskState state, qint64 left, qint64 right, qint64 from, qint64 to);
    void clear(Pixels pixels);
    void choose(Pixels pixels);

    std::size_t m_width;
    std::vector<qint16> m_sums; ///< For each state all pixels.
    std::vector<Cell> m_brief;  ///< What they have however shortly.
    std::vector<Cell> m_cells;
    double m_pixel;               ///< Nanoseconds.
    double m_first;               ///< The number of the first one, from the start of the run.
    int m_bits = 0;               ///< A pixel has 2 to this parts.
    double m_scale = 1;           ///< Parts in a nanosecond.
    double m_firstPart = 0;       ///< The number of the first part, from the start of the run.
    Duration m_length{};          ///< m_places is for stretches of that length.
    qint64 m_origin = 0;          ///< The number of the one in which the first pixel begins.
    std::vector<qint32> m_places; ///< In which of them each pixel begins, counted from there; and the one behind.
};

/// What rows of lanes show, one after another.
class LaneCells
{
public:
    /// The axis has `width` pixels of the device; `each` of them share what they show. The axis outlives it.
    LaneCells(const TimeAxis &axis, int width, int each = 1);

    /// Of rows that share a row of pixels; the run is known up to `edge`. Valid until the next call.
    std::span<const Cell> cells(std::span<const LaneRow> rows, TimePoint edge);

private:
    const TimeAxis &m_axis;
    CellSums m_recorded;
    CellSums m_expected;
    std::vector<LanePart> m_parts;
    std::vector<LanePart> m_expectedParts;
    std::vector<Cell> m_merged;
};

} // namespace overlap
