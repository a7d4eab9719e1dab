// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/lanecells.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace overlap {

namespace {

/// The first closed span that ends at that moment or later. It is about where it would be if all were equally long: a
/// search through all of them waits for memory.
std::vector<Span>::const_iterator firstEnding(const Lane &lane, TimePoint time)
{
    const auto begin = lane.spans.begin();
    const auto end = lane.spans.end();
    const TimePoint over = lane.ended() ? *lane.end : lane.open.start;
    if (time <= lane.start || time > over)
        return time <= lane.start ? begin : end;
    constexpr std::ptrdiff_t few = 4;
    const double share = double((time - lane.start).count()) / double((over - lane.start).count());
    auto first = begin + std::ptrdiff_t(share * double(end - begin));
    auto last = first;
    for (std::ptrdiff_t stride = few; last != end && last->end < time; stride *= 2) {
        first = last;
        last += std::min(stride, end - last);
    }
    for (std::ptrdiff_t stride = few; first != begin && (first == end || first->end >= time); stride *= 2) {
        last = first;
        first -= std::min(stride, first - begin);
    }
    return std::ranges::lower_bound(first, last, time, {}, &Span::end);
}

} // namespace

CellSums::CellSums(TimePoint start, double pixel, std::size_t count)
    : m_width(count), m_sums(m_width * lastingStates), m_brief(m_width), m_cells(m_width), m_pixel(pixel),
      m_first(std::round(double(start.time_since_epoch().count()) / pixel)), m_places(m_width + 1)
{ }

/// In parts of a pixel, from the first one.
inline qint64 CellSums::partAt(TimePoint time) const
{
    return qint64(double(time.time_since_epoch().count()) * m_scale - m_firstPart);
}

std::span<const Cell> CellSums::cells(std::span<const LanePart> lanes)
{
    constexpr int finest = 10;
    constexpr std::size_t most = 4095; // choose() packs a sum and a state
    m_bits = finest;
    while (m_bits > 0 && lanes.size() << m_bits > most)
        --m_bits;
    m_scale = double(1 << m_bits) / m_pixel;
    m_firstPart = m_first * double(1 << m_bits);
    if (lanes.size() > 2) { // each has a vote
        clear({0, m_width});
        for (const LanePart &part : lanes) {
            const Pixels pixels = filled(part);
            if (!pixels.isEmpty())
                vote(*levelOf(*part.lane), pixels);
            addBeside(part, pixels);
        }
        choose({0, m_width});
        return m_cells;
    }
    Pixels all{0, m_width};
    for (const LanePart &part : lanes) {
        const Pixels pixels = filled(part);
        all = {std::max(all.first, pixels.first), std::min(all.end, pixels.end)};
    }
    if (lanes.empty() || all.isEmpty())
        all = {0, 0};
    clear({0, all.first});
    clear({all.end, m_width});
    for (const LanePart &part : lanes)
        addBeside(part, all);
    choose({0, all.first});
    choose({all.end, m_width});
    if (!all.isEmpty())
        take(*levelOf(*lanes.front().lane), all);
    if (!all.isEmpty() && lanes.size() > 1)
        join(*levelOf(*lanes.back().lane), all);
    return m_cells;
}

TimePoint CellSums::timeAt(qint64 part) const
{
    return TimePoint(Duration(std::llround((double(part) + m_firstPart) / m_scale)));
}

std::optional<SpanLevels::Level> CellSums::levelOf(const Lane &lane) const
{
    return lane.levels.atMost(Duration(qint64(m_pixel)));
}

/// Finds out for each pixel where it begins among stretches of that length.
void CellSums::placeStretches(Duration length)
{
    if (length == m_length)
        return;
    m_length = length;
    const double pixel = m_pixel / double(length.count());
    m_origin = qint64(std::floor(m_first * pixel));
    for (std::size_t i = 0; i <= m_width; ++i)
        m_places[i] = qint32(std::floor((m_first + double(i)) * pixel) - double(m_origin));
}

