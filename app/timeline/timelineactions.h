// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QList>

class QAction;
class QMenu;
class QWidget;

namespace overlap {

class TimelineView;

/// What keys do in a timeline, in any window that has one.
struct TimelineActions
{
    Q_DECLARE_TR_FUNCTIONS(TimelineActions)

public:
    /// Makes the actions as children of the window, connected to the view.
    TimelineActions(QWidget &window, TimelineView &view);

    QAction *zoomIn;
    QAction *zoomOut;
    QAction *panLeft;
    QAction *panRight;
    QAction *fitAll;
    QAction *focusSelection;
    QAction *nextSpan;
    QAction *previousSpan;
    QAction *nextLane;
    QAction *previousLane;
    QAction *waitingSplit;
    QAction *decidingPath;
    QAction *rowHeight; ///< The next of the heights.
    QAction *legend;
    QAction *laneOrder;
    QAction *pin;
    QAction *collapse;
    QAction *find;
    QAction *findNext;
    QAction *findPrevious;
    QAction *prediction;
    QAction *previousRun;
    QAction *escape;

    QList<QAction *> all; ///< In the order of the help.

    /// Puts those that change how the picture looks into a menu.
    void fill(QMenu &menu) const;
};

} // namespace overlap
