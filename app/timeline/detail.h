// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/geometry.h"
#include "core/timeline.h"

#include <array>

namespace overlap {

/// What is drawn of a row of spans: one of them, or a column in place of several that are too narrow to see.
template<typename S>
struct Detail
{
    S span{}; ///< Whole, however much of it is shown. Of a column nothing but its start and end.
    bool isColumn = false;
    bool isStartUp = false; ///< A wait while its process starts up.
    quint32 sums = 0;       ///< Of a column: their number in its Details.

    TimePoint start() const { return span.start; }
    TimePoint end() const { return span.end; }
};

/// What is drawn of a row, in order. A picture may have tens of thousands, so that the sums, which most have none of,
/// stand apart.
template<typename S>
class Details
{
public:
    void add(const S &span, bool isStartUp = false) { m_details.push_back({span, false, isStartUp, 0}); }

    /// `sums`: if it is a column.
    void add(const Detail<S> &detail, const StateSums &sums)
    {
        m_details.push_back(detail);
        if (detail.isColumn) {
            m_details.back().sums = quint32(m_sums.size());
            m_sums.push_back(sums);
        }
    }

    const StateSums &sumsOf(const Detail<S> &column) const { return m_sums[column.sums]; }

    auto begin() const { return m_details.begin(); }
    auto end() const { return m_details.end(); }
    bool empty() const { return m_details.empty(); }
    std::size_t size() const { return m_details.size(); }
    const Detail<S> &back() const { return m_details.back(); }
    Detail<S> &back() { return m_details.back(); }
    void reserve(std::size_t count) { m_details.reserve(count); }

private:
    std::vector<Detail<S>> m_details;
    std::vector<StateSums> m_sums;
};

/// What counts as narrow, in time.
struct DetailScale
{
    TimePoint from{};   ///< Nothing that ends before is needed ...
    TimePoint to{};     ///< ... nor what starts after.
    Duration least{};   ///< Narrower spans share columns, unless there are only a few of them between wide ones.
    Duration column{1}; ///< The width of columns: they have their places in time, and are cut where their spans end.
};

/// For what is seen on that axis of a row that is known up to `edge`.
DetailScale detailScale(const TimeAxis &axis, TimePoint edge);

/// Calls visit(const Detail<S> &, const StateSums &) for what is drawn of a row, in order, with the sums if it is a
/// column. No time is lost and none is invented: the sums are exact. What it costs depends on the width of the axis,
/// not on how many spans are narrow.
template<typename S, typename Visit>
void visitDetails(SpanCursor<S> cursor, const DetailScale &scale, Visit visit)
{
    constexpr std::size_t fewSpans = 16;
    static constexpr StateSums none;
    const auto isNarrow = [&](const S &span) { return span.end - span.start < scale.least; };
    // The end of the narrow ones that follow one another, unless they are more than a few.
    const auto endOfFew = [&]() -> std::optional<std::size_t> {
        const std::size_t first = cursor.passed();
        for (std::size_t i = first; i <= first + fewSpans; ++i) {
            if (i == cursor.count() || !isNarrow(cursor[i]) || cursor[i].start > scale.to
                || (i > first && cursor[i].start - cursor[i - 1].end >= scale.least))
                return i;
        }
        return {};
    };
    while (!cursor.atEnd() && std::max(cursor.span().start, cursor.at()) <= scale.to) {
        if (const std::optional<std::size_t> few = endOfFew()) { // or one that is not narrow
            for (const std::size_t end = std::max(*few, cursor.passed() + 1); cursor.passed() < end; cursor.skip())
                visit(Detail<S>{cursor.span(), false, false, 0}, none);
            continue;
        }
        TimePoint at = std::max(cursor.span().start, cursor.at());
        for (bool goesOn = true; goesOn && at <= scale.to;) {
            TimePoint border{(at.time_since_epoch() / scale.column + 1) * scale.column};
            const std::size_t end = cursor.find(border);
            const TimePoint before = end > cursor.passed() ? std::max(at, cursor[end - 1].end) : at;
            const bool over = end == cursor.count();
            if (over || cursor[end].start - before >= scale.least) {
                border = std::min(border, before);
                goesOn = false;
            } else if (!isNarrow(cursor[end])) {
                border = std::min(border, cursor[end].start);
                goesOn = cursor[end].start > border;
            }
            const StateSums sums = cursor.advance(border, end);
            visit(Detail<S>{{.start = at, .end = border}, true, false, 0}, sums);
            at = border;
        }
    }
}

/// For a lane as it is known at `now`.
template<typename Visit>
void visitDetails(const Lane &lane, TimePoint now, const DetailScale &scale, Visit visit)
{
    std::array<Span, 2> tail;
    std::size_t count = 0;
    lane.visitSpans(TimePoint::max(), TimePoint::max(), now, [&](const Span &span) { tail[count++] = span; });
    visitDetails(SpanCursor<Span>(lane.spans, lane.index, std::span(tail).first(count), scale.from), scale, visit);
}

/// Calls use(SpanCursor<LoopSpan> &) with the holds of the loop from `from` on. The one that is still open ends at
/// `now`.
template<typename Use>
void visitLoop(const Timeline &timeline, TimePoint now, TimePoint from, Use use)
{
    const std::span<const LoopSpan> holds(timeline.loopSpans());
    std::array<LoopSpan, 1> tail;
    const std::size_t open = timeline.loopHeld() ? 1 : 0;
    if (open > 0) {
        tail[0] = holds.back();
        tail[0].end = std::max(tail[0].start, now);
    }
    SpanCursor<LoopSpan> cursor(holds.first(holds.size() - open), timeline.loopIndex(), std::span(tail).first(open),
                                from);
    use(cursor);
}

/// For the loop, in the same way.
template<typename Visit>
void visitLoopDetails(const Timeline &timeline, TimePoint now, const DetailScale &scale, Visit visit)
{
    visitLoop(timeline, now, scale.from, [&](const SpanCursor<LoopSpan> &holds) { visitDetails(holds, scale, visit); });
}

} // namespace overlap
