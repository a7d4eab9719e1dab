// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/steps/puzzlelist.h"

#include "app/theme.h"

#include <QKeyEvent>

namespace overlap {

namespace {

constexpr int lineRole = Qt::UserRole;
constexpr int indent = 4;
constexpr int lineGap = 1; ///< On each side of a line.

} // namespace

PuzzleList::PuzzleList(const QString &name, QWidget *parent) : QListWidget(parent)
{
    setAccessibleName(name);
    setDragDropMode(DragDrop);
    setDefaultDropAction(Qt::MoveAction);
    setSpacing(lineGap);
    setFont(codeFont(metrics.codeText, textScale(font())));
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model(), signal, this, &PuzzleList::reordered, Qt::QueuedConnection); // once a line is whole
}

void PuzzleList::show(const Puzzle &puzzle, const PuzzleOrder &order, Language language)
{
    clear();
    for (const std::size_t number : order) {
        const PuzzleLine &line = puzzle.lines.at(number);
        const QString text = language == Language::Cpp ? line.cpp : line.python;
        auto *item = new QListWidgetItem(QString(indent * line.depth, u' ') + text, this);
        item->setData(lineRole, qulonglong(number));
    }
    if (count() > 0)
        setCurrentRow(0);
}

PuzzleOrder PuzzleList::order() const
{
    PuzzleOrder order;
    for (int row = 0; row < count(); ++row)
        order.push_back(std::size_t(item(row)->data(lineRole).toULongLong()));
    return order;
}

QSize PuzzleList::sizeHint() const
{
    constexpr int usual = 8;
    return {0, usual * (fontMetrics().lineSpacing() + 2 * lineGap) + 2 * frameWidth()};
}

QSize PuzzleList::minimumSizeHint() const
{
    constexpr int least = 4;
    return {0, least * (fontMetrics().lineSpacing() + 2 * lineGap) + 2 * frameWidth()};
}

void PuzzleList::keyPressEvent(QKeyEvent *event)
{
    const int row = currentRow();
    const bool hands = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (hands && row >= 0) {
        Q_EMIT handedOver(item(row));
        return;
    }
    const int by = event->key() == Qt::Key_Up ? -1 : event->key() == Qt::Key_Down ? 1 : 0;
    if (!event->modifiers().testFlag(Qt::AltModifier) || by == 0) {
        QListWidget::keyPressEvent(event);
        return;
    }
    const int to = std::clamp(row + by, 0, std::max(0, count() - 1));
    if (row < 0 || row == to)
        return;
    insertItem(to, takeItem(row));
    setCurrentRow(to);
}

} // namespace overlap
