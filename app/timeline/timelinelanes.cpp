// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/inspection.h"
#include "app/timeline/facts.h"
#include "app/timeline/findbar.h"
#include "app/timeline/sticky.h"
#include "app/timeline/timelinesource.h"
#include "app/timeline/timelineview.h"

#include <QScrollBar>
#include <QTimer>

namespace overlap {

// What the reader does to the lanes of a timeline.

namespace {

/// Who created the task; 0: nobody that has a lane.
TaskId parentOf(const TrackScene &track, TaskId task)
{
    const Lane *lane = track.run ? track.run->lane(task) : nullptr;
    if (!lane && track.prediction)
        lane = track.prediction->lane(task);
    return lane && lane->parent < task ? lane->parent : 0;
}

bool hasChildren(const TrackScene &track, TaskId task)
{
    const std::vector<LaneRow> lanes = laneRows(track);
    const auto row = std::ranges::find(lanes, task, &LaneRow::task);
    return row != lanes.end() && row->hasChildren;
}

} // namespace

void TimelineView::setRows(const RowOptions &rows)
{
    if (rows == m_rows)
        return;
    m_rows = rows;
    refresh(Motion::Ease);
    Q_EMIT rowsChanged();
}

void TimelineView::setLaneOrder(LaneOrder order)
{
    RowOptions rows = m_rows;
    rows.order = order;
    setRows(rows);
}

void TimelineView::togglePinned(const LaneKey &lane)
{
    RowOptions rows = m_rows;
    toggle(rows.pinned, lane);
    setRows(rows);
}

void TimelineView::toggleCollapsed(const LaneKey &lane)
{
    const TimelineScene now = scene();
    RowOptions rows = m_rows;
    if (lane.track < now.tracks.size() && hasChildren(shownTrack(now, lane.track), lane.task))
        toggle(rows.collapsed, lane);
    setRows(rows);
}

void TimelineView::toggleSubtree(const LaneKey &lane)
{
    const TimelineScene now = scene();
    if (lane.track >= now.tracks.size())
        return;
    const TrackScene track = shownTrack(now, lane.track);
    toggleCollapsed({lane.track, hasChildren(track, lane.task) ? lane.task : parentOf(track, lane.task)});
}

std::optional<LaneKey> TimelineView::subjectLane() const
{
    if (m_pointed)
        return m_pointed;
    const std::optional<SpanRef> &span = m_source.inspection().selection();
    return span ? std::optional(LaneKey{span->track, span->task}) : std::nullopt;
}

void TimelineView::unfold(const LaneKey &lane)
{
    const TimelineScene now = scene();
    if (m_rows.collapsed.empty() || lane.track >= now.tracks.size())
        return;
    RowOptions rows = m_rows;
    for (TaskId task = lane.task; task != 0;) {
        task = parentOf(now.tracks[lane.track], task);
        rows.collapsed.erase({lane.track, task});
    }
    setRows(rows);
}

void TimelineView::revealLane(const LaneKey &lane)
{
    m_preferred.reset(); // The lane may be another track's.
    unfold(lane);
    const TimelineLayout places = layout(scene());
    if (lane.track >= places.tracks.size())
        return;
    const std::vector<LaneRow> &lanes = places.tracks[lane.track].lanes;
    if (const auto row = std::ranges::find(lanes, lane.task, &LaneRow::task); row != lanes.end())
        verticalScrollBar()->setValue(int(std::ceil(scrollThatShows(places, row->band))));
}

void TimelineView::bringIntoView(const LaneKey &lane)
{
    m_wanted = lane;
    scrollToWanted();
    // What else has changed may give it another place in the window.
    QTimer::singleShot(0, this, &TimelineView::scrollToWanted);
}

void TimelineView::scrollToWanted()
{
    if (!m_wanted)
        return;
    const LaneKey lane = *m_wanted;
    const TimelineScene now = scene();
    if (now.playhead && m_zoomed && !m_zoomed->contains(*now.playhead)) {
        const TimeRange seen = shown();
        showRange(panned(seen, *now.playhead - seen.start - seen.length() / 2, whole()), Motion::Ease);
    }
    if (now.selection && LaneKey{now.selection->track, now.selection->task} == lane)
        reveal(*now.selection);
    unfold(lane);
    TimelineLayout places = layout(scene());
    if (lane.track >= places.tracks.size())
        return;
    verticalScrollBar()->setValue(int(std::ceil(scrollThatShows(places, places.tracks[lane.track].whole()))));
    revealLane(lane); // of a track that is higher than the view
    places = layout(scene());
    const std::vector<LaneRow> &lanes = places.tracks[lane.track].lanes;
    const auto row = std::ranges::find(lanes, lane.task, &LaneRow::task);
    if (row != lanes.end()) {
        const QRectF band(0, row->band.top - places.scroll, width(), row->band.height);
        Q_EMIT broughtIntoView(band.toAlignedRect());
    }
}

void TimelineView::preferTrack(std::size_t track)
{
    m_wanted.reset();
    m_preferred = track;
    updateScrollBar();
}

void TimelineView::scrollToPreferred(const TimelineLayout &layout)
{
    if (m_wanted || !m_preferred || *m_preferred >= layout.tracks.size())
        return;
    verticalScrollBar()->setValue(int(std::ceil(scrollThatShows(layout, layout.tracks[*m_preferred].whole()))));
}

/// From now on the reader decides what is seen.
void TimelineView::letScroll()
{
    m_wanted.reset();
    m_preferred.reset();
}

void TimelineView::setRowHeight(RowHeight height)
{
    m_rowHeight = height;
    refresh(Motion::Jump);
}

void TimelineView::setLegendExplained(bool on)
{
    if (on == m_legendExplained)
        return;
    m_legendExplained = on;
    refresh(Motion::Jump);
    Q_EMIT legendChanged();
    if (!on)
        return;
    const TimelineLayout now = layout(scene());
    verticalScrollBar()->setValue(int(std::ceil(scrollThatShows(now, now.legend))));
}

void TimelineView::setWaitingSplit(bool on)
{
    m_waitingSplit = on;
    refresh(Motion::Jump); // the legend may take another line
}

bool TimelineView::ghostShown(Ghost ghost) const
{
    switch (ghost) {
    case Ghost::Prediction:
        return m_ghosts.prediction;
    case Ghost::Previous:
        return m_ghosts.previous;
    }
    Q_UNREACHABLE();
}

void TimelineView::setGhostShown(Ghost ghost, bool shown)
{
    switch (ghost) {
    case Ghost::Prediction:
        m_ghosts.prediction = shown;
        break;
    case Ghost::Previous:
        m_ghosts.previous = shown;
        break;
    }
    refresh(Motion::Ease);
    describe();
    Q_EMIT rowsChanged(); // the run before may have some of its own
}

void TimelineView::setPointed(const std::optional<LaneKey> &lane)
{
    if (lane == m_pointed)
        return;
    m_pointed = lane;
    viewport()->update();
}

void TimelineView::setFound(const std::vector<FoundMark> &found)
{
    if (found == m_found)
        return;
    m_found = found;
    viewport()->update();
}

void TimelineView::translate()
{
    setAccessibleName(tr("Timeline"));
    describe();
    updateScrollBar();
    m_pictured.reset();
    viewport()->update();
    if (m_find)
        m_find->translate();
}

void TimelineView::find()
{
    if (!m_find)
        m_find = new FindBar(*this);
    m_find->open();
}

void TimelineView::findNext(int by)
{
    if (m_find && m_find->isVisible())
        m_find->step(by);
    else
        find();
}

} // namespace overlap
