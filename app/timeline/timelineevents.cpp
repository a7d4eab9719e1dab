// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspection.h"
#include "app/timeline/hover.h"
#include "app/timeline/painter.h"
#include "app/timeline/timelinesource.h"
#include "app/timeline/timelineview.h"

#include <QGestureEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

namespace overlap {

// What a timeline does when it is painted, resized, pointed at, given the focus or asked to let go.

bool TimelineView::escape()
{
    Inspection &inspection = m_source.inspection();
    if (m_measured)
        measure({});
    else if (inspection.codeLine() != 0)
        inspection.setCodeLine(0);
    else if (inspection.showsPath())
        inspection.setShowsPath(false);
    else if (inspection.selection())
        inspection.setSelection({});
    else
        return false;
    return true;
}

void TimelineView::paintEvent(QPaintEvent *event)
{
    const Theme &colors = theme(themeKind(palette()));
    const TimelineScene shown = scene();
    TimelineLayout places = layout(shown);
    std::vector<Label> labels = timelineLabels(shown, places, colors);
    QPainter painter(viewport());
    for (const QRect &rect : event->region())
        painter.fillRect(rect, colors.panel);
    if (event->region().contains(viewport()->rect()))
        m_pictured = shownPicture(shown, places, labels);
    paintTimeline(painter, shown, std::move(places), labels, colors);
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(colors.accent, metrics.focusRing));
        painter.drawRoundedRect(QRectF(viewport()->rect()).adjusted(1, 1, -1, -1), metrics.controlRadius,
                                metrics.controlRadius);
    }
}

/// Goes on with a run in progress: what stands still is not painted again.
void TimelineView::grow()
{
    follow();
    settle(Motion::Ease);
    const TimelineScene now = scene();
    const TimelineLayout places = layout(now);
    updateScrollBar(places);
    ShownPicture picture = shownPicture(now, places, timelineLabels(now, places, theme(themeKind(palette()))));
    viewport()->update(m_pictured ? damage(*m_pictured, picture, now, places) : QRegion(viewport()->rect()));
    m_pictured = std::move(picture);
}

void TimelineView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBar();
    scrollToWanted();
}

void TimelineView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange
        || event->type() == QEvent::StyleChange) {
        updateGeometry();
        updateScrollBar();
        viewport()->update();
    }
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    letScroll();
    m_pointer.press(*event);
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    m_pointer.move(*event);
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    m_pointer.release(*event);
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    m_pointer.doubleClick(*event);
}

void TimelineView::wheelEvent(QWheelEvent *event)
{
    letScroll();
    if (m_pointer.wheel(*event))
        event->accept();
    else if (verticalScrollBar()->maximum() > 0)
        QAbstractScrollArea::wheelEvent(event);
    else
        event->ignore(); // The column around it may scroll.
}

void TimelineView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void TimelineView::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

bool TimelineView::viewportEvent(QEvent *event)
{
    switch (int(event->type())) {
    case QEvent::ToolTip: {
        const auto *help = static_cast<QHelpEvent *>(event);
        const TimelineScene shown = scene();
        QToolTip::showText(help->globalPos(), hoverText(shown, layout(shown), middleOf(help->pos())), viewport());
        return true;
    }
    case QEvent::Leave:
        m_source.inspection().setHovered({});
        setPointed({});
        setGrip({});
        break;
    case QEvent::NativeGesture:
        return m_pointer.gesture(*static_cast<QNativeGestureEvent *>(event));
    case QEvent::Gesture: {
        const auto *gesture = static_cast<QGestureEvent *>(event);
        if (const auto *pinch = static_cast<QPinchGesture *>(gesture->gesture(Qt::PinchGesture)))
            zoom(pinch->scaleFactor(),
                 xToTime(layout(scene()).axis, viewport()->mapFromGlobal(pinch->centerPoint()).x()), Motion::Jump);
        return true;
    }
    default:
        break;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace overlap
