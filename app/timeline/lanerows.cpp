// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/rows.h"

#include <algorithm>
#include <deque>
#include <map>

namespace overlap {

namespace {

constexpr int deepest = 3;

/// Puts the lanes of a track into two sections: the pinned ones, and the rest.
class Sorter
{
public:
    Sorter(const TrackScene &track, std::size_t index, const RowOptions &options)
        : m_track(track), m_index(index), m_options(options)
    {
        const auto count = std::max(track.run ? track.run->lanes().size() : 0,
                                    track.prediction ? track.prediction->lanes().size() : 0);
        m_rest.reserve(count);
        m_children.resize(count + 1);
        m_previous.resize(count + 1);
        for (TaskId id = 1; id <= count; ++id) {
            const LaneRow row = rowOf(id);
            m_children[row.any().parent < id ? row.any().parent : 0].push_back(id);
        }
        if (track.previous)
            addPrevious(*track.previous);
    }

    std::vector<LaneRow> take()
    {
        add(0, 0, nullptr);
        for (std::vector<LaneRow> *rows : {&m_pinned, &m_rest})
            sort(*rows);
        m_rest.insert(m_rest.begin(), std::make_move_iterator(m_pinned.begin()),
                      std::make_move_iterator(m_pinned.end()));
        return std::move(m_rest);
    }

private:
    LaneRow rowOf(TaskId id) const
    {
        LaneRow row;
        row.task = id;
        if (id >= m_previous.size()) {
            row.previous = m_past.at(id);
            return row;
        }
        row.run = m_track.run ? m_track.run->lane(id) : nullptr;
        row.prediction = m_track.prediction ? m_track.prediction->lane(id) : nullptr;
        row.previous = m_previous[id];
        return row;
    }

    /// Finds the task that each of the run before was: of runs with other knobs the same number may be another task.
    void addPrevious(const Timeline &previous)
    {
        std::vector<TaskId> rows(previous.lanes().size() + 1);
        std::vector<const Lane *> others;
        for (const Lane &lane : previous.lanes()) {
            if (lane.id < m_previous.size() && rowOf(lane.id).any().name == lane.name)
                m_previous[rows[lane.id] = lane.id] = &lane;
            else
                others.push_back(&lane);
        }
        if (others.empty())
            return;
        std::map<QString, std::deque<TaskId>> free;
        for (TaskId id = 1; id < m_previous.size(); ++id) {
            if (!m_previous[id])
                free[rowOf(id).any().name].push_back(id);
        }
        for (const Lane *lane : others) {
            std::deque<TaskId> &same = free[lane->name];
            const TaskId id = same.empty() ? pastTask(lane->id) : same.front();
            rows[lane->id] = id;
            if (same.empty()) {
                m_past[id] = lane;
                m_pastChildren[lane->parent < lane->id ? rows[lane->parent] : 0].push_back(id);
            } else {
                m_previous[id] = lane;
                same.pop_front();
            }
        }
    }

    /// Those of the run before come last.
    std::vector<TaskId> childrenOf(TaskId id) const
    {
        std::vector<TaskId> children = id < m_children.size() ? m_children[id] : std::vector<TaskId>();
        if (const auto past = m_pastChildren.find(id); past != m_pastChildren.end())
            children.insert(children.end(), past->second.begin(), past->second.end());
        return children;
    }

    /// Adds what a task created. `hidden` collects those below a collapsed task.
    void add(TaskId parent, int depth, std::vector<TaskId> *hidden)
    {
        for (const TaskId id : childrenOf(parent)) {
            const bool pinned = m_options.pinned.contains({m_index, id});
            if (hidden && !pinned) {
                hidden->push_back(id);
                add(id, depth, hidden);
                continue;
            }
            LaneRow row = rowOf(id);
            row.pinned = pinned;
            row.hasChildren = (id < m_children.size() && !m_children[id].empty()) || m_pastChildren.contains(id);
            row.collapsed = row.hasChildren && m_options.collapsed.contains({m_index, id});
            row.depth = pinned || m_options.order != LaneOrder::Tree ? 0 : std::min(depth, deepest);
            std::vector<LaneRow> &rows = pinned ? m_pinned : m_rest;
            const std::size_t place = rows.size();
            rows.push_back(std::move(row));
            std::vector<TaskId> below;
            add(id, pinned ? depth : depth + 1, rows[place].collapsed ? &below : hidden);
            rows[place].hidden = std::move(below);
        }
    }

    void sort(std::vector<LaneRow> &rows) const
    {
        const auto started = [](const LaneRow &row) { return row.any().start; };
        const auto ended = [](const LaneRow &row) {
            const bool known = row.run && row.run->ended();
            const Lane *lane = known ? row.run : row.isPast() ? row.previous : row.prediction;
            return lane && lane->ended() ? *lane->end : TimePoint::max();
        };
        switch (m_options.order) {
        case LaneOrder::Tree:
            return;
        case LaneOrder::Start:
            std::ranges::stable_sort(rows, {}, [&](const LaneRow &row) { return std::pair(started(row), row.task); });
            return;
        case LaneOrder::End:
            std::ranges::stable_sort(rows, {}, [&](const LaneRow &row) { return std::pair(ended(row), row.task); });
            return;
        }
    }

    const TrackScene &m_track;
    std::size_t m_index;
    const RowOptions &m_options;
    std::vector<std::vector<TaskId>> m_children; ///< By task, as those that follow.
    std::vector<const Lane *> m_previous;
    std::map<TaskId, const Lane *> m_past; ///< Of those that only the run before had.
    std::map<TaskId, std::vector<TaskId>> m_pastChildren;
    std::vector<LaneRow> m_pinned;
    std::vector<LaneRow> m_rest;
};

} // namespace

std::vector<LaneRow> laneRows(const TrackScene &track, std::size_t index, const RowOptions &options)
{
    return Sorter(track, index, options).take();
}

void toggle(std::set<LaneKey> &lanes, const LaneKey &lane)
{
    if (lanes.erase(lane) == 0)
        lanes.insert(lane);
}

} // namespace overlap
