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
    setDropIndicatorShown(false);                         // It knows nothing of the gaps.
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // Lines that are too long are wrapped.
    setWordWrap(true);                                    // Rows are laid out anew with each width.
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
    for (int row = 0; row < count(); ++row) { // Between two lines there is a gap.
        if (place.y() <= visualItemRect(item(row)).bottom() + lineGap)
            return row;
    }
    return count() - 1;
}

int LineList::rowBefore(QPoint place) const
{
    for (int row = 0; row < count(); ++row) {
        if (place.y() < visualItemRect(item(row)).center().y())
            return row;
    }
    return count();
}

void LineList::takeFrom(LineList &other, QPoint place)
{
    const int row = rowBefore(place);
    if (QListWidgetItem *line = other.takeItem(other.currentRow())) {
        insertItem(row, line);
        setCurrentRow(row);
    }
}

void LineList::setTarget(int row)
{
    m_target = row;
    viewport()->update();
}

void LineList::dragMoveEvent(QDragMoveEvent *event)
{
    QListWidget::dragMoveEvent(event);
    const QPoint place = event->position().toPoint();
    m_isForeign = event->source() != this;
    setTarget(m_isForeign ? rowBefore(place) : rowFor(place));
}

void LineList::dragLeaveEvent(QDragLeaveEvent *event)
{
    setTarget(-1);
    QListWidget::dragLeaveEvent(event);
}

void LineList::dropEvent(QDropEvent *event)
{
    setTarget(-1);
    stopAutoScroll();
    setState(NoState);
    const QPoint place = event->position().toPoint();
    if (event->source() != this) {
        if (auto *other = qobject_cast<LineList *>(event->source()))
            takeFrom(*other, place);
        event->setDropAction(Qt::TargetMoveAction); // It is done: nothing is left to remove there.
        event->accept();
        return;
    }
    move(currentRow(), rowFor(place));
    clearSelection(); // The view removes what is selected: it takes it for what has gone somewhere else.
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
    if (m_target < 0 || count() == 0 || (!m_isForeign && m_target == currentRow()))
        return;
    const QRect row = visualItemRect(item(std::min(m_target, count() - 1)));
    const bool isBelow = m_isForeign ? m_target == count() : m_target > currentRow();
    const int edge = isBelow ? row.bottom() + 1 : row.top() - 2 * lineGap;
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
    return lines * (LineCard::rowHeight(fontMetrics()) + 2 * lineGap) + 2 * frameWidth();
}

} // namespace overlap
