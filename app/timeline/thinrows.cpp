// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/thinrows.h"

#include "app/timeline/barcanvas.h"

#include <QPainter>

#include <cmath>

namespace overlap {

namespace {

/// The sums of all lanes within a pixel, in parts of its time.
struct Cell
{
    std::array<float, lastingStates> time{};
    bool turn = false;
    bool call = false;
};

/// A row of cells. They have their places in time, so that what they show moves with the axis and does not flicker.
class Cells
{
public:
    Cells(const TimeAxis &axis, int width)
        : m_cells(std::size_t(width)), m_perCell(double(axis.length().count()) / width),
          m_first(std::round(double(axis.start.time_since_epoch().count()) / m_perCell))
    { }

    void add(const Lane &lane, TimePoint from, TimePoint to, TimePoint now)
    {
        m_from = std::max(0.0, placeOf(from));
        m_to = std::min(double(m_cells.size()), placeOf(to));
        if (m_from >= m_to)
            return;
        const TimePoint first = timeAt(m_from);
        const TimePoint last = timeAt(m_to);
        const auto begin = std::ranges::lower_bound(lane.spans, first, {}, &Span::end);
        const auto end = std::ranges::upper_bound(begin, lane.spans.end(), last, {}, &Span::start);
        constexpr int many = 8;
        if (end - begin > many * std::ssize(m_cells)) {
            addSums(SpanCursor<Span>(lane.spans, lane.index, {}, first));
        } else {
            for (auto span = begin; span != end; ++span)
                add(*span);
        }
        lane.visitSpans(TimePoint::max(), last, now, [&](const Span &span) { add(span); });
    }

    const std::vector<Cell> &cells() const { return m_cells; }

private:
    double placeOf(TimePoint time) const { return double(time.time_since_epoch().count()) / m_perCell - m_first; }
    TimePoint timeAt(double place) const { return TimePoint(Duration(std::llround((place + m_first) * m_perCell))); }

    void add(const Span &span)
    {
        const double left = std::max(m_from, placeOf(span.start));
        const double right = std::min(m_to, placeOf(span.end));
        if (isOutcome(span.state) || right < left || left >= m_to)
            return;
        const auto state = std::size_t(span.state);
        const auto first = std::size_t(left);
        const auto last = std::min(std::size_t(right), m_cells.size() - 1);
        Cell &cell = m_cells[first];
        cell.turn |= span.state == TaskState::Running;
        cell.call |= span.state == TaskState::Blocking;
        if (first == last) {
            cell.time[state] += float(right - left);
            return;
        }
        cell.time[state] += float(double(first) + 1 - left);
        for (std::size_t i = first + 1; i < last; ++i)
            m_cells[i].time[state] += 1;
        m_cells[last].time[state] += float(right - double(last));
    }

    void addSums(SpanCursor<Span> cursor)
    {
        for (auto i = std::size_t(m_from); double(i) < m_to && !cursor.atEnd(); ++i) {
            const StateSums sums = cursor.advance(timeAt(std::min(m_to, double(i) + 1)));
            Cell &cell = m_cells[i];
            for (std::size_t state = 0; state < lastingStates; ++state)
                cell.time[state] += float(double(sums.time[state].count()) / m_perCell);
            cell.turn |= sums.turns > 0;
            cell.call |= sums.calls > 0;
        }
    }

