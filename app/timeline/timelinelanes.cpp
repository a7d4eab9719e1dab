// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/findbar.h"
#include "app/timeline/timelineview.h"

namespace overlap {

// What the reader does to the lanes of a timeline.

void TimelineView::setLaneOrder(LaneOrder order)
{
    m_rows.order = order;
    refresh(Motion::Ease);
}

void TimelineView::togglePinned(const LaneKey &lane)
{
    toggle(m_rows.pinned, lane);
    refresh(Motion::Ease);
}

void TimelineView::toggleCollapsed(const LaneKey &lane)
{
    const TimelineScene now = scene();
    if (lane.track >= now.tracks.size())
        return;
    const std::vector<LaneRow> lanes = laneRows(now.tracks[lane.track], lane.track, m_rows);
    const auto row = std::ranges::find(lanes, lane.task, &LaneRow::task);
    if (row == lanes.end() || !row->hasChildren)
        return;
    toggle(m_rows.collapsed, lane);
    refresh(Motion::Ease);
}

void TimelineView::unfold(const LaneKey &lane)
{
    const TimelineScene now = scene();
    if (m_rows.collapsed.empty() || lane.track >= now.tracks.size())
        return;
    const TrackScene &track = now.tracks[lane.track];
    bool opened = false;
    TaskId task = lane.task;
    while (task != 0) {
        const Lane *own = track.run ? track.run->lane(task) : nullptr;
        if (!own && track.prediction)
            own = track.prediction->lane(task);
        task = own && own->parent < task ? own->parent : 0;
        opened |= m_rows.collapsed.erase({lane.track, task}) > 0;
    }
    if (opened)
        refresh(Motion::Ease);
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
