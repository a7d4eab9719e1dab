// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spanlevels.h"

#include "core/timeline.h"

#include <algorithm>
#include <bit>

namespace overlap {

namespace {

constexpr std::size_t fewSpans = 64; // They are looked at one by one.
constexpr qint64 finest = 3;         // At least so many stretches for a span, in the mean, ...
constexpr qint64 most = 16;          // ... and never more than that.

} // namespace

void SpanLevels::grow(std::span<const Span> spans)
{
    if (spans.size() < fewSpans)
        return;
    const Span &last = spans.back();
    const bool sparse = (last.end - m_start).count() >> m_bits > most * qint64(spans.size());
    if (spans.size() >= m_next || sparse)
        build(spans);
    else
        add(last);
}

void SpanLevels::build(std::span<const Span> spans)
{
    m_rows.clear();
    m_next = 4 * spans.size();
    m_start = spans.front().start;
    const qint64 each = (spans.back().end - m_start).count() / (finest * qint64(spans.size()));
    m_bits = int(std::bit_width(quint64(std::max<qint64>(1, each)))) - 1;
    m_rows.push_back({.first = m_start.time_since_epoch().count() >> m_bits});
    for (const Span &span : spans)
        add(span);
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
    qint64 from = start;
    for (qint64 border = (open() + 1) << m_bits; border <= end; border += qint64(1) << m_bits) {
        m_rows[0].sums[state] += float(border - from);
        m_rows[0].brief |= brief;
        close(0);
        from = border;
    }
    m_rows[0].sums[state] += float(end - from);
    m_rows[0].brief |= end > from || start == end ? brief : Mix(0);
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
        if (row + 1 == m_rows.size()) // its first one
            m_rows.push_back({.first = m_rows[row].first >> 1});
        Row &closed = m_rows[row];
        Row &above = m_rows[row + 1];
        goesOn = (closed.first + qint64(closed.mixes.size())) % 2 != 0;
        if (closed.mixes.size() == closed.mixes.capacity())
            closed.mixes.reserve(closed.mixes.size() + closed.mixes.size() / 4 + 16);
        closed.mixes.push_back(mixOf(closed.sums, closed.brief));
        for (std::size_t state = 0; state < closed.sums.size(); ++state)
            above.sums[state] += closed.sums[state];
        above.brief |= closed.brief;
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
