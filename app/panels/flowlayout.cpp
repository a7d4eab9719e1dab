// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panels/flowlayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace overlap {

FlowLayout::FlowLayout(int gapX, int gapY, int columnWidth) : m_gapX(gapX), m_gapY(gapY), m_columnWidth(columnWidth)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    for (QLayoutItem *item : m_items)
        delete item;
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.push_back(item);
}

int FlowLayout::count() const
{
    return int(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[std::size_t(index)] : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    QLayoutItem *item = itemAt(index);
    if (item)
        m_items.erase(m_items.begin() + index);
    return item;
}

int FlowLayout::heightForWidth(int width) const
{
    return place(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    for (const QLayoutItem *item : m_items)
        width += item->isEmpty() ? 0 : (m_columnWidth ? columnWidth() : item->sizeHint().width()) + m_gapX;
    width = std::max(0, width - m_gapX);
    return {width, heightForWidth(width)};
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size;
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

int FlowLayout::columnWidth() const
{
    int width = m_columnWidth;
    for (const QLayoutItem *item : m_items)
        width = std::max(width, item->minimumSize().width());
    return width;
}

int FlowLayout::place(const QRect &rect, bool apply) const
{
    int cell = 0;
    if (m_columnWidth > 0 && !m_items.empty()) {
        const int columns = std::clamp((rect.width() + m_gapX) / (columnWidth() + m_gapX), 1, count());
        cell = (rect.width() - (columns - 1) * m_gapX) / columns;
    }
    int x = rect.x();
    int y = rect.y();
    int rowHeight = 0;
    std::vector<QLayoutItem *> row;
    const auto endRow = [&] {
        for (QLayoutItem *item : row) {
            const QRect was = item->geometry();
            if (m_columnWidth == 0) // Low ones are level with high ones.
                item->setGeometry(was.translated(0, (rowHeight - was.height()) / 2));
        }
        row.clear();
    };
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty()) // It is hidden.
            continue;
        QSize size = item->sizeHint();
        if (cell > 0)
            size.setWidth(cell);
        if (x > rect.x() && x + size.width() > rect.x() + rect.width()) {
            endRow();
            x = rect.x();
            y += rowHeight + m_gapY;
            rowHeight = 0;
        }
        if (apply) {
            const QRect place(QPoint(x, y), QSize(std::min(size.width(), rect.width()), size.height()));
            item->setGeometry(QStyle::visualRect(parentWidget()->layoutDirection(), rect, place));
            row.push_back(item);
        }
        x += size.width() + m_gapX;
        rowHeight = std::max(rowHeight, size.height());
    }
    endRow();
    return y + rowHeight - rect.y();
}

} // namespace overlap