/// The pixels that stretches of the lane fill; none if it has none that are short enough.
CellSums::Pixels CellSums::filled(const LanePart &part)
{
    const std::optional<SpanLevels::Level> level = levelOf(*part.lane);
    const qint64 first = std::max<qint64>(0, partAt(part.from));
    const qint64 end = partAt(part.to);
    if (!level || first >= end)
        return {0, 0};
    placeStretches(level->length);
    const qint64 stretch = level->first - m_origin;
    const auto from = std::ranges::lower_bound(m_places, stretch);
    const auto to = std::ranges::upper_bound(from, m_places.end(), stretch + qint64(level->mixes.size()));
    const auto pixel = std::size_t(from - m_places.begin());
    const auto pixelEnd = std::size_t(to - m_places.begin()); // it begins within the last stretch or behind it
    return {std::max(pixel, std::size_t((first + (1 << m_bits) - 1) >> m_bits)),
            std::min(pixelEnd - std::min<std::size_t>(pixelEnd, 1), std::size_t(end >> m_bits))};
}

/// Each pixel gets the stretch in which it begins, and what the one before the next pixel has shortly: no stretch is
/// longer than a pixel, and most are longer than half of one.
void CellSums::take(const SpanLevels::Level &level, Pixels pixels)
{
    const SpanLevels::Mix *const mixes = level.mixes.data() + (m_origin - level.first);
    const qint32 *const places = m_places.data();
    Cell *const cells = m_cells.data();
    qint32 place = places[pixels.first];
    for (std::size_t i = pixels.first; i < pixels.end; ++i) {
        const qint32 next = places[i + 1];
        cells[i] = Cell(mixes[place] | (mixes[next - 1] & SpanLevels::briefBits));
        place = next;
    }
}

/// The same for the second of two lanes: of different states the first shows, as in choose().
void CellSums::join(const SpanLevels::Level &level, Pixels pixels)
{
    const SpanLevels::Mix *const mixes = level.mixes.data() + (m_origin - level.first);
    const qint32 *const places = m_places.data();
    Cell *const cells = m_cells.data();
    qint32 place = places[pixels.first];
    for (std::size_t i = pixels.first; i < pixels.end; ++i) {
        const qint32 next = places[i + 1];
        const Cell mix = mixes[place];
        const Cell cell = cells[i];
        const Cell state = std::min(Cell(mix & SpanLevels::stateBits), Cell(cell & SpanLevels::stateBits));
        cells[i] = Cell(state | ((cell | mix | mixes[next - 1]) & SpanLevels::briefBits));
        place = next;
    }
}

void CellSums::vote(const SpanLevels::Level &level, Pixels pixels)
{
    const SpanLevels::Mix *const mixes = level.mixes.data() + (m_origin - level.first);
    for (std::size_t i = pixels.first; i < pixels.end; ++i) {
        const SpanLevels::Mix mix = mixes[m_places[i]];
        const std::size_t state = mix & SpanLevels::stateBits;
        m_brief[i] |= Cell((mix | mixes[m_places[i + 1] - 1]) & SpanLevels::briefBits);
        if (state < lastingStates)
            m_sums[state * m_width + i] = qint16(m_sums[state * m_width + i] + (1 << m_bits));
    }
}

/// Adds what lies beside these pixels span by span.
void CellSums::addBeside(const LanePart &part, Pixels pixels)
{
    const qint64 first = std::max<qint64>(0, partAt(part.from));
    const qint64 end = std::min(qint64(m_width) << m_bits, partAt(part.to));
    if (pixels.isEmpty()) {
        addSpans(*part.lane, first, end, part.now);
        return;
    }
    addSpans(*part.lane, first, qint64(pixels.first) << m_bits, part.now);
    addSpans(*part.lane, qint64(pixels.end) << m_bits, end, part.now);
}

