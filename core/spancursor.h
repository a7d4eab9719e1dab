// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/spanindex.h"

#include <algorithm>
#include <span>

namespace overlap {

/// Walks along a row of spans in steps of any length. What a step costs depends on its spans only up to a few of them.
/// The spans are in order and do not overlap; there may be gaps between them. Each has a start and an end, and
/// stateOf(span) tells its state.
template<typename S>
class SpanCursor
{
public:
    /// Begins at the first span that ends at `from` or later, and at `from` within it. Of `spans`, the index has the
    /// first `index.size()`; the rest, and then `tail`, are few.
    SpanCursor(std::span<const S> spans, const SpanIndex &index, std::span<const S> tail, TimePoint from)
        : m_spans(spans), m_tail(tail), m_index(index), m_at(from)
    {
        m_next = std::size_t(std::ranges::lower_bound(spans, from, {}, &S::end) - spans.begin());
        while (m_next >= spans.size() && !atEnd() && span().end < from)
            ++m_next;
    }

    bool atEnd() const { return m_next >= count(); }

    /// How many spans lie behind.
    std::size_t passed() const { return m_next; }

    /// The span that is passed next, whole. There is one unless atEnd().
    const S &span() const { return (*this)[m_next]; }
    const S &operator[](std::size_t i) const { return i < m_spans.size() ? m_spans[i] : m_tail[i - m_spans.size()]; }

    /// The moment up to which spans have been passed.
    TimePoint at() const { return m_at; }

    /// Passes the rest of span().
    void skip()
    {
        m_at = std::max(m_at, span().end);
        ++m_next;
    }

    /// The number of the first span that ends after a later moment.
    std::size_t find(TimePoint to) const { return firstAfter(to); }

    /// How many spans there are.
    std::size_t count() const { return m_spans.size() + m_tail.size(); }

    /// Goes on to a later moment, within a span if there is one. Returns what lies between: spans count where they end.
    StateSums advance(TimePoint to) { return advance(to, find(to)); }

    /// The same with `end`, the result of find(to).
    StateSums advance(TimePoint to, std::size_t end)
    {
        StateSums sums;
        if (!atEnd() && span().end <= to)
            takeRest(sums);
        if (end - m_next > 2 * SpanIndex::step)
            takeGroups(sums, end);
        while (m_next < end) {
            sums.add(stateOf(span()), span().end - span().start);
            ++m_next;
        }
        if (!atEnd() && span().start < to) {
            const TimePoint from = std::max(span().start, m_at);
            if (const TaskState state = stateOf(span()); !isOutcome(state))
                sums.time[std::size_t(state)] += to - from;
        }
        m_at = to;
        return sums;
    }

private:
    void takeRest(StateSums &sums)
    {
        const TimePoint from = std::max(span().start, std::min(m_at, span().end));
        sums.add(stateOf(span()), span().end - from);
        ++m_next;
    }

    /// The first span from m_next on that ends after `to`.
    std::size_t firstAfter(TimePoint to) const
    {
        std::size_t end = m_next;
        const std::size_t count = m_spans.size();
        for (std::size_t stride = 1; end < count && m_spans[end].end <= to; stride *= 2) {
            const std::size_t far = std::min(end + stride, count);
            if (far == count || m_spans[far].end > to) {
                const auto first = m_spans.begin() + std::ptrdiff_t(end) + 1;
                const auto last = m_spans.begin() + std::ptrdiff_t(far);
                end = std::size_t(std::ranges::upper_bound(first, last, to, {}, &S::end) - m_spans.begin());
                break;
            }
            end = far;
        }
        while (end >= count && end < count + m_tail.size() && (*this)[end].end <= to)
            ++end;
        return end;
    }

    /// Takes the spans up to the last border of a group before `end`.
    void takeGroups(StateSums &sums, std::size_t end)
    {
        const std::size_t first = (m_next + SpanIndex::step - 1) / SpanIndex::step;
        const std::size_t last = m_index.groups() == 0 ? 0 : std::min(end / SpanIndex::step, m_index.groups() - 1);
        if (last <= first)
            return;
        for (; m_next < first * SpanIndex::step; ++m_next)
            sums.add(stateOf(span()), span().end - span().start);
        sums += m_index.before(last);
        sums -= m_index.before(first);
        m_next = last * SpanIndex::step;
    }

    std::span<const S> m_spans;
    std::span<const S> m_tail;
    const SpanIndex &m_index;
    TimePoint m_at;
    std::size_t m_next = 0;
};

} // namespace overlap
