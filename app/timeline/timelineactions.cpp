// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/timelineactions.h"

#include "app/inspection.h"
#include "app/timeline/timelinesource.h"
#include "app/timeline/timelineview.h"
#include "app/windowaction.h"

#include <QAction>
#include <QMenu>

namespace overlap {

namespace {

QString orderText(LaneOrder order)
{
    switch (order) {
    case LaneOrder::Tree:
        return TimelineActions::tr("Lanes by tree");
    case LaneOrder::Start:
        return TimelineActions::tr("Lanes by start");
    case LaneOrder::End:
        return TimelineActions::tr("Lanes by end");
    }
    Q_UNREACHABLE();
}

LaneOrder nextOrder(LaneOrder order)
{
    switch (order) {
    case LaneOrder::Tree:
        return LaneOrder::Start;
    case LaneOrder::Start:
        return LaneOrder::End;
    case LaneOrder::End:
        return LaneOrder::Tree;
    }
    Q_UNREACHABLE();
}

QString heightText(RowHeight height)
{
    switch (height) {
    case RowHeight::Usual:
    case RowHeight::Comparing:
        return TimelineActions::tr("Usual rows");
    case RowHeight::Small:
        return TimelineActions::tr("Small rows");
    case RowHeight::Fitted:
        return TimelineActions::tr("All rows in view");
    }
    Q_UNREACHABLE();
}

RowHeight nextHeight(RowHeight height)
{
    switch (height) {
    case RowHeight::Usual:
    case RowHeight::Comparing:
        return RowHeight::Small;
    case RowHeight::Small:
        return RowHeight::Fitted;
    case RowHeight::Fitted:
        return RowHeight::Comparing;
    }
    Q_UNREACHABLE();
}

} // namespace

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
      decidingPath(
          addWindowAction(window, {Qt::Key_T}, tr("What decides the total"), tr("Frame what each total depends on"))),
      rowHeight(addWindowAction(window, {Qt::Key_H}, heightText(view.rowHeight()),
                                tr("Height of the rows: usual, small, all in view"))),
      legend(addWindowAction(window, {Qt::Key_L}, tr("Explain the legend"),
                             tr("Explain what the colours and patterns mean"))),
      laneOrder(addWindowAction(window, {Qt::Key_O}, orderText(view.rows().order),
                                tr("Order the lanes by tree, start or end"))),
      pin(addWindowAction(window, {Qt::Key_P}, tr("Pin the lane"), tr("Put the selected lane first, or back"))),
      collapse(addWindowAction(window, {Qt::Key_C}, tr("Fold the subtree"),
                               tr("Hide or show the tasks below the selected one"))),
      find(addWindowAction(window, {Qt::Key_Slash, QKeySequence::Find}, tr("Find…"),
                           tr("Find a task, a line of output or a warning"))),
      findNext(addWindowAction(window, {Qt::Key_F3}, tr("Next match"), tr("Go to the next match"))),
      findPrevious(
          addWindowAction(window, {Qt::SHIFT | Qt::Key_F3}, tr("Previous match"), tr("Go to the match before"))),
      prediction(addWindowAction(window, {Qt::Key_G}, tr("Calculated run"),
                                 tr("Show the calculated run behind the real one"))),
      previousRun(addWindowAction(window, {Qt::Key_B}, tr("Run before"), tr("Show the run before behind this one"))),
      escape(addWindowAction(window, {Qt::Key_Escape}, tr("Let go"), tr("Let go of range, what is lit, or selection"))),
      all{zoomIn,   zoomOut,      panLeft,      panRight,     fitAll,     focusSelection, nextSpan,  previousSpan,
          nextLane, previousLane, waitingSplit, decidingPath, rowHeight,  legend,         laneOrder, pin,
          collapse, find,         findNext,     findPrevious, prediction, previousRun,    escape}
{
    for (QAction *action : {zoomIn, zoomOut, panLeft, panRight, nextSpan, previousSpan, nextLane, previousLane})
        action->setAutoRepeat(true);
    for (QAction *action : {waitingSplit, decidingPath, legend, prediction, previousRun})
        action->setCheckable(true);
    waitingSplit->setChecked(view.waitingSplit());
    decidingPath->setChecked(view.source().inspection().showsPath());
    legend->setChecked(view.legendExplained());
    prediction->setChecked(view.ghostShown(Ghost::Prediction));
    previousRun->setChecked(view.ghostShown(Ghost::Previous));

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
    connectTo(laneOrder, [&view] { view.setLaneOrder(nextOrder(view.rows().order)); });
    connectTo(pin, [&view] {
        if (const std::optional<LaneKey> lane = view.subjectLane())
            view.togglePinned(*lane);
    });
    connectTo(collapse, [&view] {
        if (const std::optional<LaneKey> lane = view.subjectLane())
            view.toggleSubtree(*lane);
    });
    connectTo(rowHeight, [&view, action = rowHeight] {
        view.setRowHeight(nextHeight(view.rowHeight()));
        action->setText(heightText(view.rowHeight()));
    });
    connectTo(find, [&view] { view.find(); });
    connectTo(findNext, [&view] { view.findNext(1); });
    connectTo(findPrevious, [&view] { view.findNext(-1); });
    connectTo(escape, [&view] { view.escape(); });
    QObject::connect(prediction, &QAction::toggled, &view,
                     [&view](bool on) { view.setGhostShown(Ghost::Prediction, on); });
    QObject::connect(previousRun, &QAction::toggled, &view,
                     [&view](bool on) { view.setGhostShown(Ghost::Previous, on); });
    QObject::connect(&view, &TimelineView::rowsChanged, laneOrder,
                     [order = laneOrder, &view] { order->setText(orderText(view.rows().order)); });
    QObject::connect(waitingSplit, &QAction::toggled, &view, &TimelineView::setWaitingSplit);
    Inspection &inspection = view.source().inspection();
    QObject::connect(decidingPath, &QAction::toggled, &inspection, &Inspection::setShowsPath);
    QObject::connect(&inspection, &Inspection::pathChanged, decidingPath,
                     [path = decidingPath, &inspection] { path->setChecked(inspection.showsPath()); });
    QObject::connect(legend, &QAction::toggled, &view, &TimelineView::setLegendExplained);
    QObject::connect(&view, &TimelineView::legendChanged, legend,
                     [legend = legend, &view] { legend->setChecked(view.legendExplained()); });
}

void TimelineActions::fill(QMenu &menu) const
{
    menu.addActions({fitAll, focusSelection, zoomIn, zoomOut});
    menu.addSeparator();
    menu.addActions({prediction, previousRun, waitingSplit, decidingPath, legend});
    menu.addSeparator();
    menu.addActions({rowHeight, laneOrder, pin, collapse, find});
}

} // namespace overlap
