// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/bars.h"

#include <QImage>

#include <array>
#include <map>
#include <tuple>
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
    struct Corner
    {
        int side;
        std::vector<quint8> outer; ///< How much of each pixel is inside the bar; from the corner, row by row.
        std::vector<quint8> inner; ///< How much is inside its border.
        std::vector<QRgb> edge;    ///< The border's colour, as it covers them.
        std::vector<int> whole;    ///< In each row, from where on all pixels are wholly inside the bar ...
        std::vector<int> filled;   ///< ... or inside its border too.
    };
    struct Paint
    {
        Look look;
        QRgb border;
        int width; ///< Of the border, 0 if there is none.
    };

    int pixelX(qreal x) const { return qRound(x * m_ratio) - m_left; }
    const Corner &corner(qreal radius, int border, QRgb color);
    const QRgb *line(Look look, int y);
    void fill(int left, int right, const Paint &paint, qreal radius, Cut cut);
    static void round(QRgb *corner, int direction, const Corner &shape, int row, const QRgb *pattern, QRgb border);

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
    QRgb *m_row = nullptr; ///< Its pixels, line by line.
    std::map<std::pair<Look, int>, std::vector<QRgb>> m_lines;
    std::array<std::vector<const QRgb *>, std::size_t(Look::HeldNext) + 1> m_found; ///< The lines, by look and y.
    std::map<std::tuple<int, int, QRgb>, Corner> m_corners;
};

} // namespace overlap
