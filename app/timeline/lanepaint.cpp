// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/lanepaint.h"

#include "app/timeline/columns.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <type_traits>

namespace overlap {

namespace {

using Heights = std::array<int, lastingStates>;

/// Draws columns; neighbours that look the same as one.
class ColumnPainter
{
public:
    explicit ColumnPainter(BarCanvas &canvas) : m_canvas(canvas) { }
    ~ColumnPainter() { flush(); }
    Q_DISABLE_COPY_MOVE(ColumnPainter)

    void add(qreal left, qreal right, const Heights &heights)
    {
        if (left == m_right && heights == m_heights) {
            m_right = right;
            return;
        }
        flush();
        m_left = left;
        m_right = right;
        m_heights = heights;
    }

    void flush()
    {
        int y = m_canvas.pixels() - std::accumulate(m_heights.begin(), m_heights.end(), 0);
        for (const TaskState state : shareOrder) {
            const int height = m_heights[std::size_t(state)];
            if (height > 0)
                m_canvas.share(m_left, m_right, y, height, lookOf(state));
            y += height;
        }
        m_heights = {};
    }

private:
    BarCanvas &m_canvas;
    qreal m_left = 0;
    qreal m_right = 0;
    Heights m_heights{};
};

/// The least distance of turns in columns that can be told from each other, in pixels.
constexpr qreal apart = 6;

/// Finds places on an axis as timeToX() does, without dividing for each.
class Places
{
public:
    explicit Places(const TimeAxis &axis)
        : m_start(axis.start), m_left(axis.left), m_scale(axis.width / double(axis.length().count()))
    { }

    qreal of(TimePoint time) const { return m_left + m_scale * double((time - m_start).count()); }

    /// Whatever is shorter takes less than so many pixels. With room for rounding: longer ones may, too.
    Duration below(qreal pixels) const { return Duration(qint64(0.99 * pixels / m_scale)); }

private:
    TimePoint m_start;
    qreal m_left;
    double m_scale;
};

/// An end of a bar.
struct BarEnd
{
    qreal x;
    bool atTurn = false; ///< The mark of a turn stands there.
};

/// Finds the turns beside bars, which come from left to right.
class TurnsBeside
{
public:
    TurnsBeside(const std::vector<TurnMark> &marks, const Places &places) : m_marks(marks), m_places(places) { }

    /// Where a bar begins that follows a turn: at its mark, wherever that has had to make room for others. What would
    /// stand on the wrong side of it looks as if the task had been at it before or went on.
    BarEnd after(qreal x, TimePoint start)
    {
        while (m_after < m_marks.size() && m_marks[m_after].start <= start)
            ++m_after;
        if (m_after == 0)
            return {x};
        const TurnMark &turn = m_marks[m_after - 1];
        return x - m_places.of(turn.start) >= metrics.turnMark ? BarEnd{x} : BarEnd{turn.x, true};
    }

    /// Where a bar ends that a turn follows.
    BarEnd before(qreal x, TimePoint end)
    {
        while (m_before < m_marks.size() && m_marks[m_before].start < end)
            ++m_before;
        if (m_before == m_marks.size() || m_places.of(m_marks[m_before].start) - x >= 1)
            return {x};
        return {m_marks[m_before].x, true};
    }

private:
    const std::vector<TurnMark> &m_marks;
    const Places &m_places;
    std::size_t m_after = 0;  ///< The first that starts after the last bar has begun.
    std::size_t m_before = 0; ///< The first that starts when it has ended, or later.
};

template<typename S>
void paint(BarCanvas &canvas, const Details<S> &details, const std::vector<TurnMark> &marks, qreal least,
           const Band &place, TimePoint edge, const TimeAxis &axis)
{
    canvas.begin(place.top, place.height);
    std::vector<qreal> turns; // in columns, each apart from others
    qreal turnBefore = axis.left - apart;
    const Places places(axis);
    const Duration narrow = places.below(least);
    const qreal last = details.empty() ? axis.left : places.of(std::min(details.back().end(), edge));
    {
        ColumnPainter columns(canvas);
        TurnsBeside beside(marks, places);
        for (const Detail<S> &detail : details) {
            if (!detail.isColumn && detail.end() - detail.start() < narrow)
                continue; // There is no bar for it; a turn has a mark.
            const TimePoint end = std::min(detail.end(), edge);
            BarEnd first{places.of(detail.start())};
            BarEnd second{places.of(end)};
            const bool isBar = !detail.isColumn && second.x - first.x >= least;
            if constexpr (std::is_same_v<S, Span>) {
                if (isBar)
                    first = beside.after(first.x, detail.start());
                if (isBar && end == detail.end())
                    second = beside.before(second.x, end);
            }
            const qreal left = std::max(axis.left, first.x);
            const qreal right = std::min(axis.right(), second.x);
            if (detail.start() > end || right < left)
                continue;
            if (!detail.isColumn) {
                if (isBar && right - left >= least)
                    canvas.bar(left, right, detail.isStartUp ? Look::StartAwaited : lookOf(stateOf(detail.span)),
                               {.left = first.atTurn || detail.start() < axis.start,
                                .right = second.atTurn || axis.end < detail.end()});
                continue;
            }
            const Duration length = detail.end() - detail.start();
            const StateSums &sums = details.sumsOf(detail);
            if (length == 0ns) // many turns at one moment
                canvas.mark(std::max(axis.left, std::min(left, last - metrics.turnMark)), metrics.turnMark,
                            sums.calls > 0);
            else
                columns.add(left, right, shareHeights(sums, length, canvas.pixels()));
            if (sums.turns == 0 || sums.of(TaskState::Running) * 2 > length)
                continue;
            if (left - turnBefore >= apart)
                turns.push_back(left);
            else if (!turns.empty() && turns.back() == turnBefore)
                turns.pop_back(); // Where they are crowded none tells anything.
            turnBefore = left;
        }
    }
    for (const qreal x : turns)
        canvas.mark(x, 1, false);
    const TurnMark *before = nullptr;
    for (std::size_t i = 0; i < marks.size(); ++i) {
        const TurnMark &mark = marks[i];
        if (before && std::abs(mark.x - before->x) < 1 && mark.blocking == before->blocking)
            continue; // in the same place
        const qreal left = std::max(axis.left, mark.x);
        const qreal right = mark.x + markWidth(marks, i, metrics.turnMark);
        canvas.mark(left, std::min(axis.right(), right) - left, mark.blocking);
        before = &mark;
    }
    canvas.end();
}

} // namespace

void paintDetails(BarCanvas &canvas, const Details<Span> &details, const std::vector<TurnMark> &marks, qreal least,
                  const Band &place, TimePoint edge, const TimeAxis &axis)
{
    paint(canvas, details, marks, least, place, edge, axis);
}

void paintDetails(BarCanvas &canvas, const Details<LoopSpan> &details, const std::vector<TurnMark> &marks, qreal least,
                  const Band &place, TimePoint edge, const TimeAxis &axis)
{
    paint(canvas, details, marks, least, place, edge, axis);
}

} // namespace overlap
