// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/barcanvas.h"

#include <QPainter>

#include <cmath>

namespace overlap {

namespace {

constexpr qreal markRadius = 1.5;

/// The colour that lies over another; both are multiplied with their alpha.
QRgb over(QRgb upper, QRgb lower)
{
    const int rest = 255 - qAlpha(upper);
    const auto mix = [&](int above, int below) { return above + (below * rest + 127) / 255; };
    return qRgba(mix(qRed(upper), qRed(lower)), mix(qGreen(upper), qGreen(lower)), mix(qBlue(upper), qBlue(lower)),
                 mix(qAlpha(upper), qAlpha(lower)));
}

QRgb mixed(QRgb first, QRgb second, int share)
{
    const auto mix = [&](int a, int b) { return (a * (255 - share) + b * share + 127) / 255; };
    return qRgb(mix(qRed(first), qRed(second)), mix(qGreen(first), qGreen(second)), mix(qBlue(first), qBlue(second)));
}

QRgb covering(QRgb color, int share)
{
    const auto part = [&](int value) { return (value * share + 127) / 255; };
    return qRgba(part(qRed(color)), part(qGreen(color)), part(qBlue(color)), share);
}

} // namespace

bool isOnPixels(const QPainter &painter)
{
    const QTransform transform = painter.transform();
    const qreal offset = transform.dy() * pixelRatio(painter);
    return drawsPixels(painter) && transform.type() <= QTransform::TxTranslate && qFuzzyIsNull(transform.dx())
        && std::abs(offset - std::round(offset)) < 1e-6;
}

BarCanvas::BarCanvas(QPainter &painter, const Theme &theme, qreal left, qreal right)
    : m_painter(painter), m_theme(theme), m_ratio(pixelRatio(painter)), m_setsPixels(isOnPixels(painter)),
      m_left(int(std::floor(left * m_ratio)) - 1), m_width(int(std::ceil(right * m_ratio)) + 2 - m_left)
{ }

void BarCanvas::begin(qreal top, qreal height)
{
    m_top = top;
    m_height = height;
    m_firstLine = qRound(top * m_ratio);
    m_pixels = std::max(1, qRound((top + height) * m_ratio) - m_firstLine);
    m_isEmpty = true;
    if (!m_setsPixels)
        return;
    if (m_image.height() != m_pixels)
        m_image = QImage(m_width, m_pixels, QImage::Format_ARGB32_Premultiplied);
    m_image.fill(0);
    m_row = reinterpret_cast<QRgb *>(m_image.bits());
    for (std::vector<const QRgb *> &lines : m_found)
        lines.assign(std::size_t(m_pixels), nullptr);
}

void BarCanvas::bar(qreal left, qreal right, Look look, Cut cut)
{
    if (!m_setsPixels) {
        drawBar(m_painter, {left, m_top, right - left, m_height}, look, m_theme, cut);
        return;
    }
    const int from = pixelX(left);
    const int to = std::max(from + 1, pixelX(right));
    const QColor border = patternOf(m_theme, look).border;
    const int width = border.isValid() ? std::max(1, int(m_ratio)) : 0;
    const qreal radius = std::min({metrics.barRadius * m_ratio, (to - from) / 2.0, m_pixels / 2.0});
    fill(from, to, {look, border.isValid() ? border.rgb() : 0, width}, radius, cut);
}

void BarCanvas::mark(qreal left, qreal width, bool blocking)
{
    if (!m_setsPixels) {
        drawMark(m_painter, {left, m_top, width, m_height}, blocking, m_theme);
        return;
    }
    const QRgb color = (blocking ? m_theme.block : m_theme.run).rgb();
    const int from = pixelX(left);
    const int to = std::max(from + 1, pixelX(left + width));
    fill(from, to, {Look::Running, color, m_pixels}, std::min(markRadius * m_ratio, (to - from) / 2.0), {});
}

void BarCanvas::share(qreal left, qreal right, int top, int height, Look look)
{
    if (!m_setsPixels) {
        const QRectF place(left, m_top + top / m_ratio, right - left, height / m_ratio);
        m_painter.fillRect(sharpRect(m_painter, place), lookTone(m_theme, look));
        return;
    }
    const int from = std::max(0, pixelX(left));
    const int to = std::min(m_width, std::max(from + 1, pixelX(right)));
    for (int y = top; y < top + height; ++y)
        std::copy(line(look, y) + from, line(look, y) + to, m_row + std::ptrdiff_t(y) * m_width + from);
    m_isEmpty = false;
}

void BarCanvas::end()
{
    if (m_isEmpty)
        return;
    m_image.setDevicePixelRatio(m_ratio);
    m_painter.drawImage(QPointF(m_left / m_ratio, m_firstLine / m_ratio), m_image);
}

const BarCanvas::Corner &BarCanvas::corner(qreal radius, int border, QRgb color)
{
    const auto [place, isNew] = m_corners.try_emplace({qRound(radius * 4), border, color});
    Corner &corner = place->second;
    if (!isNew)
        return corner;
    corner.side = int(std::ceil(radius));
    for (int y = 0; y < corner.side; ++y) {
        for (int x = 0; x < corner.side; ++x) {
            const qreal distance = std::hypot(radius - x - 0.5, radius - y - 0.5);
            const auto share = [&](qreal of) { return quint8(255 * std::clamp(of - distance + 0.5, 0.0, 1.0)); };
            corner.outer.push_back(share(radius));
            corner.edge.push_back(covering(color, corner.outer.back()));
            corner.inner.push_back(border == 0 ? 255 : share(std::max(0.0, radius - border)));
        }
        const auto wholeFrom = [&](const std::vector<quint8> &shares) {
            const auto row = shares.end() - corner.side;
            return int(std::find(row, shares.end(), 255) - row);
        };
        corner.whole.push_back(wholeFrom(corner.outer));
        corner.filled.push_back(std::max(corner.whole.back(), wholeFrom(corner.inner)));
    }
    return corner;
}

/// The pixels of a look's pattern along a line of the row.
const QRgb *BarCanvas::line(Look look, int y)
{
    const QRgb *&found = m_found[std::size_t(look)][std::size_t(y)];
    if (found)
        return found;
    const QImage tile = patternBrush(m_theme, look, m_ratio).textureImage();
    const int row = (m_firstLine + y) % tile.height();
    std::vector<QRgb> &pixels = m_lines[{look, row}];
    if (pixels.empty()) {
        const auto *source = reinterpret_cast<const QRgb *>(tile.constScanLine(row));
        pixels.resize(std::size_t(m_width));
        for (int x = 0; x < m_width; ++x)
            pixels[std::size_t(x)] = source[(x + m_left + tile.width()) % tile.width()];
    }
    found = pixels.data();
    return found;
}

/// Sets the pixels of one line of a round corner, from the side of the bar inwards.
void BarCanvas::round(QRgb *corner, int direction, const Corner &shape, int row, const QRgb *pattern, QRgb border)
{
    constexpr int whole = 255;
    const quint8 *outer = shape.outer.data() + row * shape.side;
    const quint8 *inner = shape.inner.data() + row * shape.side;
    const QRgb *edge = shape.edge.data() + row * shape.side;
    const int end = pattern ? shape.filled[std::size_t(row)] : shape.whole[std::size_t(row)];
    for (int i = 0; i < end; ++i, corner += direction) {
        // Most pixels are wholly in or out, and most corners lie on nothing.
        if (outer[i] == 0)
            continue;
        const bool isFilled = pattern && inner[i] > 0;
        QRgb color = isFilled ? mixed(border, pattern[i * direction], inner[i]) : border;
        if (outer[i] < whole) {
            color = isFilled ? covering(color, outer[i]) : edge[i];
            color = *corner == 0 ? color : over(color, *corner);
        }
        *corner = color;
    }
}

void BarCanvas::fill(int left, int right, const Paint &paint, qreal radius, Cut cut)
{
    left = std::max(0, left);
    right = std::min(m_width, right);
    if (left >= right)
        return;
    m_isEmpty = false;
    const Corner &shape = corner(radius, paint.width, paint.border);
    QRgb *out = m_row - m_width;
    const int side = std::min(shape.side, (right - left + 1) / 2);
    for (int y = 0; y < m_pixels; ++y) {
        out += m_width;
        const int row = std::min(y, m_pixels - 1 - y);
        const bool isRound = row < side;
        const bool isBorder = row < paint.width;
        const QRgb *pattern = isBorder ? nullptr : line(paint.look, y);
        const int inset = isRound ? (pattern ? shape.filled : shape.whole)[std::size_t(row)] : 0;
        const int from = left + (cut.left ? 0 : inset);
        const int to = std::max(from, right - (cut.right ? 0 : inset));
        if (pattern)
            std::copy(pattern + from, pattern + to, out + from);
        else
            std::fill(out + from, out + to, paint.border);
        for (int i = 0; pattern && i < paint.width && !isRound && left + i < right; ++i) {
            if (!cut.left)
                out[left + i] = paint.border;
            if (!cut.right)
                out[right - 1 - i] = paint.border;
        }
        if (isRound && !cut.left)
            round(out + left, 1, shape, row, pattern ? pattern + left : nullptr, paint.border);
        if (isRound && !cut.right)
            round(out + right - 1, -1, shape, row, pattern ? pattern + right - 1 : nullptr, paint.border);
    }
}

} // namespace overlap
