// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/rows.h"

#include "app/timeline/uses.h"

#include <QStringList>

#include <algorithm>
#include <limits>
#include <utility>

namespace overlap {

namespace {

constexpr std::size_t mostResources = 4;

std::vector<WorkerRow> workerRows(const TrackScene &track)
{
    std::vector<WorkerRow> rows;
    const auto add = [&](const Timeline *timeline, const Worker *WorkerRow::*part) {
        if (!timeline)
            return;
        for (const Worker &worker : timeline->workers()) {
            if (worker.id == 0)
                continue;
            auto row = std::ranges::find(rows, worker.id, &WorkerRow::worker);
            if (row == rows.end())
                row = rows.insert(rows.end(), {.worker = worker.id});
            (*row).*part = &worker;
        }
    };
    add(track.run, &WorkerRow::run);
    add(track.prediction, &WorkerRow::prediction);
    std::ranges::sort(rows, {}, &WorkerRow::worker);
    return rows;
}

void measure(ResourceRow &row, const Resource &resource)
{
    int most = 0;
    for (const UseStep &step : useSteps(resource, TimePoint::max())) {
        most = std::max(most, step.held);
        row.mostItems = std::max(row.mostItems, step.items);
        row.mostWaiting = std::max(row.mostWaiting, step.waiting);
    }
    if (resource.reason == WaitReason::Queue)
        row.mostItems = std::max(row.mostItems, int(resource.capacity));
    else if (resource.reason == WaitReason::Lock)
        row.places = std::max({row.places, most, int(resource.capacity)});
}

void addResources(TrackRows &rows, const TrackScene &track)
{
    quint32 leastLimit = std::numeric_limits<quint32>::max();
    const auto count = std::max(track.run ? track.run->resources().size() : 0,
                                track.prediction ? track.prediction->resources().size() : 0);
    for (std::size_t id = 1; id <= count; ++id) {
        ResourceRow row{.resource = ResourceId(id)};
        row.run = track.run ? track.run->resource(row.resource) : nullptr;
        row.prediction = track.prediction ? track.prediction->resource(row.resource) : nullptr;
        const auto either = [&](bool (*is)(const Resource &)) {
            return (row.run && is(*row.run)) || (row.prediction && is(*row.prediction));
        };
        const bool shared = either(isShared);
        const bool same = rows.forOne == 0 || row.any().name == rows.forOneName;
        if (!shared && same && either(isForOne)) {
            ++rows.forOne;
            rows.forOneName = row.any().name;
            leastLimit = std::min(leastLimit, row.any().capacity);
        }
        if (!shared)
            continue;
        if (rows.resources.size() == mostResources) {
            ++rows.unshown;
            continue;
        }
        for (const Resource *resource : {row.run, row.prediction}) {
            if (resource)
                measure(row, *resource);
        }
        rows.resources.push_back(row);
    }
    // Where one for all of them would have let them all in, too, there is nothing to tell.
    if (leastLimit == 0 || rows.forOne <= int(leastLimit))
        rows.forOne = 0;
}

} // namespace

void hidePrediction(TrackRows &rows)
{
    const auto hide = [](auto &all) {
        for (auto &row : all)
            row.unshown = std::exchange(row.prediction, nullptr);
    };
    hide(rows.lanes);
    hide(rows.workers);
    hide(rows.resources);
}

TrackRows trackRows(const TrackScene &track, std::size_t index, const RowOptions &options)
{
    TrackRows rows;
    rows.lanes = laneRows(track, index, options);
    rows.workers = workerRows(track);
    addResources(rows, track);
    return rows;
}

void addPermitNames(const TrackScene &track, QStringList &names, qsizetype most)
{
    for (const Timeline *timeline : {track.run, track.prediction}) {
        if (!timeline)
            continue;
        for (const Resource &resource : timeline->resources()) {
            if (names.size() >= most)
                return;
            const bool hasPermits = resource.capacity > 0 || !resource.holds.empty();
            if (resource.reason == WaitReason::Lock && !names.contains(resource.name) && hasPermits
                && isShared(resource))
                names += resource.name;
        }
    }
}

} // namespace overlap
