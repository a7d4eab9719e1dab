// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/steps/linelist.h"
#include "core/puzzle.h"

namespace overlap {

/// Lines of a puzzle, which can also be moved to another list, by mouse or with Enter or Space.
class PuzzleList : public LineList
{
    Q_OBJECT
public:
    explicit PuzzleList(const QString &name, QWidget *parent = nullptr);

    /// Shows the lines with these numbers.
    void show(const Puzzle &puzzle, const PuzzleOrder &order, Language language);

    PuzzleOrder order() const;

    /// The list that takes lines from this one, of the same page: either has room for all.
    void setOther(const PuzzleList &other) { m_other = &other; }

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override { return minimumSizeHint(); }

Q_SIGNALS:
    void handedOver(QListWidgetItem *item); ///< Still in the list.

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    const PuzzleList *m_other = nullptr;
};

} // namespace overlap
