// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/steps/lineorder.h"

#include "app/steps/classroom.h"
#include "app/theme.h"

#include <QKeyEvent>

#include <algorithm>

namespace overlap {

namespace {

constexpr int lineGap = 2; ///< On each side of a line.

} // namespace

LineOrder::LineOrder(Classroom &classroom, QWidget *parent) : QListWidget(parent), m_classroom(classroom)
{
    setAccessibleName(tr("Lines in the order of your prediction"));
    setDragDropMode(InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSpacing(lineGap);
    setFont(codeFont(metrics.codeText, textScale(font())));
    addItems(classroom.order());
    setCurrentRow(0);
    connect(model(), &QAbstractItemModel::rowsMoved, this, &LineOrder::tell);
    connect(model(), &QAbstractItemModel::rowsRemoved, this, &LineOrder::tell, Qt::QueuedConnection); // after a drop
}

QSize LineOrder::sizeHint() const
{
    constexpr int most = 7;
    const int row = std::max(sizeHintForRow(0), fontMetrics().lineSpacing()) + 2 * lineGap;
    return {0, std::min(count(), most) * row + 2 * frameWidth()};
}

QSize LineOrder::minimumSizeHint() const
{
    constexpr int least = 3;
    const int row = std::max(sizeHintForRow(0), fontMetrics().lineSpacing()) + 2 * lineGap;
    return {0, std::min(count(), least) * row + 2 * frameWidth()};
}

void LineOrder::keyPressEvent(QKeyEvent *event)
{
    const int by = event->key() == Qt::Key_Up ? -1 : event->key() == Qt::Key_Down ? 1 : 0;
    if (!event->modifiers().testFlag(Qt::AltModifier) || by == 0) {
        QListWidget::keyPressEvent(event);
        return;
    }
    const int from = currentRow();
    const int to = std::clamp(from + by, 0, count() - 1);
    if (from < 0 || from == to)
        return;
    insertItem(to, takeItem(from));
    setCurrentRow(to);
    tell();
}

void LineOrder::tell()
{
    QStringList lines;
    for (int row = 0; row < count(); ++row)
        lines += item(row)->text();
    if (lines != m_classroom.order() && lines.size() == m_classroom.order().size())
        m_classroom.predictOrder(lines);
}

} // namespace overlap
