// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/barcanvas.h"

#include <QPainter>

#include <cmath>
#include <limits>
#include <unordered_map>

namespace overlap {

namespace {

constexpr qreal markRadius = 1.5;
constexpr int whole = 255; // of a pixel

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

/// How much of a pixel lies within `reach` of a place.
int shareWithin(qreal reach, qreal distance)
{
    return int(whole * std::clamp(reach - distance + 0.5, 0.0, 1.0));
}

/// What a stamp looks like depends on nothing else.
using StampKey = std::array<qint64, 9>;

struct StampHash
{
    std::size_t operator()(const StampKey &key) const { return qHashBits(key.data(), sizeof(key)); }
};

void copyPixels(const QRgb *from, int count, QRgb *to)
{
    constexpr int few = 8; // A call takes longer than they do.
    if (count > few) {
        std::copy_n(from, count, to);
        return;
    }
    for (int i = 0; i < count; ++i)
        to[i] = from[i];
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
    const auto tile = [&](Look look) { return patternBrush(theme, look, m_ratio).textureImage(); };
    for (std::size_t i = 0; i < looks; ++i) {
        const auto look = Look(i);
        const QColor border = patternOf(theme, look).border;
        const int width = border.isValid() ? std::max(1, int(m_ratio)) : 0;
        m_paints[i] = {look, tile(look), border.isValid() ? border.rgb() : 0, width};
    }
    constexpr int all = std::numeric_limits<int>::max();
    m_paints[looks] = {Look::Running, tile(Look::Running), theme.run.rgb(), all};
    m_paints[looks + 1] = {Look::Running, tile(Look::Running), theme.block.rgb(), all};
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
    for (std::vector<const QRgb *> &lines : m_found)
        lines.clear();
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
    const std::vector<const QRgb *> &patterns = lines(look);
    QRgb *out = m_row + std::ptrdiff_t(top) * m_width + from;
    for (int y = top; y < top + height; ++y, out += m_width)
        copyPixels(patterns[std::size_t(y)] + from, to - from, out);
    m_isEmpty = false;
}

void BarCanvas::end()
{
    if (m_isEmpty)
        return;
    m_image.setDevicePixelRatio(m_ratio);
    m_painter.drawImage(QPointF(m_left / m_ratio, m_firstLine / m_ratio), m_image);
}

/// The pixels of a look's pattern along the lines of the row.
const std::vector<const QRgb *> &BarCanvas::lines(Look look)
{
    std::vector<const QRgb *> &found = m_found[std::size_t(look)];
    if (!found.empty())
        return found;
    const QImage &tile = m_paints[std::size_t(look)].tile;
    for (int y = 0; y < m_pixels; ++y) {
        const int row = (m_firstLine + y) % tile.height();
        std::vector<QRgb> &pixels = m_lines[{look, row}];
        if (pixels.empty()) {
            const auto *source = reinterpret_cast<const QRgb *>(tile.constScanLine(row));
            pixels.resize(std::size_t(m_width));
            for (int x = 0; x < m_width; ++x)
                pixels[std::size_t(x)] = source[(x + m_left + tile.width()) % tile.width()];
        }
        found.push_back(pixels.data());
    }
    return found;
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
    const auto &[look, tile, border, width] = m_paints[paint];
    const std::vector<const QRgb *> &patterns = lines(look);
    QRgb *out = m_row + from;
    for (int y = 0; y < m_pixels; ++y, out += m_width) {
        if (std::min(y, m_pixels - 1 - y) < width)
            std::fill_n(out, to - from, border);
        else
            copyPixels(patterns[std::size_t(y)] + from, to - from, out);
    }
}

/// Puts a stamp on what is there.
void BarCanvas::put(int left, int width, std::size_t paint, qreal radius, Cut cut)
{
    const Stamp &pixels = stamp(left, width, paint, radius, cut);
    const int side = int(std::ceil(radius));
    const QRgb *from = pixels.data();
    QRgb *out = m_row + left;
    for (int y = 0; y < m_pixels; ++y, from += width, out += m_width) {
        if (std::min(y, m_pixels - 1 - y) >= side) { // All pixels are whole.
            copyPixels(from, width, out);
            continue;
        }
        for (int x = 0; x < width; ++x) {
            if (out[x] == 0 || qAlpha(from[x]) == whole)
                out[x] = from[x];
            else if (from[x] != 0)
                out[x] = over(from[x], out[x]);
        }
    }
}

/// Rows of the next picture need the same ones again.
const BarCanvas::Stamp &BarCanvas::stamp(int left, int width, std::size_t paint, qreal radius, Cut cut)
{
    constexpr std::size_t most = 4000;
    static std::unordered_map<StampKey, Stamp, StampHash> stamps;
    const Paint &made = m_paints[paint];
    const int column = (left + m_left + made.tile.width()) % made.tile.width();
    const int line = m_firstLine % made.tile.height();
    const StampKey key{made.tile.cacheKey(), // of the look, the theme and the scale
                       int(made.border),
                       made.width,
                       width,
                       qRound(radius * 4),
                       (cut.left ? 1 : 0) + (cut.right ? 2 : 0),
                       m_pixels,
                       column,
                       line};
    if (const auto found = stamps.find(key); found != stamps.end())
        return found->second;
    if (stamps.size() >= most)
        stamps.clear();
    return stamps.emplace(key, makeStamp(left, width, made, radius, cut)).first->second;
}

BarCanvas::Stamp BarCanvas::makeStamp(int left, int width, const Paint &paint, qreal radius, Cut cut)
{
    const int side = int(std::ceil(radius));
    const std::vector<const QRgb *> &patterns = lines(paint.look);
    Stamp pixels;
    pixels.reserve(std::size_t(width) * std::size_t(m_pixels));
    for (int y = 0; y < m_pixels; ++y) {
        const int row = std::min(y, m_pixels - 1 - y);
        for (int x = 0; x < width; ++x) {
            const int column = std::min(cut.left ? side : x, cut.right ? side : width - 1 - x);
            const QRgb pattern = patterns[std::size_t(y)][left + x];
            if (row >= side || column >= side) {
                pixels.push_back(std::min(row, column) < paint.width ? paint.border : pattern);
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
            pixels.push_back(outer == whole ? color : covering(color, outer));
        }
    }
    return pixels;
}

} // namespace overlap
