// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/hit.h"
#include "app/timeline/viewport.h"

#include <QPointF>

QT_FORWARD_DECLARE_CLASS(QMouseEvent)
QT_FORWARD_DECLARE_CLASS(QNativeGestureEvent)
QT_FORWARD_DECLARE_CLASS(QWheelEvent)

namespace overlap {

class TimelineView;

/// What the mouse does in a timeline: a click on the ruler or a drag of its line moves the playhead, a drag on the
/// ruler measures, a click on a span selects it, a drag in the lanes moves the picture or, where all is seen, the
/// playhead.
class TimelinePointer
{
public:
    explicit TimelinePointer(TimelineView &view) : m_view(view) { }

    void press(const QMouseEvent &event);
    void move(const QMouseEvent &event);
    void release(const QMouseEvent &event);
    void doubleClick(const QMouseEvent &event);

    /// Returns whether it did anything.
    bool wheel(const QWheelEvent &event);
    bool gesture(const QNativeGestureEvent &event);

private:
    enum class Drag : quint8 { None, Pressed, Playhead, Measure, Pan };

    void begin(const QMouseEvent &event);
    void measureTo(qreal x);
    void panTo(QPointF place);
    void hover(QPointF place);
    void placePlayhead(qreal x);

    TimelineView &m_view;
    Drag m_drag = Drag::None;
    Hit m_pressed; ///< What the button was pressed on.
    QPointF m_pressedAt;
    QPointF m_last;
    TimePoint m_measureFrom{};
};

} // namespace overlap