/// Adds a span between two places. Those of a row between `from` and `to` share pixels with nothing else.
inline void CellSums::addSpan(TaskState state, qint64 left, qint64 right, qint64 from, qint64 to)
{
    if (isOutcome(state))
        return;
    const qint64 least = from >> m_bits;
    const qint64 most = (to - 1) >> m_bits;
    const auto cell = std::size_t(std::clamp(left >> m_bits, least, most));
    const auto last = std::size_t(std::clamp(right >> m_bits, least, most));
    const SpanLevels::Mix briefly = SpanLevels::briefly(state);
    qint16 *const row = m_sums.data() + std::size_t(state) * m_width;
    m_brief[cell] |= briefly;
    if (cell == last) {
        row[cell] = qint16(row[cell] + (right - left));
        return;
    }
    row[cell] = qint16(row[cell] + ((qint64(cell) + 1) << m_bits) - left);
    for (std::size_t i = cell + 1; i < last; ++i)
        row[i] = qint16(row[i] + (1 << m_bits));
    const qint64 rest = right - (qint64(last) << m_bits);
    row[last] = qint16(row[last] + rest);
    m_brief[last] |= rest > 0 ? briefly : Cell(0);
}

void CellSums::addSpans(const Lane &lane, qint64 from, qint64 to, TimePoint now)
{
    if (from >= to)
        return;
    const TimePoint first = timeAt(from);
    const TimePoint last = timeAt(to);
    const auto place = [&](TimePoint time) { return std::clamp(partAt(time), from, to); };
    TimePoint before{};
    qint64 right = place(before);
    for (auto span = firstEnding(lane, first); span != lane.spans.end() && span->start <= last; ++span) {
        const qint64 left = span->start == before ? right : place(span->start);
        right = place(span->end);
        addSpan(span->state, left, right, from, to);
        before = span->end;
    }
    if (!lane.ended() && lane.open.start <= last)
        lane.visitOpenSpan(
            now, [&](const Span &open) { addSpan(open.state, place(open.start), place(open.end), from, to); });
}

void CellSums::clear(Pixels pixels)
{
    const auto count = std::ptrdiff_t(pixels.end - pixels.first);
    for (std::size_t state = 0; state < lastingStates; ++state)
        std::fill_n(m_sums.begin() + std::ptrdiff_t(state * m_width + pixels.first), count, qint16(0));
    std::fill_n(m_brief.begin() + std::ptrdiff_t(pixels.first), count, Cell(0));
}

/// Finds the state with the largest sum, the first of them if there are several.
void CellSums::choose(Pixels pixels)
{
    constexpr int stateSpan = 8;
    const qint16 *const sums = m_sums.data();
    const Cell *const brief = m_brief.data();
    Cell *const cells = m_cells.data();
    const std::size_t width = m_width;
    for (std::size_t i = pixels.first; i < pixels.end; ++i) {
        qint16 best = 0;
        for (std::size_t state = 0; state < lastingStates; ++state)
            best = std::max(best, qint16(sums[state * width + i] * stateSpan + int(SpanLevels::none - state)));
        const int state = SpanLevels::none - (best & SpanLevels::stateBits);
        cells[i] = Cell((best < stateSpan ? int(SpanLevels::none) : state) | brief[i]);
    }
}

LaneCells::LaneCells(const TimeAxis &axis, int width, int each)
    : m_axis(axis),
      m_recorded(axis.start, double(axis.length().count()) * each / width, std::size_t((width + each - 1) / each)),
      m_expected(m_recorded)
{ }

std::span<const Cell> LaneCells::cells(std::span<const LaneRow> rows, TimePoint edge)
{
    m_parts.clear();
    m_expectedParts.clear();
    for (const LaneRow &row : rows) {
        if (row.run)
            m_parts.push_back({row.run, row.run->start, edge, edge}); // the last pixel may end after the axis
        const TimePoint after = row.run ? edge : row.any().start;
        if (row.prediction && after < m_axis.end)
            m_expectedParts.push_back({row.prediction, after, m_axis.end, m_axis.end});
    }
    const std::span<const Cell> recorded = m_recorded.cells(m_parts);
    if (m_expectedParts.empty())
        return recorded;
    const std::span<const Cell> expected = m_expected.cells(m_expectedParts);
    m_merged.assign(recorded.begin(), recorded.end());
    for (std::size_t i = 0; i < m_merged.size(); ++i) {
        if (m_merged[i] == SpanLevels::none)
            m_merged[i] = Cell(expected[i] | expectedCell);
    }
    return m_merged;
}

} // namespace overlap
