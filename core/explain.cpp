// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/explain.h"

#include <algorithm>

namespace overlap {

namespace {

/// The closed or open span at that index; null behind the last.
const Span *spanOf(const Lane &lane, std::size_t index)
{
    if (index < lane.spans.size())
        return &lane.spans[index];
    return index == lane.spans.size() && !lane.ended() ? &lane.open : nullptr;
}

std::optional<TimePoint> nextTurn(const Lane &lane, std::size_t index, TimePoint now)
{
    while (const Span *span = spanOf(lane, ++index)) {
        if (span->start > now)
            return {};
        if (span->state == TaskState::Running)
            return span->start;
    }
    return {};
}

/// The last request in the wait, which may be what ended it.
const CancelRequest *requestIn(const Lane &lane, const Span &wait)
{
    const auto after = std::ranges::upper_bound(lane.cancelRequests, wait.end, {}, &CancelRequest::time);
    if (after == lane.cancelRequests.begin())
        return nullptr;
    const CancelRequest &request = *std::prev(after);
    const bool before = wait.end > wait.start ? request.time <= wait.start : request.time < wait.start;
    return before ? nullptr : &request;
}

bool hasEnded(const Timeline &timeline, TaskId task, TimePoint at)
{
    const Lane *lane = timeline.lane(task);
    return lane && lane->ended() && *lane->end <= at;
}

/// What ended the wait before the turn of which the span at `index` is a part, or before it became ready for it.
std::optional<Wake> wakeBefore(const Timeline &timeline, const Lane &lane, std::size_t index)
{
    if (index > lane.spans.size()) // its timer, or the limit of its wait, has run out, but the loop is held since
        return Wake{Wake::Kind::Timer, std::max(lane.due, lane.open.start), 0};
    for (; index > 0; --index) {
        const Span &before = lane.spans[index - 1];
        const Span *span = spanOf(lane, index);
        if (!span || isOutcome(span->state))
            return {};
        if (before.state == TaskState::Waiting || before.state == TaskState::InThread)
            return wakeOf(timeline, lane, index - 1);
        const bool turnBefore = before.state == TaskState::Running && span->state != TaskState::Blocking;
        if (turnBefore || (before.state == TaskState::Blocking && span->state != TaskState::Running))
            return {}; // it has not waited, but gave the loop away
    }
    return {};
}

void explainTasks(const Timeline &timeline, const Lane &lane, std::size_t number, Explanation &why)
{
    const auto add = [&](TaskId task) {
        ++why.awaitedOf;
        if (!hasEnded(timeline, task, why.at))
            why.awaited.push_back(task);
    };
    if (why.span.other != 0)
        return add(why.span.other);
    for (const AwaitedTask &one : lane.awaitedIn(number)) {
        add(one.task);
        why.any = one.any;
    }
}

void explainResource(const Resource &resource, Explanation &why)
{
    const std::vector<TaskId> waiting = resource.waitersAt(why.at);
    const auto place = std::ranges::find(waiting, why.task);
    why.place = place == waiting.end() ? 0 : int(place - waiting.begin()) + 1;
    if (resource.reason == WaitReason::Queue)
        why.queueWait = QueueWait(why.span.other);
    for (const Hold &hold : resource.holds) {
        if (hold.start > why.at)
            break;
        if (!hold.covers(why.at))
            continue;
        why.holders.push_back(hold.task);
        if (hold.end && *hold.end <= why.now && (!why.freed || *hold.end < *why.freed->end))
            why.freed = hold;
    }
}

std::optional<WorkerSpan> workAt(const Worker &worker, TimePoint at)
{
    if (worker.open && worker.open->start <= at)
        return worker.open;
    const auto after = std::ranges::upper_bound(worker.spans, at, {}, &WorkerSpan::start);
    if (after == worker.spans.begin() || std::prev(after)->end <= at)
        return {};
    return *std::prev(after);
}

std::optional<Work> workFor(const Timeline &timeline, TaskId task, TimePoint at)
{
    std::optional<Work> work;
    WorkerId gilHolder = 0;
    for (const Worker &worker : timeline.workers()) {
        const std::optional<WorkerSpan> span = workAt(worker, at);
        if (span && span->task == task)
            work = Work{worker.id, span->state, span->start, 0};
        if (span && span->hasGil)
            gilHolder = worker.id;
    }
    if (work && work->state == TaskState::Ready)
        work->gilHolder = gilHolder;
    return work;
}

void explainWait(const Timeline &timeline, const Lane &lane, std::size_t number, Explanation &why)
{
    if (const TimePoint due = lane.dueOf(number); due != TraceEvent::noDeadline)
        why.due = due;
    if (why.span.reason == WaitReason::Timer && why.span.other != 0)
        why.delay = std::chrono::microseconds(why.span.other);
    if (why.until)
        why.wake = wakeOf(timeline, lane, number);
    else if (why.due)
        why.wake = Wake{Wake::Kind::Timer, *why.due, 0};
    if (why.span.reason == WaitReason::Task)
        explainTasks(timeline, lane, number, why);
    if (const Resource *resource = timeline.resource(why.span.resource))
        explainResource(*resource, why);
    if (why.span.state == TaskState::InThread || why.span.reason == WaitReason::Process)
        why.work = workFor(timeline, lane.id, why.at);
}

/// Whether two holds, one right after the other, are parts of one turn: a blocking call begins or ends between them.
bool isOneTurn(const LoopSpan &first, const LoopSpan &second)
{
    return first.task == second.task && first.end == second.start && first.blocking != second.blocking;
}

} // namespace

std::optional<LoopHolder> loopHolderAt(const Timeline &timeline, TimePoint at, TimePoint now)
{
    const std::vector<LoopSpan> &holds = timeline.loopSpans();
    const auto isOpen = [&](auto hold) { return timeline.loopHeld() && std::next(hold) == holds.end(); };
    const auto after = std::ranges::upper_bound(holds, at, {}, &LoopSpan::start);
    if (after == holds.begin())
        return {};
    auto first = std::prev(after);
    if (!isOpen(first) && first->end <= at)
        return {};
    LoopHolder holder{.task = first->task,
                      .since = {},
                      .until = {},
                      .blocking = first->blocking,
                      .line = first->line,
                      .callEnds = {}};
    if (first->blocking && !isOpen(first))
        holder.callEnds = first->end;
    else if (const Lane *lane = timeline.lane(first->task);
             lane && first->blocking && lane->due != TraceEvent::noDeadline)
        holder.callEnds = lane->due;
    auto last = first;
    while (first != holds.begin() && isOneTurn(*std::prev(first), *first))
        --first;
    while (std::next(last) != holds.end() && isOneTurn(*last, *std::next(last)))
        ++last;
    holder.since = first->start;
    if (!isOpen(last) && last->end <= now)
        holder.until = last->end;
    return holder;
}

Explanation explainSpan(const Timeline &timeline, const Lane &lane, std::size_t number, TimePoint at, TimePoint now)
{
    Explanation why;
    why.phase = Explanation::Phase::Alive;
    why.task = lane.id;
    why.at = at;
    why.now = now;
    why.span = lane.spanNumber(number, now).value_or(Span{});
    why.loop = loopHolderAt(timeline, at, now);
    why.hasRun = number > 0;
    if (number < lane.spans.size() && why.span.end <= now)
        why.until = why.span.end;
    why.turn = nextTurn(lane, number, now);
    const auto later = std::ranges::upper_bound(lane.cancelRequests, at, {}, &CancelRequest::time);
    if (later != lane.cancelRequests.begin())
        why.cancel = *std::prev(later);
    if (why.span.state == TaskState::Waiting || why.span.state == TaskState::InThread)
        explainWait(timeline, lane, number, why);
    else
        why.woken = wakeBefore(timeline, lane, number);
    return why;
}

Wake wakeOf(const Timeline &timeline, const Lane &lane, std::size_t number)
{
    const Span &wait = lane.spans[number];
    const Span *next = spanOf(lane, number + 1);
    const TaskId by = next && next->other != lane.id ? next->other : 0;
    Wake wake{Wake::Kind::Outside, wait.end, by};
    const CancelRequest *request = requestIn(lane, wait);
    const TimePoint due = lane.dueOf(number);
    const bool awaited = by != 0 && wait.reason == WaitReason::Task && hasEnded(timeline, by, wait.end);
    if (!awaited && request && request->by == by && (by != 0 || due != wait.end))
        wake.kind = Wake::Kind::Cancel;
    else if (!awaited && due == wait.end)
        wake = {Wake::Kind::Timer, wait.end, 0}; // who cancelled it while it was ready did not wake it
    else if (by != 0)
        wake.kind = Wake::Kind::Task;
    return wake;
}

Explanation explain(const Timeline &timeline, TaskId task, TimePoint at, TimePoint now)
{
    Explanation why;
    why.task = task;
    why.at = std::min(at, now);
    why.now = now;
    const Lane *lane = timeline.lane(task);
    if (!lane || lane->start > now)
        return why;
    if (const std::optional<std::size_t> number = lane->numberAt(why.at, now))
        return explainSpan(timeline, *lane, *number, why.at, now);
    why.phase = why.at < lane->start ? Explanation::Phase::NotStarted : Explanation::Phase::Ended;
    if (why.phase == Explanation::Phase::Ended && !lane->cancelRequests.empty())
        why.cancel = lane->cancelRequests.back();
    return why;
}

TaskId taskWorthExplaining(const Timeline &timeline, TimePoint at, TimePoint now)
{
    constexpr std::size_t most = 1000;
    enum Worth : quint8 { Over, Alive, Holding, Waiting, Ready };
    const auto worth = [](const Span &span) {
        if (span.state == TaskState::Ready)
            return Ready;
        if (span.state == TaskState::InThread || (span.state == TaskState::Waiting && span.reason != WaitReason::Task))
            return Waiting;
        return span.state == TaskState::Waiting ? Alive : Holding;
    };
    TaskId best = timeline.isEmpty() ? 0 : 1;
    Worth bestWorth = Over;
    TimePoint bestStart{};
    for (std::size_t i = 0; i < std::min(most, timeline.lanes().size()); ++i) {
        const Lane &lane = timeline.lanes()[i];
        const std::optional<Span> span = lane.spanAt(at, now);
        if (!span)
            continue;
        const Worth its = worth(*span);
        if (its > bestWorth || (its == bestWorth && span->start < bestStart)) {
            best = lane.id;
            bestWorth = its;
            bestStart = span->start;
        }
    }
    return best;
}

} // namespace overlap
