// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/accessiblerow.h"

#include <algorithm>

namespace overlap {

std::vector<AccessibleRow> accessibleRows(const TimelineScene &scene, const TimelineLayout &layout)
{
    using Kind = AccessibleRow::Kind;
    std::vector<AccessibleRow> rows;
    for (std::size_t track = 0; track < std::min(scene.tracks.size(), layout.tracks.size()); ++track) {
        const TrackRows &all = layout.tracks[track];
        for (const ResourceRow &row : all.resources)
            rows.push_back({track, Kind::Resource, row.resource});
        for (const LaneRow &row : all.lanes)
            rows.push_back({track, Kind::Lane, row.task});
        if (all.loop.height > 0)
            rows.push_back({track, Kind::Loop, 0});
        for (const WorkerRow &row : all.workers)
            rows.push_back({track, Kind::Worker, row.worker});
        if (all.gil.height > 0)
            rows.push_back({track, Kind::Gil, 0});
    }
    return rows;
}

Band bandOf(const TimelineLayout &layout, const AccessibleRow &row)
{
    if (row.track >= layout.tracks.size())
        return {};
    const TrackRows &rows = layout.tracks[row.track];
    const auto find = [&row](const auto &among, auto id) {
        const auto found = std::ranges::find(among, row.id, id);
        return found == among.end() ? Band{} : found->band;
    };
    switch (row.kind) {
    case AccessibleRow::Kind::Resource:
        return find(rows.resources, &ResourceRow::resource);
    case AccessibleRow::Kind::Lane:
        return find(rows.lanes, &LaneRow::task);
    case AccessibleRow::Kind::Loop:
        return {rows.loop.top, rows.heartbeat.bottom() - rows.loop.top};
    case AccessibleRow::Kind::Worker:
        return find(rows.workers, &WorkerRow::worker);
    case AccessibleRow::Kind::Gil:
        return rows.gil;
    }
    Q_UNREACHABLE();
}

SpanRef firstSpan(const TimelineScene &scene, const AccessibleRow &row)
{
    const bool expected = row.track < scene.tracks.size() && !scene.tracks[row.track].run;
    return {row.track, row.kind == AccessibleRow::Kind::Lane ? row.id : 0, 0, expected};
}

} // namespace overlap
