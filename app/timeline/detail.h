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
    TimePoint start{};
    TimePoint end{};
    bool isColumn = false;
    bool isStartUp = false; ///< A wait while its process starts up.
    S span{};               ///< Unless it is a column. Whole, however much of it is shown.
    StateSums sums{};       ///< Of a column.
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

/// Calls visit(const Detail<S> &) for what is drawn of a row, in order. No time is lost and none is invented: the sums
/// of columns are exact. What it costs depends on the width of the axis, not on how many spans are narrow.
template<typename S, typename Visit>
void visitDetails(SpanCursor<S> cursor, const DetailScale &scale, Visit visit)
{
    constexpr std::size_t fewSpans = 16;
    std::vector<Detail<S>> columns;
    const auto isNarrow = [&](const S &span) { return span.end - span.start < scale.least; };
    const auto single = [&](const S &span) { visit(Detail<S>{span.start, span.end, false, false, span, {}}); };
    while (!cursor.atEnd() && std::max(cursor.span().start, cursor.at()) <= scale.to) {
        if (!isNarrow(cursor.span())) {
            single(cursor.span());
            cursor.skip();
            continue;
        }
        columns.clear();
        const std::size_t first = cursor.passed();
        std::size_t end = first;
        TimePoint at = std::max(cursor.span().start, cursor.at());
        for (bool goesOn = true; goesOn && at <= scale.to;) {
            TimePoint border{(at.time_since_epoch() / scale.column + 1) * scale.column};
            end = cursor.find(border);
            const TimePoint before = end > first ? std::max(at, cursor[end - 1].end) : at;
            const bool over = end == cursor.count();
            if (over || cursor[end].start - before >= scale.least) {
                border = std::min(border, before);
                goesOn = false;
            } else if (!isNarrow(cursor[end])) {
                border = std::min(border, cursor[end].start);
                goesOn = cursor[end].start > border;
            }
            const StateSums sums = cursor.advance(border, end);
            columns.push_back({at, border, true, false, {}, sums});
            at = border;
        }
        if (!cursor.atEnd() && cursor.span().start < at)
            ++end; // a part of it is in the last column
        if (end - first <= fewSpans) {
            for (std::size_t i = first; i < end; ++i)
                single(cursor[i]);
            if (!cursor.atEnd() && cursor.passed() < end)
                cursor.skip();
        } else {
            for (const Detail<S> &column : columns)
                visit(column);
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
