// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/thinrows.h"

#include "app/timeline/barcanvas.h"

#include <QPainter>

#include <cmath>

namespace overlap {

namespace {

/// A pixel by the number of its colour: three for each state, by what happens shortly in it.
using Code = qint16;
constexpr Code shortlyTurn = 1;
constexpr Code shortlyCall = 2;
constexpr Code kinds = 3;
constexpr auto nothing = Code(kinds * int(TaskState::Finished));
constexpr Code expectedFrom = nothing + kinds; ///< As many for what is expected.

/// The sums of lanes in a row of pixels, in small parts of a pixel's time. Pixels have their places in time, so that
/// what they show moves with the axis and does not flicker. Plain arrays: there are a million pixels in a picture.
class Cells
{
public:
    Cells(const TimeAxis &axis, int width)
        : m_width(std::size_t(width)), m_sums(m_width * lastingStates), m_flags(m_width), m_codes(m_width),
          m_perCell(double(axis.length().count()) / width),
          m_first(std::round(double(axis.start.time_since_epoch().count()) / m_perCell))
    { }

    /// Begins with the next row of pixels, for so many lanes.
    void start(std::size_t lanes)
    {
        constexpr std::size_t finest = 1024;
        std::ranges::fill(m_sums, Code(0));
        std::ranges::fill(m_flags, Code(0));
        m_whole = Code(std::clamp<std::size_t>(30'000 / std::max<std::size_t>(1, lanes), 1, finest));
    }

    void add(const Lane &lane, TimePoint from, TimePoint to, TimePoint now)
    {
        m_from = std::max(0.0, placeOf(from));
        m_to = std::min(double(m_width), placeOf(to));
        if (m_from >= m_to)
            return;
        const TimePoint first = timeAt(m_from);
        const TimePoint last = timeAt(m_to);
        const auto begin = std::ranges::lower_bound(lane.spans, first, {}, &Span::end);
        const auto end = std::ranges::upper_bound(begin, lane.spans.end(), last, {}, &Span::start);
        constexpr std::size_t many = 8;
        if (std::size_t(end - begin) > many * m_width) {
            addSums(SpanCursor<Span>(lane.spans, lane.index, {}, first));
        } else {
            for (auto span = begin; span != end; ++span)
                add(*span);
        }
        lane.visitSpans(TimePoint::max(), last, now, [&](const Span &span) { add(span); });
    }

    /// What the pixels show. Valid until start().
    std::span<const Code> codes()
    {
        std::vector<Code> &most = m_most;
        most.assign(m_width, 0);
        std::ranges::fill(m_codes, nothing);
        for (std::size_t state = 0; state < lastingStates; ++state) {
            const Code *sums = m_sums.data() + state * m_width;
            const auto code = Code(kinds * int(state));
            for (std::size_t i = 0; i < m_width; ++i) {
                m_codes[i] = sums[i] > most[i] ? code : m_codes[i];
                most[i] = std::max(most[i], sums[i]);
            }
        }
        constexpr auto running = Code(kinds * int(TaskState::Running));
        constexpr auto blocking = Code(kinds * int(TaskState::Blocking));
        for (std::size_t i = 0; i < m_width; ++i) {
            const Code flags = m_flags[i];
            const bool call = (flags & shortlyCall) != 0 && m_codes[i] != blocking;
            const bool turn = (flags & shortlyTurn) != 0 && m_codes[i] != running && m_codes[i] != blocking;
            m_codes[i] = Code(m_codes[i] + (call ? shortlyCall : turn ? shortlyTurn : Code(0)));
        }
        return m_codes;
    }

private:
    double placeOf(TimePoint time) const { return double(time.time_since_epoch().count()) / m_perCell - m_first; }
    TimePoint timeAt(double place) const { return TimePoint(Duration(std::llround((place + m_first) * m_perCell))); }

    static Code flagOf(TaskState state)
    {
        if (state == TaskState::Running)
            return shortlyTurn;
        return state == TaskState::Blocking ? shortlyCall : Code(0);
    }

    void add(const Span &span)
    {
        const double left = std::max(m_from, placeOf(span.start));
        const double right = std::min(m_to, placeOf(span.end));
        if (isOutcome(span.state) || right < left || left >= m_to)
            return;
        Code *sums = m_sums.data() + std::size_t(span.state) * m_width;
        const auto first = std::size_t(left);
        const auto last = std::min(std::size_t(right), m_width - 1);
        const auto part = [&](double share) { return Code(share * m_whole); };
        m_flags[first] = Code(m_flags[first] | flagOf(span.state));
        if (first == last) {
            sums[first] = Code(sums[first] + part(right - left));
            return;
        }
        m_flags[last] = Code(m_flags[last] | (right > double(last) ? flagOf(span.state) : Code(0)));
        sums[first] = Code(sums[first] + part(double(first) + 1 - left));
        for (std::size_t i = first + 1; i < last; ++i)
            sums[i] = Code(sums[i] + m_whole);
        sums[last] = Code(sums[last] + part(right - double(last)));
    }

    void addSums(SpanCursor<Span> cursor)
    {
        for (auto i = std::size_t(m_from); double(i) < m_to && !cursor.atEnd(); ++i) {
            const StateSums sums = cursor.advance(timeAt(std::min(m_to, double(i) + 1)));
            for (std::size_t state = 0; state < lastingStates; ++state) {
                Code &sum = m_sums[state * m_width + i];
                const double share = double(sums.time[state].count()) / m_perCell;
                sum = Code(sum + Code(share * m_whole));
                m_flags[i] = Code(m_flags[i] | (share > 0 ? flagOf(TaskState(state)) : Code(0)));
            }
            m_flags[i] = Code(m_flags[i] | (sums.turns > 0 ? shortlyTurn : 0) | (sums.calls > 0 ? shortlyCall : 0));
        }
    }

    std::size_t m_width;
    std::vector<Code> m_sums; ///< For each state all pixels.
    std::vector<Code> m_flags;
    std::vector<Code> m_codes;
    std::vector<Code> m_most;
    double m_perCell; ///< Nanoseconds.
    double m_first;   ///< The number of the first one, from the start of the run.
    Code m_whole = 1; ///< The time of a pixel.
    double m_from = 0;
    double m_to = 0;
};

/// What rows of lanes show, one after another.
class LaneCells
{
public:
    LaneCells(const TimeAxis &axis, int width) : m_axis(axis), m_recorded(axis, width), m_expected(axis, width) { }

    /// Valid until the next call.
    std::span<const Code> codes(std::span<const LaneRow> rows, TimePoint edge)
    {
        m_recorded.start(rows.size());
        bool isExpected = false;
        for (const LaneRow &row : rows) {
            if (row.run)
                m_recorded.add(*row.run, row.run->start, std::min(edge, m_axis.end), edge);
            const TimePoint after = row.run ? edge : row.any().start;
            if (!row.prediction || after >= m_axis.end)
                continue;
            if (!isExpected)
                m_expected.start(rows.size());
            isExpected = true;
            m_expected.add(*row.prediction, after, m_axis.end, m_axis.end);
        }
        const std::span<const Code> recorded = m_recorded.codes();
        if (!isExpected)
            return recorded;
        const std::span<const Code> expected = m_expected.codes();
        m_merged.assign(recorded.begin(), recorded.end());
        for (std::size_t i = 0; i < m_merged.size(); ++i) {
            if (m_merged[i] == nothing && expected[i] != nothing)
                m_merged[i] = Code(expected[i] + expectedFrom);
        }
        return m_merged;
    }

private:
    const TimeAxis &m_axis;
    Cells m_recorded;
    Cells m_expected;
    std::vector<Code> m_merged;
};

ThinPixel pixelOf(Code code)
{
    const bool expected = code >= expectedFrom;
    const int number = code - (expected ? expectedFrom : 0);
    return {TaskState(number / kinds), ThinPixel::Short(number % kinds), expected};
}

QColor mixed(const QColor &first, const QColor &second, double share)
{
    const auto mix = [&](int a, int b) { return int(std::lround(a + (b - a) * share)); };
    return {mix(first.red(), second.red()), mix(first.green(), second.green()), mix(first.blue(), second.blue())};
}

/// Draws rows of pixels, on a device of pixels or as rectangles.
class PixelRows
{
public:
    PixelRows(QPainter &painter, const TimelineLayout &layout, const Theme &theme)
        : m_painter(painter), m_ratio(isOnPixels(painter) ? pixelRatio(painter) : 1), m_setsPixels(isOnPixels(painter)),
          m_left(qRound(layout.axis.left * m_ratio)), m_width(std::max(1, int(layout.axis.width * m_ratio)))
    {
        for (std::size_t code = 0; code < m_colors.size(); ++code)
            m_colors[code] = thinColor(theme, pixelOf(Code(code))).rgb();
        m_colors[std::size_t(nothing)] = 0;
    }

    qreal ratio() const { return m_ratio; }
    int width() const { return m_width; }

    /// `top` and `bottom` in pixels of the device.
    void draw(int top, int bottom, std::span<const Code> pixels)
    {
        if (m_setsPixels)
            set(top, bottom, pixels);
        else
            fill(top, bottom, pixels);
    }

    void flush()
    {
        if (m_lines.empty())
            return;
        QImage image(reinterpret_cast<const uchar *>(m_lines.data()), m_width, int(m_lines.size()) / m_width,
                     m_width * int(sizeof(QRgb)), QImage::Format_ARGB32_Premultiplied);
        image.setDevicePixelRatio(m_ratio);
        m_painter.drawImage(QPointF(m_left / m_ratio, m_top / m_ratio), image);
        m_lines.clear();
    }

private:
    void set(int top, int bottom, std::span<const Code> pixels)
    {
        if (m_lines.empty())
            m_top = top;
        const auto width = std::size_t(m_width);
        m_lines.resize(std::size_t(bottom - m_top) * width, 0);
        QRgb *line = m_lines.data() + std::size_t(top - m_top) * width;
        for (std::size_t x = 0; x < width; ++x)
            line[x] = m_colors[std::size_t(pixels[x])];
        for (int y = top + 1; y < bottom; ++y)
            std::copy_n(line, width, line + std::size_t(y - top) * width);
    }

    void fill(int top, int bottom, std::span<const Code> pixels)
    {
        for (auto first = pixels.begin(); first != pixels.end();) {
            const auto end = std::find_if(first, pixels.end(), [&](Code each) { return each != *first; });
            if (*first != nothing)
                m_painter.fillRect(QRectF(m_left + int(first - pixels.begin()), top, int(end - first), bottom - top),
                                   QColor(m_colors[std::size_t(*first)]));
            first = end;
        }
    }

    QPainter &m_painter;
    qreal m_ratio;
    bool m_setsPixels;
    int m_left;
    int m_width;
    int m_top = 0;
    std::vector<QRgb> m_lines;
    std::array<QRgb, 2 * std::size_t(expectedFrom)> m_colors{};
};

} // namespace

std::vector<ThinPixel> thinPixels(std::span<const LaneRow> rows, TimePoint edge, const TimeAxis &axis, int width)
{
    LaneCells cells(axis, width);
    std::vector<ThinPixel> pixels(std::size_t(width), ThinPixel{});
    std::ranges::transform(cells.codes(rows, edge), pixels.begin(), pixelOf);
    return pixels;
}

QColor thinColor(const Theme &theme, const ThinPixel &pixel)
{
    constexpr double turnShare = 0.45;
    constexpr double callShare = 0.75;
    constexpr double expectedShare = 0.35;
    const bool none = pixel.state == TaskState::Finished;
    QColor color = none ? theme.panel : lookTone(theme, lookOf(pixel.state));
    if (pixel.shortly == ThinPixel::Short::Turn)
        color = mixed(color, lookTone(theme, Look::Running), turnShare);
    else if (pixel.shortly == ThinPixel::Short::Call)
        color = mixed(color, lookTone(theme, Look::Blocking), callShare);
    return pixel.expected ? mixed(theme.panel, color, expectedShare) : color;
}

void paintThinRows(QPainter &painter, const std::vector<LaneRow> &rows, TimePoint edge, const TimelineLayout &layout,
                   const Theme &theme)
{
    constexpr qreal gapFrom = 3; // rows of so many pixels have one between them
    PixelRows pixels(painter, layout, theme);
    LaneCells cells(layout.axis, pixels.width());
    const auto topOf = [&](const LaneRow &row) { return int(std::floor(row.band.top * pixels.ratio())); };
    for (auto row = rows.begin(); row != rows.end();) {
        if (!layout.isVisible(row->band) || !TimelineLayout::isThin(row->band)) {
            ++row;
            continue;
        }
        const int top = topOf(*row);
        const auto end = std::find_if(std::next(row), rows.end(), [&](const LaneRow &each) {
            return topOf(each) != top || !TimelineLayout::isThin(each.band);
        });
        const int bottom = std::max(top + 1, int(std::floor(std::prev(end)->band.bottom() * pixels.ratio())));
        const int gap = row->band.height * pixels.ratio() >= gapFrom ? 1 : 0;
        pixels.draw(top, bottom - gap, cells.codes({row, end}, edge));
        row = end;
    }
    pixels.flush();
}

} // namespace overlap
