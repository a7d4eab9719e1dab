// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/steps/lineorder.h"

#include "app/steps/classroom.h"

#include <algorithm>

namespace overlap {

namespace {

constexpr int mostRows = 14; ///< More are scrolled.
constexpr int leastRows = 3;

} // namespace

LineOrder::LineOrder(Classroom &classroom, QWidget *parent)
    : LineList(tr("Lines in the order of your prediction"), std::min(int(classroom.order().size()), mostRows),
               leastRows, parent),
      m_classroom(classroom)
{
    setDragDropMode(InternalMove);
    addItems(classroom.order());
    setCurrentRow(0);
    connect(this, &LineList::reordered, this, &LineOrder::tell);
}

QStringList LineOrder::lines() const
{
    QStringList lines;
    for (int row = 0; row < count(); ++row)
        lines += item(row)->text();
    return lines;
}

void LineOrder::tell()
{
    if (lines() != m_classroom.order())
        m_classroom.predictOrder(lines());
}

} // namespace overlap
