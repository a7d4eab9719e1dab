// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/damage.h"
#include "app/timeline/litpaths.h"
#include "app/timeline/pointer.h"

#include <QAbstractScrollArea>
#include <QVariantAnimation>

namespace overlap {

class FindBar;
class TimelineSource;

/// What stands behind a run for comparison.
enum class Ghost : quint8 { Prediction, Previous };

/// Shows a source's picture, and lets the reader zoom, pan, measure and select in it with mouse, fingers and keys.
/// Colours follow the data at once; the axis eases to another range, unless the style animates nothing.
class TimelineView : public QAbstractScrollArea
{
    Q_OBJECT
public:
    /// The source outlives the view.
    explicit TimelineView(TimelineSource &source, QWidget *parent = nullptr);

    TimelineSource &source() const { return m_source; }

    /// The picture as it is shown now.
    TimelineScene scene() const;
    TimelineLayout layout(const TimelineScene &scene) const;

    /// What the reader has made of it: the range and rows that are seen.
    LayoutOptions layoutOptions() const;

    /// All the time there is to see.
    TimeRange whole() const;

    /// The time that is seen, or will be once the axis has come to rest.
    TimeRange shown() const;
    bool isZoomed() const { return m_zoomed.has_value(); }

    enum class Motion : quint8 { Ease, Jump };
    void showRange(const TimeRange &range, Motion motion);

    /// Around that moment or, without one, around what is under the pointer, selected or in the middle.
    void zoom(double factor, std::optional<TimePoint> at, Motion motion);

    /// By that share of what is seen; to later times if it is positive.
    void pan(double share, Motion motion);

    void fitAll();

    /// Shows the measured range or the selected span as large as it gets; if that is shown already, everything.
    void focusSelection();

    /// The range that the reader measures.
    const std::optional<TimeRange> &measured() const { return m_measured; }
    void measure(const std::optional<TimeRange> &range);

    /// Whether each lane tells what its task has waited for.
    bool waitingSplit() const { return m_waitingSplit; }
    void setWaitingSplit(bool on);

    RowHeight rowHeight() const { return m_rowHeight; }
    void setRowHeight(RowHeight height);

    /// Whether it stands in a column that scrolls. Then it asks for all that its rows need at least, if the window can
    /// show that at once: what is to be scrolled is scrolled in one place.
    void setInColumn(bool is) { m_isInColumn = is; }

    /// Whether the legend explains what it shows even where that takes room from the rows.
    bool legendExplained() const { return m_legendExplained; }
    void setLegendExplained(bool on);

    /// Keeps the axis as it is drawn now, whatever happens to the runs, until it is let go.
    void holdAxis(bool hold);

    /// The span whose end shows that it can be dragged.
    void setGrip(const std::optional<SpanRef> &span);

    /// Selects the span that is `by` further in its lane, and beyond its end in the lane below or above.
    void walkSpans(int by);

    /// Selects the span of the same time in the lane that is `by` further down.
    void walkLanes(int by);

    /// How the lanes stand. Kept as long as the source shows the same tracks.
    const RowOptions &rows() const { return m_rows; }
    void setLaneOrder(LaneOrder order);
    void togglePinned(const LaneKey &lane);
    /// Hides or shows the tasks below that one; without any nothing happens.
    void toggleCollapsed(const LaneKey &lane);
    /// The same or, where there are none, those below its parent.
    void toggleSubtree(const LaneKey &lane);
    /// The lane that is pointed at or, without one, that of the selected span.
    std::optional<LaneKey> subjectLane() const;
    /// Shows a lane by opening all that hides it.
    void unfold(const LaneKey &lane);
    /// The same, and scrolls to it.
    void revealLane(const LaneKey &lane);
    /// The same, with as much of its track as there is room for, the selected span if that is its, and the playhead.
    void bringIntoView(const LaneKey &lane);

    /// Rows that come from now on move nothing to where bringIntoView() has led.
    void letGo() { m_wanted.reset(); }

    /// Keeps as much of a track in view as there is room for, until the reader scrolls.
    void preferTrack(std::size_t track);

    bool ghostShown(Ghost ghost) const;
    void setGhostShown(Ghost ghost, bool shown);

    /// The lane whose name the pointer is on.
    void setPointed(const std::optional<LaneKey> &lane);

    /// Marks what the reader looks for.
    void setFound(const std::vector<FoundMark> &found);

    /// Opens the bar that looks for text, or goes on with it: to the match that is `by` further on.
    void find();
    void findNext(int by);

    /// Selects it and brings it into view.
    void select(const SpanRef &span);

    /// Takes back one thing at a time: the measured range, what is lit, the selection. Returns whether there was any.
    bool escape();

    /// Goes on in the language of the application.
    void translate();

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// What is seen of the time, or measured.
    void viewChanged();

    /// How the lanes stand.
    void rowsChanged();

    /// Whether the legend explains itself.
    void legendChanged();

    /// Something stands there, in the view, that the reader is to look at.
    void broughtIntoView(const QRect &place);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void restart();
    void grow();
    void setRows(const RowOptions &rows);
    void refresh(Motion motion);
    void follow();
    void approach(const TimeRange &range, Motion motion);
    void updateScrollBar();
    void updateScrollBar(const TimelineLayout &layout);
    void settle(Motion motion);
    void reveal(const SpanRef &span);
    void scrollToWanted();
    void scrollToPreferred(const TimelineLayout &layout);
    void letScroll();
    void describe();
    qreal scale() const;

    TimelineSource &m_source;
    TimelinePointer m_pointer;
    std::optional<TimeRange> m_zoomed; ///< None: all is shown, however long it gets.
    std::optional<TimeRange> m_measured;
    std::optional<SpanRef> m_grip;
    RowHeight m_rowHeight = RowHeight::Comparing;
    bool m_isInColumn = false;
    bool m_waitingSplit = false;
    bool m_legendExplained = false;
    bool m_axisHeld = false;
    TimeRange m_axis{TimePoint(0s), TimePoint(1s)}; ///< As drawn now, on its way to shown().
    TimeRange m_axisFrom = m_axis;
    TimeRange m_axisTo = m_axis;
    QVariantAnimation m_easing; ///< From 0 to 1.
    RowOptions m_rows;
    std::optional<LaneKey> m_wanted;        ///< In view until the reader scrolls, whatever size the view gets.
    std::optional<std::size_t> m_preferred; ///< The same of a track, as far as nothing else is wanted.
    struct
    {
        bool prediction = true;
        bool previous = true;
    } m_ghosts;
    std::optional<LaneKey> m_pointed;
    std::vector<FoundMark> m_found;
    mutable LitPaths m_paths;
    std::optional<ShownPicture> m_pictured; ///< What is on screen, or will be once all that is damaged is painted.
    FindBar *m_find = nullptr;              ///< Made when it is first asked for.
};

} // namespace overlap
