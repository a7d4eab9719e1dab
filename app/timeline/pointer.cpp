// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/pointer.h"

#include "app/inspection.h"
#include "app/timeline/flags.h"
#include "app/timeline/timelinesource.h"
#include "app/timeline/timelineview.h"

#include <QGuiApplication>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QScrollBar>
#include <QStyleHints>
#include <QWheelEvent>

#include <cmath>

namespace overlap {

namespace {

constexpr qreal snapReach = 6;
constexpr int wheelNotch = 120; ///< In eighths of a degree, as Qt tells it.

bool isNamePart(Hit::Part part)
{
    return part == Hit::Part::Name || part == Hit::Part::Fold || part == Hit::Part::Pin;
}

} // namespace

void TimelinePointer::press(const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton && event.button() != Qt::MiddleButton)
        return;
    letGo(); // of what another button has
    const TimelineScene scene = m_view.scene();
    m_pressed = hitAt(scene, m_view.layout(scene), middleOf(event.position()));
    m_pressedAt = m_last = event.position();
    m_drag = event.button() == Qt::MiddleButton ? Drag::Pan : Drag::Pressed;
    if (m_drag != Drag::Pressed)
        return;
    if (m_pressed.part == Hit::Part::Flag) {
        grabFlag(scene);
    } else if (grabEdge(scene)) {
        m_drag = Drag::Edge;
    } else if (m_pressed.part == Hit::Part::Playhead) {
        m_drag = Drag::Playhead;
    }
}

void TimelinePointer::move(const QMouseEvent &event)
{
    const QPointF place = event.position();
    if (m_drag == Drag::None)
        return hover(place);
    if (m_drag == Drag::Pressed
        && (place - m_pressedAt).manhattanLength() >= QGuiApplication::styleHints()->startDragDistance())
        begin();
    switch (m_drag) {
    case Drag::None:
    case Drag::Pressed:
        break;
    case Drag::Playhead:
        placePlayhead(place.x());
        break;
    case Drag::Measure:
        measureTo(place.x());
        break;
    case Drag::Pan:
        panTo(place);
        break;
    case Drag::Edge:
        pullTo(place.x());
        break;
    case Drag::Flag:
        moveFlag(place.x());
        break;
    }
    m_last = place;
}

/// The pointer has moved far enough to be meant.
void TimelinePointer::begin()
{
    const TimelineScene scene = m_view.scene();
    if (m_pressed.part == Hit::Part::Ruler) {
        const TimeAxis axis = m_view.layout(scene).axis;
        const Duration near = xToTime(axis, axis.left + snapReach) - axis.start;
        m_measureFrom = snapped(scene, xToTime(axis, m_pressedAt.x()), near);
        m_drag = Drag::Measure;
    } else if (m_view.isZoomed() || m_view.verticalScrollBar()->maximum() > 0) {
        m_drag = Drag::Pan;
    } else if (scene.playhead && !isNamePart(m_pressed.part)) {
        m_drag = Drag::Playhead;
    }
}

/// Whether a click there calls for the words of the legend, or lets them go.
bool TimelinePointer::isOnLegend(QPointF place) const
{
    const TimelineLayout layout = m_view.layout(m_view.scene());
    return (layout.legendIsBrief || m_view.legendExplained())
        && layout.isAt(layout.legend, middleOf(place).y() + layout.scroll);
}

void TimelinePointer::release(const QMouseEvent &event)
{
    const Drag drag = std::exchange(m_drag, Drag::None);
    if (drag == Drag::Pressed && event.button() == Qt::LeftButton) {
        Inspection &inspection = m_view.source().inspection();
        if (m_pressed.part == Hit::Part::Ruler) {
            m_view.measure({});
            placePlayhead(m_pressedAt.x());
        } else if (m_pressed.part == Hit::Part::Lane) {
            inspection.setSelection(m_pressed.span);
        } else if (m_pressed.part == Hit::Part::Fold) {
            m_view.toggleCollapsed({m_pressed.track, m_pressed.task});
        } else if (m_pressed.part == Hit::Part::Pin) {
            m_view.togglePinned({m_pressed.track, m_pressed.task});
        } else if (isOnLegend(m_pressedAt)) {
            m_view.setLegendExplained(!m_view.legendExplained());
        } else if (m_pressed.part == Hit::Part::Nothing) {
            inspection.setSelection({});
        }
    }
    if (drag == Drag::Edge)
        m_view.source().letGo();
    m_view.holdAxis(false);
    hover(event.position());
}

void TimelinePointer::letGo()
{
    if (std::exchange(m_drag, Drag::None) == Drag::Edge)
        m_view.source().letGo();
}

void TimelinePointer::doubleClick(const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton)
        return;
    const TimelineScene scene = m_view.scene();
    const Hit hit = hitAt(scene, m_view.layout(scene), middleOf(event.position()));
    const std::optional<Span> span = hit.span ? spanOf(scene, *hit.span) : std::nullopt;
    if (!span) {
        m_view.fitAll();
        return;
    }
    m_view.source().inspection().setSelection(hit.span);
    m_view.showRange(framed({span->start, span->end}, m_view.whole()), TimelineView::Motion::Ease);
}

