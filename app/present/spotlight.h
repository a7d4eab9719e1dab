// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/timelineview.h"

namespace overlap {

/// Lets one lane of a timeline stand out: it covers the others with a veil. Lies over the timeline and takes no mouse.
class Spotlight : public QWidget
{
    Q_OBJECT
public:
    explicit Spotlight(TimelineView &view);

    /// The number of the row that stands out, from the top; none: all are equal.
    std::optional<std::size_t> row() const { return m_row; }
    void setRow(std::optional<std::size_t> row);

    /// The row that is `by` further down; beyond the first and the last one all are equal.
    void move(int by);

    /// Lets the row of a task stand out, and brings it into view. If that has ended before `moment`: the one of the
    /// thread or process that works for it then.
    void showTask(const LaneKey &lane, std::optional<TimePoint> moment);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    std::optional<std::size_t> rowAt(QPointF place) const;
    void reveal();

    TimelineView &m_view;
    std::optional<std::size_t> m_row;
};

} // namespace overlap
