// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/accessiblenodes.h"

#include "app/inspection.h"
#include "app/timeline/accessibletimeline.h"
#include "app/timeline/accessiblewords.h"

#include <algorithm>

namespace overlap {

namespace {

AccessibleRow rowOf(const SpanRef &ref)
{
    return {ref.track, AccessibleRow::Kind::Lane, ref.task};
}

} // namespace

QWindow *AccessibleNode::window() const
{
    return m_timeline.window();
}

bool AccessibleRowNode::isValid() const
{
    return std::ranges::find(timeline().rows(), m_row) != timeline().rows().end();
}

QAccessibleInterface *AccessibleRowNode::parent() const
{
    return QAccessible::queryAccessibleInterface(&timeline().view());
}

int AccessibleRowNode::childCount() const
{
    const TimelineScene scene = timeline().view().scene();
    const SpanRef first = firstSpan(scene, m_row);
    const Lane *lane = laneOf(scene, first);
    return lane ? int(lane->spanCount(knownUntil(scene, first))) : 0;
}

QAccessibleInterface *AccessibleRowNode::child(int index) const
{
    SpanRef ref = firstSpan(timeline().view().scene(), m_row);
    ref.number = std::size_t(index);
    return index < 0 || m_row.kind != AccessibleRow::Kind::Lane ? nullptr : timeline().span(ref);
}

int AccessibleRowNode::indexOfChild(const QAccessibleInterface *child) const
{
    const auto *span = dynamic_cast<const AccessibleSpanNode *>(child);
    return span && rowOf(span->ref()) == m_row ? int(span->ref().number) : -1;
}

QAccessibleInterface *AccessibleRowNode::childAt(int x, int y) const
{
    const TimelineScene scene = timeline().view().scene();
    const TimelineLayout layout = timeline().view().layout(scene);
    SpanRef ref = firstSpan(scene, m_row);
    const Lane *lane = laneOf(scene, ref);
    const qreal inside = timeline().view().viewport()->mapFromGlobal(QPoint(x, y)).x();
    if (!lane || !rect().contains(x, y))
        return nullptr;
    const std::optional<std::size_t> number = lane->numberAt(xToTime(layout.axis, inside), knownUntil(scene, ref));
    ref.number = number.value_or(0);
    return number ? timeline().span(ref) : nullptr;
}

QString AccessibleRowNode::text(QAccessible::Text kind) const
{
    const TimelineScene scene = timeline().view().scene();
    if (kind == QAccessible::Name)
        return rowName(scene, m_row);
    return kind == QAccessible::Description ? rowDescription(scene, m_row) : QString();
}

QRect AccessibleRowNode::rect() const
{
    const TimelineLayout layout = timeline().view().layout(timeline().view().scene());
    return timeline().onScreen(layout, 0, layout.size.width(), bandOf(layout, m_row));
}

QAccessible::Role AccessibleRowNode::role() const
{
    return m_row.kind == AccessibleRow::Kind::Lane ? QAccessible::List : QAccessible::StaticText;
}

QAccessible::State AccessibleRowNode::state() const
{
    const TimelineLayout layout = timeline().view().layout(timeline().view().scene());
    QAccessible::State state;
    state.readOnly = true;
    state.invalid = !isValid();
    state.offscreen = !layout.isVisible(bandOf(layout, m_row));
    return state;
}

bool AccessibleSpanNode::isValid() const
{
    return spanOf(timeline().view().scene(), m_ref).has_value();
}

QAccessibleInterface *AccessibleSpanNode::parent() const
{
    return timeline().row(rowOf(m_ref));
}

QString AccessibleSpanNode::text(QAccessible::Text kind) const
{
    const TimelineScene scene = timeline().view().scene();
    if (kind == QAccessible::Name)
        return spanName(scene, m_ref);
    return kind == QAccessible::Description ? spanDescription(scene, m_ref) : QString();
}

QRect AccessibleSpanNode::rect() const
{
    const TimelineScene scene = timeline().view().scene();
    const TimelineLayout layout = timeline().view().layout(scene);
    const std::optional<Span> span = spanOf(scene, m_ref);
    if (!span)
        return {};
    const auto x = [&](TimePoint time) {
        return std::clamp(timeToX(layout.axis, time), layout.axis.left, layout.axis.right());
    };
    const qreal left = x(span->start);
    return timeline().onScreen(layout, left, std::max(left + metrics.turnMark, x(span->end)),
                               bandOf(layout, rowOf(m_ref)));
}

QAccessible::State AccessibleSpanNode::state() const
{
    TimelineView &view = timeline().view();
    const TimelineScene scene = view.scene();
    const TimelineLayout layout = view.layout(scene);
    const std::optional<Span> span = spanOf(scene, m_ref);
    QAccessible::State state;
    state.readOnly = true;
    state.invalid = !span;
    state.selectable = true;
    state.focusable = true;
    state.selected = scene.selection == m_ref;
    state.focused = state.selected && view.hasFocus();
    state.offscreen = !span || span->end < layout.axis.start || span->start > layout.axis.end
        || !layout.isVisible(bandOf(layout, rowOf(m_ref)));
    return state;
}

void *AccessibleSpanNode::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface *>(this) : nullptr;
}

void AccessibleSpanNode::doAction(const QString &name)
{
    if (name == setFocusAction()) {
        timeline().view().setFocus();
        timeline().view().select(m_ref);
    }
}

} // namespace overlap
