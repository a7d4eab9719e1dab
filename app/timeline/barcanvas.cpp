// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/barcanvas.h"

#include "app/timeline/stampstore.h"

#include <QPainter>

#include <cmath>
#include <cstring>
#include <limits>

namespace overlap {

namespace {

constexpr qreal markRadius = 1.5;
constexpr int whole = 255; // of a pixel

/// The colour that lies over another; both are multiplied with their alpha. Two parts at once, each in 16 bits.
QRgb over(QRgb upper, QRgb lower)
{
    constexpr QRgb parts = 0x00ff'00ff;
    const QRgb rest = 255U - QRgb(qAlpha(upper));
    const auto mix = [&](QRgb above, QRgb below) {
        const QRgb product = (below & parts) * rest + 0x007f'007f;
        const QRgb part = (product + 0x0001'0001 + (product >> 8 & parts)) >> 8; // by 255, exactly
        return (above & parts) + (part & parts);
    };
    return mix(upper, lower) | mix(upper >> 8, lower >> 8) << 8;
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

/// How much of a pixel lies within `reach` of a place.
int shareWithin(qreal reach, qreal distance)
{
    return int(whole * std::clamp(reach - distance + 0.5, 0.0, 1.0));
}

/// `Width`: how many, if that is known before.
template<int Width = 0>
void copyPixels(const QRgb *from, int count, QRgb *to)
{
    constexpr int few = 8; // A call takes longer than they do.
    if constexpr (Width > 0) {
        std::memcpy(to, from, Width * sizeof(QRgb));
    } else if (count > few) {
        std::copy_n(from, count, to);
    } else {
        for (int i = 0; i < count; ++i)
            to[i] = from[i];
    }
}

/// Whether nothing is there yet. `Width` as above.
template<int Width>
bool areBlank(const QRgb *pixels, int count)
{
    QRgb any = 0;
    for (int i = 0; i < (Width > 0 ? Width : count); ++i)
        any |= pixels[i];
    return any == 0;
}

/// Calls use(std::integral_constant) with the width if many shapes have it, else with 0.
template<typename Use>
void withWidth(int width, Use use)
{
    switch (width) {
    case 1:
        return use(std::integral_constant<int, 1>());
    case 2:
        return use(std::integral_constant<int, 2>());
    case 3:
        return use(std::integral_constant<int, 3>());
    case 4:
        return use(std::integral_constant<int, 4>());
    case 5:
        return use(std::integral_constant<int, 5>());
    case 6:
        return use(std::integral_constant<int, 6>());
    case 7:
        return use(std::integral_constant<int, 7>());
    case 8:
        return use(std::integral_constant<int, 8>());
    default:
        return use(std::integral_constant<int, 0>());
    }
}

/// Puts pixels on what is there.
void putPixels(const QRgb *from, int count, QRgb *to)
{
    for (int x = 0; x < count; ++x) {
        if (to[x] == 0 || qAlpha(from[x]) == whole)
            to[x] = from[x];
        else if (from[x] != 0)
            to[x] = over(from[x], to[x]);
    }
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
{
    if (!m_setsPixels)
        return;
    const auto paint = [&](Look look, QRgb border, int width) {
        const QImage tile = patternBrush(theme, look, m_ratio).textureImage();
        return Paint{look, tile, tile.width(), border, width, tile.cacheKey()};
    };
    for (std::size_t i = 0; i < looks; ++i) {
        const auto look = Look(i);
        const QColor border = patternOf(theme, look).border;
        const int width = border.isValid() ? std::max(1, int(m_ratio)) : 0;
        m_paints[i] = paint(look, border.isValid() ? border.rgb() : 0, width);
    }
    constexpr int all = std::numeric_limits<int>::max();
    m_paints[looks] = paint(Look::Running, theme.run.rgb(), all);
    m_paints[looks + 1] = paint(Look::Running, theme.block.rgb(), all);
}

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
}

void BarCanvas::bar(qreal left, qreal right, Look look, Cut cut)
{
    if (!m_setsPixels) {
        drawBar(m_painter, {left, m_top, right - left, m_height}, look, m_theme, cut);
        return;
    }
    const int from = pixelX(left);
    const int to = std::max(from + 1, pixelX(right));
    const qreal radius = std::min({metrics.barRadius * m_ratio, (to - from) / 2.0, m_pixels / 2.0});
    fill(from, to, std::size_t(look), radius, cut);
}

void BarCanvas::mark(qreal left, qreal width, bool blocking)
{
    if (!m_setsPixels) {
        drawMark(m_painter, {left, m_top, width, m_height}, blocking, m_theme);
        return;
    }
    const int from = pixelX(left);
    const int to = std::max(from + 1, pixelX(left + width));
    fill(from, to, blocking ? looks + 1 : looks, std::min(markRadius * m_ratio, (to - from) / 2.0), {});
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
    Lines pattern = lines(look, top);
    QRgb *out = m_row + std::ptrdiff_t(top) * m_width + from;
    withWidth(to - from, [&](auto width) {
        for (int y = 0; y < height; ++y, out += m_width, pattern.next())
            copyPixels<width()>(pattern.pixels() + from, to - from, out);
    });
    m_isEmpty = false;
}

void BarCanvas::end()
{
    if (m_isEmpty)
        return;
    m_image.setDevicePixelRatio(m_ratio);
    m_painter.drawImage(QPointF(m_left / m_ratio, m_firstLine / m_ratio), m_image);
}

BarCanvas::Lines BarCanvas::lines(Look look, int y)
{
    const std::vector<QRgb> &lines = m_lines[std::size_t(look)];
    if (lines.empty())
        makeLines(look);
    const int height = int(lines.size()) / m_width;
    return {lines, m_width, (m_firstLine + y) % height};
}

void BarCanvas::makeLines(Look look)
{
    const QImage &tile = m_paints[std::size_t(look)].tile;
    std::vector<QRgb> &lines = m_lines[std::size_t(look)];
    lines.reserve(std::size_t(m_width) * std::size_t(tile.height()));
    const int width = tile.width();
    const int first = (m_left + width) % width;
    for (int y = 0; y < tile.height(); ++y) {
        const auto *source = reinterpret_cast<const QRgb *>(tile.constScanLine(y));
        for (int x = 0, column = first; x < m_width; ++x) {
            lines.push_back(source[column]);
            column = column + 1 < width ? column + 1 : 0;
        }
    }
}

/// Most shapes look like another one: their round ends are stamps.
void BarCanvas::fill(int left, int right, std::size_t paint, qreal radius, Cut cut)
{
    left = std::max(0, left);
    right = std::min(m_width, right);
    if (left >= right)
        return;
    m_isEmpty = false;
    const int side = int(std::ceil(radius));
    if (right - left <= 2 * side) {
        put(left, right - left, paint, radius, cut);
        return;
    }
    const int from = left + (cut.left ? 0 : side);
    const int to = right - (cut.right ? 0 : side);
    if (from > left)
        put(left, side, paint, radius, {.right = true});
    if (to < right)
        put(to, side, paint, radius, {.left = true});
    const Paint &made = m_paints[paint];
    Lines pattern = lines(made.look);
    QRgb *out = m_row + from;
    for (int y = 0; y < m_pixels; ++y, out += m_width, pattern.next()) {
        if (std::min(y, m_pixels - 1 - y) < made.width)
            std::fill_n(out, to - from, made.border);
        else
            copyPixels(pattern.pixels() + from, to - from, out);
    }
}

/// Puts a low or narrow shape, or one end of a wide one, on what is there.
void BarCanvas::put(int left, int width, std::size_t paint, qreal radius, Cut cut)
{
    const QRgb *from = stamp(left, width, paint, radius, cut);
    const int side = int(std::ceil(radius));
    withWidth(width, [&](auto count) {
        QRgb *out = m_row + left;
        for (int y = 0; y < m_pixels; ++y, from += width, out += m_width) {
            const bool areWhole = std::min(y, m_pixels - 1 - y) >= side;
            if (areWhole || areBlank<count()>(out, width))
                copyPixels<count()>(from, width, out);
            else
                putPixels(from, width, out);
        }
    });
}

/// Rows of the next picture need the same ones again.
const QRgb *BarCanvas::stamp(int left, int width, std::size_t paint, qreal radius, Cut cut)
{
    static StampStore stamps;
    const Paint &made = m_paints[paint];
    const int column = (left + m_left + made.side) % made.side;
    quint64 shape = paint + 1;
    for (const auto &[value, bits] : {std::pair((cut.left ? 1 : 0) + (cut.right ? 2 : 0), 2), std::pair(width, 10),
                                      std::pair(qRound(radius * 4), 10), std::pair(column, 10),
                                      std::pair(m_firstLine % made.side, 10), std::pair(m_pixels, 16)})
        shape = shape << bits | quint64(value);
    const StampStore::Key key{made.key, shape};
    if (const QRgb *found = stamps.find(key))
        return found;
    const std::span<QRgb> pixels = stamps.add(key, std::size_t(width) * std::size_t(m_pixels));
    makeStamp(pixels.data(), left, width, made, radius, cut);
    return pixels.data();
}

/// `pixels`: line by line, as they are on nothing.
void BarCanvas::makeStamp(QRgb *pixels, int left, int width, const Paint &paint, qreal radius, Cut cut)
{
    const int side = int(std::ceil(radius));
    Lines lines = this->lines(paint.look);
    for (int y = 0; y < m_pixels; ++y, lines.next()) {
        const int row = std::min(y, m_pixels - 1 - y);
        for (int x = 0; x < width; ++x) {
            const int column = std::min(cut.left ? side : x, cut.right ? side : width - 1 - x);
            const QRgb pattern = lines.pixels()[left + x];
            if (row >= side || column >= side) {
                *pixels++ = std::min(row, column) < paint.width ? paint.border : pattern;
                continue;
            }
            const qreal distance = std::hypot(radius - column - 0.5, radius - row - 0.5); // from the corner's middle
            const int outer = shareWithin(radius, distance);
            const int inner = row < paint.width ? 0
                : paint.width == 0              ? whole
                                                : shareWithin(std::max(0.0, radius - paint.width), distance);
            const QRgb color = inner == 0 ? paint.border
                : inner == whole          ? pattern
                                          : mixed(paint.border, pattern, inner);
            *pixels++ = outer == whole ? color : covering(color, outer);
        }
    }
}

} // namespace overlap
