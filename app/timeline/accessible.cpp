// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/accessible.h"

#include "app/inspection.h"
#include "app/timeline/accessibletimeline.h"

namespace overlap {

namespace {

QAccessibleInterface *makeTimelineInterface(const QString &, QObject *object)
{
    auto *view = qobject_cast<TimelineView *>(object);
    return view ? new AccessibleTimeline(*view) : nullptr;
}

void (*listener)(QAccessibleEvent &) = nullptr;

void tell(QAccessibleInterface &about, QAccessible::Event what)
{
    QAccessibleEvent event(&about, what);
    if (listener)
        listener(event);
    else
        QAccessible::updateAccessibility(&event);
}

} // namespace

void makeTimelinesAccessible()
{
    QAccessible::installFactory(makeTimelineInterface);
}

void announceSelection(TimelineView &view)
{
    if (!listener && !QAccessible::isActive())
        return;
    auto *timeline = dynamic_cast<AccessibleTimeline *>(QAccessible::queryAccessibleInterface(&view));
    if (!timeline)
        return;
    const std::optional<SpanRef> &selected = view.source().inspection().selection();
    QAccessibleInterface *span = selected ? timeline->span(*selected) : nullptr;
    if (view.hasFocus())
        tell(span ? *span : *timeline, QAccessible::Focus);
    if (span)
        tell(*span, QAccessible::Selection);
}

void tellInstead(void (*hear)(QAccessibleEvent &event))
{
    listener = hear;
}

} // namespace overlap
