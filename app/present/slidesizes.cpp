// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/present/slidesizes.h"

#include "app/theme.h"

#include <QWidget>

#include <cmath>

namespace overlap {

SlideSizes slideSizes(QSize picture)
{
    const double unit = std::min<double>(picture.height(), picture.width() * 9 / 16.0);
    const auto pixels = [unit](double share) { return int(std::ceil(unit * share - 1e-6)); };
    SlideSizes sizes{.least = pixels(metrics.slideLeast),
                     .text = pixels(metrics.slideText),
                     .strong = pixels(metrics.slideStrong),
                     .title = pixels(metrics.slideTitle),
                     .row = pixels(metrics.slideRow),
                     .margin = pixels(metrics.slideMargin),
                     .pointer = pixels(metrics.slidePointer),
                     .timelineScale = 1,
                     .codeScale = 1};
    // A font has whole pixels, and a timeline takes its scale from its font for body text.
    const double wanted = std::ceil(double(sizes.least) * metrics.bodyText / metrics.tinyText);
    sizes.timelineScale = wanted / metrics.bodyText;
    sizes.codeScale = double(sizes.least) / metrics.codeText;
    return sizes;
}

QRectF mirroredIn(const QWidget &widget, const QRectF &rect)
{
    if (!widget.isRightToLeft())
        return rect;
    return {widget.width() - rect.right(), rect.top(), rect.width(), rect.height()};
}

} // namespace overlap
