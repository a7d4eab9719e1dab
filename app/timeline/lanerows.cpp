// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/rows.h"

#include <algorithm>

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
        m_children.resize(count + 1);
        for (TaskId id = 1; id <= count; ++id) {
            const LaneRow row = rowOf(id);
            if (row.run || row.prediction)
                m_children[row.any().parent < id ? row.any().parent : 0].push_back(id);
        }
    }

    std::vector<LaneRow> take()
    {
        add(0, 0, nullptr);
        for (std::vector<LaneRow> *rows : {&m_pinned, &m_rest})
            sort(*rows);
        std::ranges::move(m_rest, std::back_inserter(m_pinned));
        return std::move(m_pinned);
    }

private:
    LaneRow rowOf(TaskId id) const
    {
        LaneRow row;
        row.task = id;
        row.run = m_track.run ? m_track.run->lane(id) : nullptr;
        row.prediction = m_track.prediction ? m_track.prediction->lane(id) : nullptr;
        // Of runs with other knobs the same number may be another task.
        const Lane *previous = m_track.previous ? m_track.previous->lane(id) : nullptr;
        if (previous && (row.run || row.prediction) && previous->name == row.any().name)
            row.previous = previous;
        return row;
    }

    /// Adds what a task created. `hidden` collects those below a collapsed task.
    void add(TaskId parent, int depth, std::vector<TaskId> *hidden)
    {
        for (const TaskId id : m_children[parent]) {
            const bool pinned = m_options.pinned.contains({m_index, id});
            if (hidden && !pinned) {
                hidden->push_back(id);
                add(id, depth, hidden);
                continue;
            }
            LaneRow row = rowOf(id);
            row.pinned = pinned;
            row.hasChildren = !m_children[id].empty();
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
            const Lane *lane = known ? row.run : row.prediction;
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
    std::vector<std::vector<TaskId>> m_children;
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
