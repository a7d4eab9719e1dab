// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/steps/linelist.h"

#include "app/steps/linecard.h"
#include "app/stylepaint.h"

#include <QApplication>
#include <QDropEvent>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>

namespace overlap {

namespace {

constexpr int lineGap = 2; ///< On each side of a line.

} // namespace

LineList::LineList(const QString &name, int usual, int least, QWidget *parent)
    : QListWidget(parent), m_usual(usual), m_least(least)
{
    setAccessibleName(name);
    setLayoutDirection(Qt::LeftToRight); // Programs and what they print are read so in every language.
    setDefaultDropAction(Qt::MoveAction);
    setSpacing(lineGap);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // Lines that are too long are wrapped.
    setResizeMode(Adjust);
    setItemDelegate(new LineCard(this));
    setMouseTracking(true);
    restyle();
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model(), signal, this, &LineList::reordered, Qt::QueuedConnection);
    connect(model(), &QAbstractItemModel::rowsMoved, this, &LineList::reordered, Qt::QueuedConnection);
}

QSize LineList::sizeHint() const
{
    return {0, heightOf(m_usual)};
}

QSize LineList::minimumSizeHint() const
{
    return {0, heightOf(m_least)};
}

bool LineList::event(QEvent *event)
{
    if (event->type() == QEvent::ApplicationFontChange)
        restyle();
    return QListWidget::event(event);
}

void LineList::keyPressEvent(QKeyEvent *event)
{
    const int by = event->key() == Qt::Key_Up ? -1 : event->key() == Qt::Key_Down ? 1 : 0;
    if (!event->modifiers().testFlag(Qt::AltModifier) || by == 0) {
        QListWidget::keyPressEvent(event);
        return;
    }
    const int from = currentRow();
    const int to = std::clamp(from + by, 0, std::max(0, count() - 1));
    move(from, to);
}

void LineList::move(int from, int to)
{
    if (from < 0 || from == to)
        return;
    insertItem(to, takeItem(from));
    setCurrentRow(to);
}

int LineList::rowFor(QPoint place) const
{
    const QModelIndex under = indexAt(place);
    return under.isValid() ? under.row() : place.y() < 0 ? 0 : count() - 1;
}

void LineList::setTarget(int row)
{
    m_target = row;
    viewport()->update();
}

/// For a line of another list the view has a mark of its own.
void LineList::dragEnterEvent(QDragEnterEvent *event)
{
    setDropIndicatorShown(event->source() != this);
    QListWidget::dragEnterEvent(event);
}

void LineList::dragMoveEvent(QDragMoveEvent *event)
{
    QListWidget::dragMoveEvent(event);
    if (event->source() == this)
        setTarget(rowFor(event->position().toPoint()));
}

void LineList::dragLeaveEvent(QDragLeaveEvent *event)
{
    setTarget(-1);
    QListWidget::dragLeaveEvent(event);
}

void LineList::dropEvent(QDropEvent *event)
{
    setTarget(-1);
    if (event->source() != this || currentRow() < 0) {
        QListWidget::dropEvent(event);
        return;
    }
    move(currentRow(), rowFor(event->position().toPoint()));
    clearSelection(); // The view removes what is selected: it takes it for what has gone somewhere else.
    stopAutoScroll();
    event->acceptProposedAction();
}

void LineList::startDrag(Qt::DropActions actions)
{
    QListWidget::startDrag(actions); // Up to the drop.
    if (currentRow() >= 0)
        setCurrentRow(currentRow(), QItemSelectionModel::ClearAndSelect);
}

/// With a line where the one that is dragged will fall.
void LineList::paintEvent(QPaintEvent *event)
{
    QListWidget::paintEvent(event);
    if (m_target < 0 || m_target == currentRow() || m_target >= count())
        return;
    const QRect row = visualItemRect(item(m_target));
    const int edge = m_target > currentRow() ? row.bottom() + 1 : row.top() - 2 * lineGap;
    QPainter painter(viewport());
    painter.fillRect(row.left(), edge, row.width(), 2 * lineGap, Paint(palette()).theme.accent);
}

void LineList::restyle()
{
    setFont(codeFont(metrics.codeText, textScale(QApplication::font())));
    updateGeometry();
}

int LineList::heightOf(int lines) const
{
    const int row = std::max(sizeHintForRow(0), fontMetrics().lineSpacing()) + 2 * lineGap;
    return lines * row + 2 * frameWidth();
}

} // namespace overlap
