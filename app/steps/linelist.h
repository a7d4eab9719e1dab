// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace overlap {

/// Lines of code or output that the reader sorts by mouse or by key: Alt+Up and Alt+Down move the current one.
class LineList : public QListWidget
{
    Q_OBJECT
public:
    /// High enough for `usual` lines, and never lower than for `least` of them.
    LineList(const QString &name, int usual, int least, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// Whose place a line takes that is dropped there, in the viewport.
    int rowFor(QPoint place) const;

    /// Before which row a line of another list comes to stand that is dropped there; the number of rows: behind all.
    int rowBefore(QPoint place) const;

    /// Takes the current line of another list, as if it were dropped there.
    void takeFrom(LineList &other, QPoint place);

Q_SIGNALS:
    void reordered(); ///< Lines have come, gone or moved; told once all of them are whole again.

protected:
    bool event(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void startDrag(Qt::DropActions actions) override;

private:
    void move(int from, int to);
    void setTarget(int row);
    void restyle();
    int heightOf(int lines) const;

    int m_usual;
    int m_least;
    int m_target = -1;        ///< The row that a line which is dragged here would get; -1: none.
    bool m_isForeign = false; ///< That line is of another list.
};

} // namespace overlap
