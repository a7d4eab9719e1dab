// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

#include <vector>

namespace overlap {

/// Lays widgets out in rows from the left and wraps where there is no more room. With a column width, all items are
/// as wide as each other, at least that wide and wide enough for each, and stand in columns that fill the row.
class FlowLayout : public QLayout
{
    Q_OBJECT
public:
    FlowLayout(int gapX, int gapY, int columnWidth = 0);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    int columnWidth() const;
    int place(const QRect &rect, bool apply) const;

    std::vector<QLayoutItem *> m_items;
    int m_gapX;
    int m_gapY;
    int m_columnWidth;
};

} // namespace overlap
