// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/hit.h"
#include "app/timeline/viewport.h"
#include "core/knobpull.h"

#include <QPointF>

QT_FORWARD_DECLARE_CLASS(QMouseEvent)
QT_FORWARD_DECLARE_CLASS(QNativeGestureEvent)
QT_FORWARD_DECLARE_CLASS(QWheelEvent)

namespace overlap {

class TimelineView;

/// What the mouse does in a timeline: a click on the ruler or a drag of its line moves the playhead, a drag on the
/// ruler measures, a click on a span selects it, a drag in the lanes moves the picture or, where all is seen, the
/// playhead; a drag of an edge that a knob governs moves the knob. A drag of a
/// flag moves it; in a picture that is blank a press anywhere puts the flag of its track there.
class TimelinePointer
{
public:
    explicit TimelinePointer(TimelineView &view) : m_view(view) { }

    void press(const QMouseEvent &event);
    void move(const QMouseEvent &event);
    void release(const QMouseEvent &event);
    void doubleClick(const QMouseEvent &event);

    /// Ends a drag: what was pressed is no longer there.
    void letGo();

    /// Returns whether it did anything.
    bool wheel(const QWheelEvent &event);
    bool gesture(const QNativeGestureEvent &event);

private:
    enum class Drag : quint8 { None, Pressed, Playhead, Measure, Pan, Edge, Flag };

    void begin();
    void measureTo(qreal x);
    void panTo(QPointF place);
    void hover(QPointF place);
    void placePlayhead(qreal x);
    bool isOnLegend(QPointF place) const;
    bool grabEdge(const TimelineScene &scene);
    void grabFlag(const TimelineScene &scene);
    void pullTo(qreal x);
    void moveFlag(qreal x);

    TimelineView &m_view;
    Drag m_drag = Drag::None;
    Hit m_pressed; ///< What the button was pressed on.
    QPointF m_pressedAt;
    QPointF m_last;
    TimePoint m_measureFrom{};
    KnobPull m_pull;        ///< While an edge is dragged.
    TimePoint m_pullFrom{}; ///< Where the span begins that it is of.
    qreal m_flagGrip = 0;   ///< How far the flag that is dragged stands behind the pointer, in pixels.
};

} // namespace overlap
