// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/rows.h"

#include "app/timeline/uses.h"

#include <algorithm>

namespace overlap {

namespace {

constexpr int deepest = 3;
constexpr std::size_t mostResources = 4;

/// The tasks that each task created, by its id; 0 created main.
using Children = std::vector<std::vector<LaneRow>>;

void addChildren(std::vector<LaneRow> &rows, const Children &children, TaskId parent, int depth)
{
    for (const LaneRow &row : children[parent]) {
        rows.push_back(row);
        rows.back().depth = std::min(depth, deepest);
        addChildren(rows, children, row.task, depth + 1);
    }
}

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
}

} // namespace

TrackRows trackRows(const TrackScene &track)
{
    TrackRows rows;
    rows.lanes = laneRows(track);
    rows.workers = workerRows(track);
    addResources(rows, track);
    return rows;
}

std::vector<LaneRow> laneRows(const TrackScene &track)
{
    const auto count =
        std::max(track.run ? track.run->lanes().size() : 0, track.prediction ? track.prediction->lanes().size() : 0);
    Children children(count + 1);
    for (TaskId id = 1; id <= count; ++id) {
        LaneRow row;
        row.task = id;
        row.run = track.run ? track.run->lane(id) : nullptr;
        row.prediction = track.prediction ? track.prediction->lane(id) : nullptr;
        if (!row.run && !row.prediction)
            continue;
        const TaskId parent = row.any().parent;
        children[parent < id ? parent : 0].push_back(row);
    }
    std::vector<LaneRow> rows;
    addChildren(rows, children, 0, 0);
    return rows;
}

} // namespace overlap
