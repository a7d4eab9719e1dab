// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/textsize.h"

#include <QFontMetricsF>

#include <cmath>
#include <tuple>
#include <unordered_map>

namespace overlap {

namespace {

/// Fonts of the interface differ in their size and weight only.
using Key = std::tuple<QString, int, int>;

struct Hash
{
    std::size_t operator()(const Key &key) const
    {
        return std::apply([](const auto &...part) { return qHashMulti(0, part...); }, key);
    }
};

} // namespace

QSizeF textSize(const QString &text, const QFont &font)
{
    constexpr std::size_t most = 4000;
    static std::unordered_map<Key, QSizeF, Hash> sizes;
    if (sizes.size() >= most)
        sizes.clear();
    const auto [place, isNew] = sizes.try_emplace({text, font.pixelSize(), font.weight()});
    if (isNew) {
        const QFontMetricsF size(font);
        place->second = QSizeF(std::ceil(size.horizontalAdvance(text)), std::ceil(size.height()));
    }
    return place->second;
}

} // namespace overlap
