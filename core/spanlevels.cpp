// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spanlevels.h"

#include "core/lane.h"

#include <algorithm>
#include <bit>

namespace overlap {

namespace {

constexpr std::size_t fewSpans = 64; // They are looked at one by one.
constexpr qint64 finest = 6;         // At least so many stretches for a span, in the mean, ...
constexpr qint64 most = 32;          // ... and never more than that.

} // namespace

void SpanLevels::grow(std::span<const Span> spans)
{
    if (spans.size() < fewSpans || spans.size() == m_size)
        return;
    const Duration length = spans.back().end - spans.front().start;
    const bool sparse = length.count() >> m_bits > most * qint64(spans.size());
    if (spans.size() >= m_next || sparse) {
        m_next = 16 * spans.size();
        const qint64 each = length.count() / (finest * qint64(spans.size()));
        const int bits = int(std::bit_width(quint64(std::max<qint64>(1, each)))) - 1;
        if (m_rows.empty() || sparse || bits < m_bits)
            begin(spans.front().start, bits);
    }
    for (const Span &span : spans.subspan(m_size))
        add(span);
    m_size = spans.size();
}

void SpanLevels::begin(TimePoint start, int bits)
{
    m_bits = bits;
    m_size = 0;
    m_rows.clear();
    m_rows.push_back({.first = start.time_since_epoch().count() >> bits});
}

void SpanLevels::add(const Span &span)
{
    if (isOutcome(span.state))
        return;
    const qint64 start = span.start.time_since_epoch().count();
    const qint64 end = span.end.time_since_epoch().count();
    const auto state = std::size_t(span.state);
    const Mix brief = briefly(span.state);
    const auto open = [&] { return m_rows[0].first + qint64(m_rows[0].mixes.size()); };
    while (open() < start >> m_bits)
        close(0);
    const bool hasBegun = start > open() << m_bits || m_rows[0].brief != 0; // with what takes no time, perhaps
    if (const qint64 border = (open() + 1) << m_bits; hasBegun && border <= end) {
        addTo(0, state, brief, border - start);
        close(0);
    }
    if (const qint64 whole = (end >> m_bits) - open(); whole > 0)
        fill(0, state, brief, std::size_t(whole));
    const qint64 rest = end - std::max(start, open() << m_bits);
    addTo(0, state, rest > 0 || start == end ? brief : Mix(0), rest);
}

/// Adds to the open stretch of a row.
void SpanLevels::addTo(std::size_t row, std::size_t state, Mix brief, qint64 length)
{
    m_rows[row].sums[state] += float(length);
    m_rows[row].brief |= brief;
}

inline void SpanLevels::append(std::size_t row, Mix mix, std::size_t count)
{
    constexpr std::size_t few = 8; // A call takes longer than they do.
    std::vector<Mix> &mixes = m_rows[row].mixes;
    const std::size_t size = mixes.size() + count;
    if (size > mixes.capacity()) // by less than a vector grows: there are many of them
        mixes.reserve(size + mixes.size() / 4 + 16);
    if (count > few) {
        mixes.resize(size, mix);
        return;
    }
    for (std::size_t i = 0; i < count; ++i)
        mixes.push_back(mix);
}

/// The row of stretches twice as long.
SpanLevels::Row &SpanLevels::above(std::size_t row)
{
    if (row + 1 == m_rows.size()) // none has ended so far
        m_rows.push_back({.first = m_rows[row].first >> 1});
    return m_rows[row + 1];
}

/// Ends whole stretches of one state, and those above that they fill; none of them has begun.
void SpanLevels::fill(std::size_t row, std::size_t state, Mix brief, std::size_t count)
{
    for (; count > 0; ++row, count /= 2) {
        const qint64 length = qint64(1) << (m_bits + int(row));
        above(row);
        const bool isSecond = (m_rows[row].first + qint64(m_rows[row].mixes.size())) % 2 != 0;
        append(row, Mix(state | brief), count);
        if (isSecond) {
            addTo(row + 1, state, brief, length);
            close(row + 1);
            --count;
        }
        if (count % 2 != 0)
            addTo(row + 1, state, brief, length);
    }
}

SpanLevels::Mix SpanLevels::mixOf(const Sums &sums, Mix brief)
{
    float longest = 0;
    Mix state = none;
    for (std::size_t i = 0; i < lastingStates; ++i) {
        state = sums[i] > longest ? Mix(i) : state;
        longest = std::max(longest, sums[i]);
    }
    return Mix(state | brief);
}

/// Ends the open stretch of a row, and those above that end with it.
void SpanLevels::close(std::size_t row)
{
    for (bool goesOn = true; goesOn; ++row) {
        Row &longer = above(row);
        Row &closed = m_rows[row];
        goesOn = (closed.first + qint64(closed.mixes.size())) % 2 != 0;
        append(row, mixOf(closed.sums, closed.brief), 1);
        for (std::size_t state = 0; state < closed.sums.size(); ++state)
            longer.sums[state] += closed.sums[state];
        longer.brief |= closed.brief;
        closed.sums = {};
        closed.brief = 0;
    }
}

std::optional<SpanLevels::Level> SpanLevels::atMost(Duration length) const
{
    if (m_rows.empty() || length.count() >> m_bits == 0)
        return {};
    const int above = int(std::bit_width(quint64(length.count()))) - 1 - m_bits;
    const std::size_t row = std::min(std::size_t(above), m_rows.size() - 1);
    return Level{Duration(qint64(1) << (m_bits + int(row))), m_rows[row].first, m_rows[row].mixes};
}

std::size_t SpanLevels::bytes() const
{
    std::size_t bytes = m_rows.capacity() * sizeof(Row);
    for (const Row &row : m_rows)
        bytes += row.mixes.capacity();
    return bytes;
}

} // namespace overlap