    std::vector<Cell> m_cells;
    double m_perCell; ///< Nanoseconds.
    double m_first;   ///< The number of the first one, from the start of the run.
    double m_from = 0;
    double m_to = 0;
};

ThinPixel pixelOf(const Cell &cell)
{
    using Short = ThinPixel::Short;
    ThinPixel pixel;
    float longest = 0;
    for (std::size_t state = 0; state < lastingStates; ++state) {
        if (cell.time[state] > longest) {
            longest = cell.time[state];
            pixel.state = TaskState(state);
        }
    }
    const bool call = cell.call || cell.time[std::size_t(TaskState::Blocking)] > 0;
    const bool turn = cell.turn || cell.time[std::size_t(TaskState::Running)] > 0;
    if (call && pixel.state != TaskState::Blocking)
        pixel.shortly = Short::Call;
    else if (turn && pixel.state != TaskState::Running)
        pixel.shortly = Short::Turn;
    return pixel;
}

QColor mixed(const QColor &first, const QColor &second, double share)
{
    const auto mix = [&](int a, int b) { return int(std::lround(a + (b - a) * share)); };
    return {mix(first.red(), second.red()), mix(first.green(), second.green()), mix(first.blue(), second.blue())};
}

/// The number of a pixel's colour.
std::size_t numberOf(const ThinPixel &pixel)
{
    return (std::size_t(pixel.state) * 3 + std::size_t(pixel.shortly)) * 2 + (pixel.expected ? 1 : 0);
}

/// Draws rows of pixels, on a device of pixels or as rectangles.
class PixelRows
{
public:
    PixelRows(QPainter &painter, const TimelineLayout &layout, const Theme &theme)
        : m_painter(painter), m_ratio(isOnPixels(painter) ? pixelRatio(painter) : 1), m_setsPixels(isOnPixels(painter)),
          m_left(qRound(layout.axis.left * m_ratio)), m_width(std::max(1, int(layout.axis.width * m_ratio)))
    {
        for (std::size_t state = 0; state <= std::size_t(TaskState::Finished); ++state) {
            for (int shortly = 0; shortly < 3; ++shortly) {
                for (const bool expected : {false, true}) {
                    const ThinPixel pixel{TaskState(state), ThinPixel::Short(shortly), expected};
                    m_colors[numberOf(pixel)] = thinColor(theme, pixel);
                }
            }
        }
    }

    qreal ratio() const { return m_ratio; }
    int width() const { return m_width; }

    /// `top` and `bottom` in pixels of the device.
    void draw(int top, int bottom, const std::vector<ThinPixel> &pixels)
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
    void set(int top, int bottom, const std::vector<ThinPixel> &pixels)
    {
        if (m_lines.empty())
            m_top = top;
        const auto width = std::size_t(m_width);
        m_lines.resize(std::size_t(bottom - m_top) * width, 0);
        QRgb *line = m_lines.data() + std::size_t(top - m_top) * width;
        for (std::size_t x = 0; x < width; ++x)
            line[x] = pixels[x].state == TaskState::Finished && pixels[x].shortly == ThinPixel::Short::Nothing
                ? 0
                : m_colors[numberOf(pixels[x])].rgb();
        for (int y = top + 1; y < bottom; ++y)
            std::copy_n(line, width, line + std::size_t(y - top) * width);
    }

    void fill(int top, int bottom, const std::vector<ThinPixel> &pixels)
    {
        for (auto first = pixels.begin(); first != pixels.end();) {
            const auto end = std::find_if(first, pixels.end(), [&](const ThinPixel &each) { return each != *first; });
            if (*first != ThinPixel{})
                m_painter.fillRect(QRectF(m_left + int(first - pixels.begin()), top, int(end - first), bottom - top),
                                   m_colors[numberOf(*first)]);
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
    std::array<QColor, (std::size_t(TaskState::Finished) + 1) * 6> m_colors;
};

} // namespace

std::vector<ThinPixel> thinPixels(std::span<const LaneRow> rows, TimePoint edge, const TimeAxis &axis, int width)
{
    Cells cells(axis, width);
    std::optional<Cells> expected;
    for (const LaneRow &row : rows) {
        if (row.run)
            cells.add(*row.run, row.run->start, std::min(edge, axis.end), edge);
        const TimePoint after = row.run ? edge : row.any().start;
        if (row.prediction && after < axis.end) {
            if (!expected)
                expected.emplace(axis, width);
            expected->add(*row.prediction, after, axis.end, axis.end);
        }
    }
    std::vector<ThinPixel> pixels(std::size_t(width), ThinPixel{});
    std::ranges::transform(cells.cells(), pixels.begin(), pixelOf);
    for (std::size_t i = 0; expected && i < pixels.size(); ++i) {
        if (pixels[i] == ThinPixel{}) {
            pixels[i] = pixelOf(expected->cells()[i]);
            pixels[i].expected = pixels[i] != ThinPixel{};
        }
    }
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
        pixels.draw(top, bottom - gap, thinPixels({row, end}, edge, layout.axis, pixels.width()));
        row = end;
    }
    pixels.flush();
}

} // namespace overlap
