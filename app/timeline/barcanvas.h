// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/bars.h"

#include <QImage>

#include <array>
#include <span>
#include <vector>

namespace overlap {

/// Whether the painter's device has pixels, and borders on whole ones stay there when the painter moves them.
bool isOnPixels(const QPainter &painter);

/// Draws the bars of rows. Looks like drawBar() and drawMark(); on a device of pixels it sets them itself, which takes
/// a tenth of the time: a picture may have tens of thousands of bars. The window's thread only.
class BarCanvas
{
public:
    /// All rows lie between these two places. The painter's scale stays as it is.
    BarCanvas(QPainter &painter, const Theme &theme, qreal left, qreal right);

    /// Begins a row of bars of that height.
    void begin(qreal top, qreal height);

    void bar(qreal left, qreal right, Look look, Cut cut = {});
    void mark(qreal left, qreal width, bool blocking);

    /// A part of a column that several looks share: `top` and `height` are in whole device pixels from the row's top.
    void share(qreal left, qreal right, int top, int height, Look look);

    /// The height of the row in device pixels.
    int pixels() const { return m_pixels; }

    /// Ends the row: only now it is sure to be drawn.
    void end();

private:
    static constexpr std::size_t looks = std::size_t(Look::HeldNext) + 1;

    /// What bars or marks are made of.
    struct Paint
    {
        Look look;
        QImage tile; ///< Of the look's pattern.
        int side;    ///< Of the tile.
        QRgb border;
        int width;  ///< Of the border; 0: there is none.
        qint64 key; ///< Of the look, the theme and the scale.
    };

    /// A look's pattern along the lines of the row, which repeat those of its tile.
    class Lines
    {
    public:
        Lines(std::span<const QRgb> lines, int width, int first)
            : m_lines(lines), m_width(width), m_at(std::ptrdiff_t(first) * width)
        { }

        const QRgb *pixels() const { return m_lines.data() + m_at; }

        void next()
        {
            m_at += m_width;
            if (m_at == std::ssize(m_lines))
                m_at = 0;
        }

    private:
        std::span<const QRgb> m_lines;
        int m_width;
        std::ptrdiff_t m_at;
    };

    int pixelX(qreal x) const { return qRound(x * m_ratio) - m_left; }
    Lines lines(Look look, int y = 0);
    void makeLines(Look look);
    void fill(int left, int right, std::size_t paint, qreal radius, Cut cut);
    void put(int left, int width, std::size_t paint, qreal radius, Cut cut);
    const QRgb *stamp(int left, int width, std::size_t paint, qreal radius, Cut cut);
    void makeStamp(QRgb *pixels, int left, int width, const Paint &paint, qreal radius, Cut cut);

    QPainter &m_painter;
    const Theme &m_theme;
    qreal m_ratio;
    bool m_setsPixels;
    int m_left;
    int m_width;
    qreal m_top = 0;
    qreal m_height = 0;
    int m_pixels = 0;
    int m_firstLine = 0; ///< The row's top, in device pixels.
    bool m_isEmpty = true;
    QImage m_image;
    QRgb *m_row = nullptr;                 ///< Its pixels, line by line.
    std::array<Paint, looks + 2> m_paints; ///< Of bars by their looks, then of marks of turns and of blocking ones.
    std::array<std::vector<QRgb>, looks> m_lines; ///< Of the tiles, along the canvas; empty: not yet.
};

} // namespace overlap