bool TimelinePointer::wheel(const QWheelEvent &event)
{
    const TimeAxis axis = m_view.layout(m_view.scene()).axis;
    const QPointF turned = QPointF(event.angleDelta()) / wheelNotch;
    if (event.modifiers().testFlag(Qt::ControlModifier)) {
        constexpr double notch = 1.25;
        const double factor = std::pow(notch, turned.y() != 0 ? turned.y() : turned.x());
        m_view.zoom(factor, xToTime(axis, event.position().x()), TimelineView::Motion::Jump);
        return true;
    }
    const bool shift = event.modifiers().testFlag(Qt::ShiftModifier);
    const bool sideways = shift || std::abs(turned.x()) > std::abs(turned.y());
    const bool scrolls = m_view.verticalScrollBar()->maximum() > 0;
    if (!sideways && scrolls)
        return false;
    if (!m_view.isZoomed())
        return sideways;
    constexpr double notch = 0.1; // of what is seen
    m_view.pan(-notch * (turned.x() != 0 ? turned.x() : turned.y()), TimelineView::Motion::Jump);
    return true;
}

bool TimelinePointer::gesture(const QNativeGestureEvent &event)
{
    if (event.gestureType() != Qt::ZoomNativeGesture)
        return false;
    const TimeAxis axis = m_view.layout(m_view.scene()).axis;
    m_view.zoom(std::max(0.1, 1 + event.value()), xToTime(axis, event.position().x()), TimelineView::Motion::Jump);
    return true;
}

void TimelinePointer::measureTo(qreal x)
{
    const TimelineScene scene = m_view.scene();
    const TimeAxis axis = m_view.layout(scene).axis;
    const Duration near = xToTime(axis, axis.left + snapReach) - axis.start;
    const TimeRange whole = m_view.whole();
    const TimePoint to = std::clamp(snapped(scene, xToTime(axis, x), near), whole.start, whole.end);
    m_view.measure(TimeRange{std::min(m_measureFrom, to), std::max(m_measureFrom, to)});
}

void TimelinePointer::panTo(QPointF place)
{
    const TimeAxis axis = m_view.layout(m_view.scene()).axis;
    if (m_view.isZoomed())
        m_view.pan((m_last.x() - place.x()) / axis.width, TimelineView::Motion::Jump);
    QScrollBar *bar = m_view.verticalScrollBar();
    bar->setValue(bar->value() + qRound(m_last.y() - place.y()));
    m_view.viewport()->setCursor(Qt::ClosedHandCursor);
}

void TimelinePointer::hover(QPointF place)
{
    const TimelineScene scene = m_view.scene();
    const Hit hit = hitAt(scene, m_view.layout(scene), middleOf(place));
    const bool ruler = hit.part == Hit::Part::Ruler && scene.playhead;
    const std::optional<SpanRef> edge = hit.edge && m_view.source().pullOf(*hit.edge) ? hit.edge : std::nullopt;
    const bool line = hit.part == Hit::Part::Playhead || ruler;
    m_view.viewport()->setCursor(edge || hit.part == Hit::Part::Flag ? Qt::SizeHorCursor
                                     : line                          ? Qt::SplitHCursor
                                                                     : Qt::ArrowCursor);
    m_view.setGrip(edge);
    m_view.setPointed(isNamePart(hit.part) ? std::optional(LaneKey{hit.track, hit.task}) : std::nullopt);
    m_view.source().inspection().setHovered(hit.span);
}

/// Takes hold of the edge that was pressed, if the reader may move it.
bool TimelinePointer::grabEdge(const TimelineScene &scene)
{
    const std::optional<KnobPull> pull = m_pressed.edge ? m_view.source().pullOf(*m_pressed.edge) : std::nullopt;
    const std::optional<Span> span = pull ? spanOf(scene, *m_pressed.edge) : std::nullopt;
    if (!span)
        return false;
    m_pull = *pull;
    m_pullFrom = span->start;
    m_view.holdAxis(true); // else the time under the pointer would change with the length of the axis
    m_view.setGrip(m_pressed.edge);
    return true;
}

void TimelinePointer::pullTo(qreal x)
{
    const TimePoint to = xToTime(m_view.layout(m_view.scene()).axis, x);
    m_view.source().pull(m_pull, std::max<Duration>(to - m_pullFrom, 0ns));
}

/// In a blank picture the flag comes to the press; else it is taken where it is pressed.
void TimelinePointer::grabFlag(const TimelineScene &scene)
{
    m_drag = Drag::Flag;
    m_flagGrip = 0;
    const Flag *flag = flagOf(scene, m_pressed.track);
    if (scene.blankEnd || !flag)
        moveFlag(m_pressedAt.x());
    else
        m_flagGrip = timeToX(m_view.layout(scene).axis, flag->time) - m_pressedAt.x();
}

void TimelinePointer::moveFlag(qreal x)
{
    const TimeRange whole = m_view.whole();
    const TimePoint time = xToTime(m_view.layout(m_view.scene()).axis, x + m_flagGrip);
    m_view.source().moveFlag(m_pressed.track, std::clamp(time, whole.start, whole.end));
}

void TimelinePointer::placePlayhead(qreal x)
{
    const TimelineScene scene = m_view.scene();
    if (scene.playhead)
        m_view.source().setPlayhead(std::max(TimePoint{}, xToTime(m_view.layout(scene).axis, x)));
}

} // namespace overlap
