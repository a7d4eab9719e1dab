// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/steps/puzzlelist.h"

#include <QKeyEvent>

#include <algorithm>

namespace overlap {

namespace {

constexpr int lineRole = Qt::UserRole;
constexpr int indent = 4;
constexpr int usualRows = 8;

} // namespace

PuzzleList::PuzzleList(const QString &name, QWidget *parent) : LineList(name, usualRows, usualRows, parent)
{
    setDragDropMode(DragDrop);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); // What is below stays where it is.
}

/// The lines of both, wherever they are.
QSize PuzzleList::minimumSizeHint() const
{
    int height = 2 * frameWidth();
    for (const PuzzleList *list : {this, m_other}) {
        for (int row = 0; list && row < list->count(); ++row)
            height += list->sizeHintForRow(row) + 2 * spacing();
    }
    return {0, std::max(height, LineList::minimumSizeHint().height())};
}

void PuzzleList::resizeEvent(QResizeEvent *event)
{
    LineList::resizeEvent(event);
    updateGeometry(); // Lines are wrapped to the width.
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
    updateGeometry();
}

PuzzleOrder PuzzleList::order() const
{
    PuzzleOrder order;
    for (int row = 0; row < count(); ++row)
        order.push_back(std::size_t(item(row)->data(lineRole).toULongLong()));
    return order;
}

void PuzzleList::keyPressEvent(QKeyEvent *event)
{
    const bool hands = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (hands && currentItem())
        Q_EMIT handedOver(currentItem());
    else
        LineList::keyPressEvent(event);
}

} // namespace overlap
