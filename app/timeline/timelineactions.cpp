// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/timelineactions.h"

#include "app/timeline/timelineview.h"
#include "app/windowaction.h"

#include <QAction>
#include <QMenu>

namespace overlap {

TimelineActions::TimelineActions(QWidget &window, TimelineView &view)
    : zoomIn(addWindowAction(window, {Qt::Key_W, Qt::Key_Plus, Qt::Key_Equal}, tr("Zoom in"), tr("Zoom in"))),
      zoomOut(addWindowAction(window, {Qt::Key_S, Qt::Key_Minus}, tr("Zoom out"), tr("Zoom out"))),
      panLeft(addWindowAction(window, {Qt::Key_A}, tr("Earlier"), tr("Move to earlier times"))),
      panRight(addWindowAction(window, {Qt::Key_D}, tr("Later"), tr("Move to later times"))),
      fitAll(addWindowAction(window, {Qt::Key_0}, tr("Fit all"), tr("See the whole run"))),
      focusSelection(addWindowAction(window, {Qt::Key_F}, tr("Focus"),
                                     tr("See the selected span or range as large as it gets; again: everything"))),
      nextSpan(addWindowAction(window, {Qt::SHIFT | Qt::Key_Right, Qt::Key_BracketRight}, tr("Next span"),
                               tr("Select the next span"))),
      previousSpan(addWindowAction(window, {Qt::SHIFT | Qt::Key_Left, Qt::Key_BracketLeft}, tr("Previous span"),
                                   tr("Select the span before"))),
      nextLane(addWindowAction(window, {Qt::SHIFT | Qt::Key_Down}, tr("Next lane"), tr("Select in the lane below"))),
      previousLane(
          addWindowAction(window, {Qt::SHIFT | Qt::Key_Up}, tr("Previous lane"), tr("Select in the lane above"))),
      waitingSplit(addWindowAction(window, {Qt::Key_Q}, tr("What tasks wait for"),
                                   tr("Show what each task has waited for, and for how long"))),
      escape(addWindowAction(window, {Qt::Key_Escape}, tr("Let go"), tr("Let go of range, lit line or selection"))),
      all{zoomIn,   zoomOut,      panLeft,  panRight,     fitAll,       focusSelection,
          nextSpan, previousSpan, nextLane, previousLane, waitingSplit, escape}
{
    for (QAction *action : {zoomIn, zoomOut, panLeft, panRight, nextSpan, previousSpan, nextLane, previousLane})
        action->setAutoRepeat(true);
    waitingSplit->setCheckable(true);

    using Motion = TimelineView::Motion;
    constexpr double step = 1.5;
    constexpr double share = 0.2;
    const auto connectTo = [&view](QAction *action, auto act) {
        QObject::connect(action, &QAction::triggered, &view, act);
    };
    connectTo(zoomIn, [&view] { view.zoom(step, {}, Motion::Ease); });
    connectTo(zoomOut, [&view] { view.zoom(1 / step, {}, Motion::Ease); });
    connectTo(panLeft, [&view] { view.pan(-share, Motion::Ease); });
    connectTo(panRight, [&view] { view.pan(share, Motion::Ease); });
    connectTo(fitAll, [&view] { view.fitAll(); });
    connectTo(focusSelection, [&view] { view.focusSelection(); });
    connectTo(nextSpan, [&view] { view.walkSpans(1); });
    connectTo(previousSpan, [&view] { view.walkSpans(-1); });
    connectTo(nextLane, [&view] { view.walkLanes(1); });
    connectTo(previousLane, [&view] { view.walkLanes(-1); });
    connectTo(escape, [&view] { view.escape(); });
    QObject::connect(waitingSplit, &QAction::toggled, &view, &TimelineView::setWaitingSplit);
}

void TimelineActions::fill(QMenu &menu) const
{
    menu.addActions({fitAll, focusSelection, zoomIn, zoomOut});
    menu.addSeparator();
    menu.addAction(waitingSplit);
}

} // namespace overlap
