// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/ownrecording.h"

#include "app/import/microseconds.h"
#include "app/import/ownchecks.h"
#include "app/import/shortened.h"

#include <QCoreApplication>

#include <charconv>
#include <limits>

namespace overlap {

namespace {

struct Import
{
    Q_DECLARE_TR_FUNCTIONS(Import)
};

constexpr std::size_t longestName = 300;
constexpr std::size_t longestText = 10'000;
constexpr std::size_t mostProcesses = 100;
constexpr quint32 any = std::numeric_limits<quint32>::max();
constexpr quint32 mostWorkers = 10'000;
constexpr quint32 mostResources = 2'000;
constexpr quint32 mostItems = 1'000'000'000;

/// Puts things by their numbers, which count from 1; returns whether they do.
template<typename Key, typename Thing>
bool addDense(std::vector<Thing> &things, std::map<Key, Thing> &numbered)
{
    for (auto &[number, thing] : numbered) {
        if (number != things.size() + 1)
            return false;
        things.push_back(std::move(thing));
    }
    return true;
}

/// The value of an enum that is called so in files; none if there is none. `last`: the last value.
template<typename Enum>
std::optional<Enum> named(std::string_view name, Enum last, QString (*nameOf)(Enum))
{
    for (int i = 0; i <= int(last); ++i) {
        if (nameOf(Enum(i)) == qtText(name))
            return Enum(i);
    }
    return {};
}

std::optional<TaskState> stateIn(const RawEvent &event)
{
    return named(event.text("state"), TaskState::InThread, stateName);
}

WaitReason reasonIn(const RawEvent &event, std::string_view key)
{
    return named(event.text(key), WaitReason::Thread, reasonName).value_or(WaitReason::None);
}

std::optional<quint32> threadOf(const RawEvent &event)
{
    quint32 thread = 0;
    const char *end = event.thread.data() + event.thread.size();
    const auto [rest, error] = std::from_chars(event.thread.data(), end, thread);
    return error == std::errc() && rest == end ? std::optional(thread) : std::nullopt;
}

bool isTrue(const RawEvent &event, std::string_view key)
{
    return event.text(key) == "true";
}

/// What the span tells by its `other`.
quint32 otherIn(const RawEvent &event, const Span &span)
{
    if (span.state != TaskState::Waiting)
        return event.whole("woken_by", any);
    return event.whole(span.reason == WaitReason::Timer ? "delay_us" : "awaits", any);
}

std::vector<Hold> stretches(const std::vector<double> &numbers)
{
    std::vector<Hold> all;
    for (std::size_t i = 0; i + 2 < numbers.size(); i += 3) {
        const std::optional<Duration> start = roundedMicroseconds(numbers[i + 1]);
        const std::optional<Duration> end = roundedMicroseconds(numbers[i + 2]);
        if (numbers[i] < 0 || numbers[i] > any || !start || !end)
            continue;
        Hold &added = all.emplace_back(Hold{TaskId(numbers[i]), TimePoint(*start), {}});
        if (*end >= 0ns)
            added.end = TimePoint(*end);
    }
    return all;
}

} // namespace

void OwnCollector::take(const RawEvent &event)
{
    auto place = std::ranges::find(m_processes, event.process, &std::pair<std::string, Process>::first);
    if (place == m_processes.end()) {
        if (m_processes.size() == mostProcesses) {
            ++m_leftOut.lanes;
            return;
        }
        place = m_processes.insert(place, {event.process, {}});
    }
    ++m_records;
    if (event.phase == 'M')
        takeMetadata(place->second, event);
    else if (event.phase == 'X' || event.phase == 'i')
        m_leftOut.disorders += takeTimed(place->second, event) ? 0U : 1U;
    else if (event.phase != 'C' && event.phase != 's' && event.phase != 'f') // these say what others say too
        ++m_leftOut.kinds;
}

void OwnCollector::takeMetadata(Process &process, const RawEvent &event)
{
    if (event.name == "process_name") {
        process.title = text(event.text("name"), longestName);
        process.summary = text(event.text("summary"), longestText);
        process.wrong = isTrue(event, "wrong");
        process.parts.ended = isTrue(event, "ended");
        process.parts.latest = event.moment("latest").value_or(TimePoint{});
    } else if (event.name == "thread_name") {
        takeThread(process, event);
    } else if (event.name == "overlap_resource") {
        takeResource(process, event);
    }
}

void OwnCollector::takeThread(Process &process, const RawEvent &event)
{
    const quint32 thread = threadOf(event).value_or(any);
    if (const TaskId task = event.whole("task", any); task != 0) {
        if (task > m_limits.tasks || process.lanes.contains(task) || process.taskOf(thread) != 0) {
            ++m_leftOut.disorders;
            return;
        }
        process.tasksOfThreads[thread] = task;
        Lane &lane = process.lanes[task];
        lane.id = task;
        lane.name = text(event.text("name"), longestName);
        lane.parent = event.whole("parent", task - 1);
        lane.createdLine = event.whole("line", any);
        lane.start = event.moment("start").value_or(TimePoint{});
        lane.open.start = TimePoint::max();
    } else if (const WorkerId id = event.whole("worker", mostWorkers); id != 0) {
        Worker &worker = process.workers[id];
        worker.id = id;
        worker.name = text(event.text("name"), longestName);
        worker.reason = reasonIn(event, "kind");
        worker.start = event.moment("start").value_or(TimePoint{});
        worker.end = event.moment("end");
        process.workersOfThreads[thread] = id;
    }
}

void OwnCollector::takeResource(Process &process, const RawEvent &event)
{
    const auto id = ResourceId(event.whole("resource", mostResources));
    if (id == 0 || process.resources.contains(id)) {
        ++m_leftOut.disorders;
        return;
    }
    Resource &resource = process.resources[id];
    resource.id = id;
    resource.name = text(event.text("name"), longestName);
    resource.reason = reasonIn(event, "kind");
    resource.capacity = event.whole("capacity", mostItems);
    resource.createdLine = event.whole("line", any);
    resource.start = event.moment("start").value_or(TimePoint{});
    resource.holds = stretches(event.list("holds"));
    resource.waits = stretches(event.list("waits"));
    const std::vector<double> &lengths = event.list("lengths");
    for (std::size_t i = 0; i + 1 < lengths.size(); i += 2) {
        const std::optional<Duration> time = roundedMicroseconds(lengths[i]);
        if (time && *time >= 0ns && lengths[i + 1] >= 0 && lengths[i + 1] <= mostItems)
            resource.lengths.push_back({TimePoint(*time), quint32(lengths[i + 1])});
    }
    m_records += resource.holds.size() + resource.waits.size() + resource.lengths.size();
}

bool OwnCollector::takeTimed(Process &process, const RawEvent &event)
{
    const std::optional<quint32> thread = threadOf(event);
    if (!thread || !event.time || *event.time < 0ns || event.length.value_or(0ns) < 0ns)
        return false;
    const TimePoint start(*event.time);
    const TimePoint end = start + event.length.value_or(0ns);
    if (event.category == "flow") // a mark for an arrow
        return true;
    if (event.category == "loop")
        return takeHold(process, event, start, end);
    if (event.category == "output") {
        process.parts.output.push_back({start, process.taskOf(*thread), text(event.name, longestText),
                                        event.whole("line", any), event.whole("worker", mostWorkers)});
        return true;
    }
    if (event.category == "warning") {
        const auto kind = named(event.text("warning"), WarningKind::ErrorNeverTaken, warningName);
        if (kind)
            process.parts.warnings.push_back(
                {start, process.taskOf(*thread), event.whole("line", any), *kind, text(event.name, longestText)});
        return kind.has_value();
    }
    if (event.category == "worker") {
        const auto worker = process.workersOfThreads.find(*thread);
        return worker != process.workersOfThreads.end() && takeWork(process.workers[worker->second], event, start, end);
    }
    const auto lane = process.lanes.find(process.taskOf(*thread));
    if (lane == process.lanes.end())
        return false;
    return event.category == "task" ? takeSpan(lane->second, event, start, end)
                                    : takeAboutLane(lane->second, event, start);
}

bool OwnCollector::takeSpan(Lane &lane, const RawEvent &event, TimePoint start, TimePoint end)
{
    const std::optional<TaskState> state = stateIn(event);
    if (!state)
        return false;
    Span span{.start = start,
              .end = end,
              .state = *state,
              .reason = reasonIn(event, "reason"),
              .resource = ResourceId(event.whole("resource", mostResources)),
              .line = event.whole("line", any)};
    span.other = otherIn(event, span);
    if (!isTrue(event, "open")) {
        lane.spans.push_back(span);
        return true;
    }
    span.end = start;
    lane.open = span;
    lane.due = event.moment("due").value_or(TraceEvent::noDeadline);
    return true;
}

bool OwnCollector::takeWork(Worker &worker, const RawEvent &event, TimePoint start, TimePoint end)
{
    const std::optional<TaskState> state = stateIn(event);
    if (!state)
        return false;
    const WorkerSpan span{start, end, *state, event.whole("task", any), isTrue(event, "gil")};
    if (isTrue(event, "open"))
        worker.begin({start, start, span.state, span.task, span.hasGil});
    else
        worker.spans.push_back(span);
    return true;
}

bool OwnCollector::takeHold(Process &process, const RawEvent &event, TimePoint start, TimePoint end)
{
    const std::optional<TaskState> state = stateIn(event);
    if (!state || process.parts.loopHeld)
        return false;
    process.parts.loopHeld = isTrue(event, "open");
    process.parts.loop.push_back({start, process.parts.loopHeld ? start : end, event.whole("task", any),
                                  *state == TaskState::Blocking, event.whole("line", any)});
    return true;
}

bool OwnCollector::takeAboutLane(Lane &lane, const RawEvent &event, TimePoint time)
{
    if (event.category == "cancel") {
        lane.cancelRequests.push_back({time, event.whole("by_task", any), event.whole("holds", any)});
        return true;
    }
    const auto outcome = named(event.name, TaskState::Cancelled, stateName);
    if (event.category != "outcome" || !outcome || !isOutcome(*outcome))
        return false;
    lane.end = time;
    lane.outcome = *outcome;
    lane.error = text(event.text("error"), longestText);
    return true;
}

QString OwnCollector::text(std::string_view text, std::size_t most)
{
    const std::string_view kept = shortened(text, most);
    m_letters += kept.size();
    return qtText(kept);
}

Recording OwnCollector::finish(QString *error)
{
    Recording recording;
    for (auto &[id, process] : m_processes) {
        TimelineParts parts = std::move(process.parts);
        if (!addDense(parts.lanes, process.lanes) || !addDense(parts.resources, process.resources)) {
            *error = Import::tr("a task or a resource is missing");
            return {};
        }
        for (auto &[worker, work] : process.workers) {
            parts.workers.resize(worker);
            parts.workers.back() = std::move(work);
        }
        if (parts.lanes.empty())
            continue;
        m_leftOut.disorders += putInOrder(parts);
        recording.processes.push_back({process.title, process.summary, process.wrong, Timeline(std::move(parts)), {}});
    }
    recording.leftOut = m_leftOut;
    return recording;
}

} // namespace overlap
