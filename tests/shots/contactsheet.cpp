// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/shots/contactsheet.h"

#include <QPainter>

#include <algorithm>

namespace overlap {

QImage contactSheet(const std::vector<SheetCell> &cells, int columns, int width, const Theme &theme)
{
    constexpr int gap = 12;
    constexpr int caption = 24;
    int height = 0;
    for (const SheetCell &cell : cells)
        height = std::max(height, cell.picture.height() * width / std::max(1, cell.picture.width()));
    const int rows = (int(cells.size()) + columns - 1) / columns;
    QImage sheet(gap + columns * (width + gap), gap + rows * (height + caption + gap), QImage::Format_RGB32);
    sheet.fill(theme.bg);
    QPainter painter(&sheet);
    painter.setFont(uiFont(metrics.bodyText));
    painter.setPen(theme.ink);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const int x = gap + int(i) % columns * (width + gap);
        const int y = gap + int(i) / columns * (height + caption + gap);
        const QImage small = cells[i].picture.scaledToWidth(width, Qt::SmoothTransformation);
        painter.drawImage(QRect(QPoint(x, y), small.size()), small);
        painter.drawText(QRect(x, y + height, width, caption), Qt::AlignVCenter | Qt::TextSingleLine, cells[i].name);
    }
    return sheet;
}

} // namespace overlap
