// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/accessiblerow.h"
#include "app/timeline/timelinesource.h"
#include "app/timeline/timelineview.h"

#include <QAccessibleWidget>

#include <deque>
#include <map>

namespace overlap {

/// What screen readers see of a timeline view: its rows, and in those of tasks the spans. Each is made when it is asked
/// for, so that a recording may have a million spans.
class AccessibleTimeline : public QAccessibleWidget
{
public:
    explicit AccessibleTimeline(TimelineView &view);
    ~AccessibleTimeline() override;

    TimelineView &view() const { return m_view; }

    /// The rows from top to bottom.
    const std::vector<AccessibleRow> &rows() const;

    QAccessibleInterface *row(const AccessibleRow &row) const;

    /// Null if there is no such span.
    QAccessibleInterface *span(const SpanRef &ref) const;

    /// The place on the screen of a part of the picture, which is not scrolled.
    QRect onScreen(const TimelineLayout &layout, qreal left, qreal right, const Band &band) const;

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    int indexOfChild(const QAccessibleInterface *child) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;
    QString text(QAccessible::Text kind) const override;

private:
    void forget();

    TimelineView &m_view;
    QObject m_listener;
    mutable std::vector<AccessibleRow> m_rows;
    mutable bool m_rowsAreKnown = false;
    mutable std::map<AccessibleRow, QAccessible::Id> m_rowIds;
    mutable std::map<SpanRef, QAccessible::Id> m_spanIds;
    mutable std::deque<SpanRef> m_spans; ///< From the one that was asked for first.
};

} // namespace overlap
