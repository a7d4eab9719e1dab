// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/thinrows.h"

#include "app/timeline/barcanvas.h"
#include "app/timeline/lanecells.h"

#include <QPainter>

#include <cmath>

namespace overlap {

namespace {

ThinPixel pixelOf(Cell cell)
{
    const int number = cell & SpanLevels::stateBits;
    const TaskState state = std::size_t(number) < lastingStates ? TaskState(number) : TaskState::Finished;
    const bool call = (cell & SpanLevels::call) != 0 && state != TaskState::Blocking;
    const bool turn = (cell & SpanLevels::turn) != 0 && state != TaskState::Running && state != TaskState::Blocking;
    using Short = ThinPixel::Short;
    return {state,
            call       ? Short::Call
                : turn ? Short::Turn
                       : Short::Nothing,
            (cell & expectedCell) != 0 && state != TaskState::Finished};
}

QColor mixed(const QColor &first, const QColor &second, double share)
{
    const auto mix = [&](int a, int b) { return int(std::lround(a + (b - a) * share)); };
    return {mix(first.red(), second.red()), mix(first.green(), second.green()), mix(first.blue(), second.blue())};
}

/// Draws rows of pixels, on a device of pixels or as rectangles. Some lines at a time: memory that is used again is
/// faster than as much as a picture takes.
class PixelRows
{
public:
    /// From `top` on, in pixels of the device; so many of them share what they show.
    PixelRows(QPainter &painter, const TimelineLayout &layout, const Theme &theme, qreal ratio, int each, int top)
        : m_painter(painter), m_ratio(ratio), m_setsPixels(isOnPixels(painter)), m_each(each),
          m_left(qRound(layout.axis.left * ratio)), m_width(std::max(1, int(layout.axis.width * ratio))), m_top(top),
          m_next(top)
    {
        for (std::size_t cell = 0; cell < cellKinds; ++cell) {
            const ThinPixel pixel = pixelOf(Cell(cell));
            const bool isEmpty = pixel.state == TaskState::Finished && pixel.shortly == ThinPixel::Short::Nothing;
            m_colors[cell] = isEmpty ? 0 : thinColor(theme, pixel).rgb();
        }
        constexpr int least = 32;
        const int highest = int(std::ceil(metrics.tinyText * layout.textScale * ratio)) + 1; // as isThin() says
        if (m_setsPixels)
            m_image = QImage(m_width + each - 1, std::max(least, highest), QImage::Format_ARGB32_Premultiplied);
    }

    int width() const { return m_width; }

    /// From top to bottom, one below another.
    void draw(int top, int bottom, std::span<const Cell> pixels)
    {
        if (m_setsPixels)
            set(top, bottom, pixels);
        else
            fill(top, bottom, pixels);
    }

    void flush()
    {
        if (m_next == m_top)
            return;
        m_image.setDevicePixelRatio(m_ratio);
        m_painter.drawImage(QPointF(m_left / m_ratio, m_top / m_ratio), m_image, QRectF(0, 0, m_width, m_next - m_top));
        m_top = m_next;
    }

private:
    /// The next lines, one below another: so many that a row may have.
    QRgb *take(int lines)
    {
        if (m_next + lines > m_top + m_image.height())
            flush();
        QRgb *first = line(m_next);
        m_next += lines;
        return first;
    }

    QRgb *line(int y) { return reinterpret_cast<QRgb *>(m_image.scanLine(y - m_top)); }

    void set(int top, int bottom, std::span<const Cell> pixels)
    {
        while (m_next < top)
            std::fill_n(take(1), m_width, 0U);
        QRgb *const first = take(bottom - top);
        if (m_each == 1) {
            for (std::size_t x = 0; x < pixels.size(); ++x)
                first[x] = m_colors[pixels[x]];
        } else {
            QRgb *at = first;
            for (std::size_t x = 0; x < pixels.size(); ++x, at += 2)
                at[0] = at[1] = m_colors[pixels[x]];
        }
        for (int y = top + 1; y < bottom; ++y)
            std::copy_n(first, m_width, line(y));
    }

    void fill(int top, int bottom, std::span<const Cell> pixels)
    {
        for (auto first = pixels.begin(); first != pixels.end();) {
            const auto end = std::find_if(first, pixels.end(), [&](Cell each) { return each != *first; });
            if (m_colors[*first] != 0)
                m_painter.fillRect(
                    QRectF(m_left + m_each * int(first - pixels.begin()), top, m_each * int(end - first), bottom - top),
                    QColor(m_colors[*first]));
            first = end;
        }
    }

    QPainter &m_painter;
    qreal m_ratio;
    bool m_setsPixels;
    int m_each;
    int m_left;
    int m_width;
    int m_top;  ///< Of the image.
    int m_next; ///< The first line that is not set yet.
    QImage m_image;
    std::array<QRgb, cellKinds> m_colors{};
};

} // namespace

std::vector<ThinPixel> thinPixels(std::span<const LaneRow> rows, TimePoint edge, const TimeAxis &axis, int width)
{
    LaneCells cells(axis, width);
    std::vector<ThinPixel> pixels;
    std::ranges::transform(cells.cells(rows, edge), std::back_inserter(pixels), pixelOf);
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
    constexpr qreal crowded = 2; // lower ones nobody can tell apart; time need not be finer then
    const qreal ratio = isOnPixels(painter) ? pixelRatio(painter) : 1;
    const auto topOf = [&](const LaneRow &row) { return int(std::floor(row.band.top * ratio)); };
    const auto bottomOf = [&](const LaneRow &row) {
        return std::max(topOf(row) + 1, int(std::floor(row.band.bottom() * ratio)));
    };
    const auto isDrawn = [&](const LaneRow &row) { return layout.isVisible(row.band) && layout.isThin(row.band); };
    auto row = std::ranges::find_if(rows, isDrawn);
    if (row == rows.end())
        return;
    const auto last = std::find_if(rows.rbegin(), rows.rend(), isDrawn);
    const int each = row->band.height * ratio < crowded ? 2 : 1;
    PixelRows pixels(painter, layout, theme, ratio, each, topOf(*row));
    LaneCells cells(layout.axis, pixels.width(), each);
    while (row != last.base()) {
        const int top = topOf(*row);
        const auto end =
            std::find_if(std::next(row), last.base(), [&](const LaneRow &each) { return topOf(each) != top; });
        const int gap = row->band.height * ratio >= gapFrom ? 1 : 0;
        pixels.draw(top, bottomOf(*std::prev(end)) - gap, cells.cells({row, end}, edge));
        row = end;
    }
    pixels.flush();
}

} // namespace overlap
