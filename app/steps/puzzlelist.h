// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/puzzle.h"

#include <QListWidget>

namespace overlap {

/// Lines of a puzzle, to be moved within the list or to another one by mouse or by key: Alt+Up and Alt+Down move the
/// current line, Enter and Space hand it over.
class PuzzleList : public QListWidget
{
    Q_OBJECT
public:
    explicit PuzzleList(const QString &name, QWidget *parent = nullptr);

    /// Shows the lines with these numbers.
    void show(const Puzzle &puzzle, const PuzzleOrder &order, Language language);

    PuzzleOrder order() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void handedOver(QListWidgetItem *item); ///< Still in the list.
    void reordered();                       ///< Whenever lines have come, gone or moved.

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

} // namespace overlap
