// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/measures.h"

#include <algorithm>
#include <tuple>

namespace overlap::measures {

namespace {

/// The largest number of stretches that cover the same moment.
class Depth
{
public:
    /// Adds [start, end). One without length counts for itself, on top of those that go on around it.
    void add(TimePoint start, TimePoint end)
    {
        if (start == end) {
            m_borders.push_back({start, Border::Instant});
        } else {
            m_borders.push_back({start, Border::Begins});
            m_borders.push_back({end, Border::Ends});
        }
    }

    qsizetype deepest()
    {
        std::ranges::sort(m_borders, {}, [](const Border &border) { return std::tuple(border.time, border.kind); });
        qsizetype depth = 0;
        qsizetype deepest = 0;
        for (const Border &border : m_borders) {
            switch (border.kind) {
            case Border::Ends:
                --depth;
                break;
            case Border::Instant:
                deepest = std::max(deepest, depth + 1);
                break;
            case Border::Begins:
                deepest = std::max(deepest, ++depth);
                break;
            }
        }
        return deepest;
    }

private:
    struct Border
    {
        enum Kind { Ends, Instant, Begins }; // in this order where they meet
        TimePoint time;
        Kind kind;
    };
    std::vector<Border> m_borders;
};

bool isUnderWay(const Span &span)
{
    switch (span.state) {
    case TaskState::Running:
    case TaskState::Blocking:
    case TaskState::InThread:
        return true;
    case TaskState::Waiting:
        return span.reason == WaitReason::Timer || span.reason == WaitReason::Network
            || span.reason == WaitReason::Process;
    case TaskState::Ready:
    case TaskState::Finished:
    case TaskState::Failed:
    case TaskState::Cancelled:
        return false;
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<Duration> total(const Timeline &run)
{
    return run.total();
}

qsizetype tasks(const Timeline &run)
{
    return std::ssize(run.lanes());
}

qsizetype tasks(const Timeline &run, TaskState outcome)
{
    return std::ranges::count_if(run.lanes(),
                                 [&](const Lane &lane) { return lane.ended() && lane.outcome == outcome; });
}

qsizetype lines(const Timeline &run)
{
    return std::ssize(run.output());
}

qsizetype printed(const Timeline &run, const QString &text)
{
    return std::ranges::count_if(run.output(), [&](const OutputLine &line) { return line.text.contains(text); });
}

std::optional<Duration> first(const Timeline &run, const QString &text)
{
    const auto found =
        std::ranges::find_if(run.output(), [&](const OutputLine &line) { return line.text.contains(text); });
    return found == run.output().end() ? std::nullopt : std::optional(found->time.time_since_epoch());
}

std::optional<Duration> last(const Timeline &run, const QString &text)
{
    std::optional<Duration> time;
    for (const OutputLine &line : run.output()) {
        if (line.text.contains(text))
            time = line.time.time_since_epoch();
    }
    return time;
}

std::optional<Duration> ended(const Timeline &run, const QString &task)
{
    const auto found = std::ranges::find(run.lanes(), task, &Lane::name);
    if (found == run.lanes().end() || !found->end)
        return std::nullopt;
    return found->end->time_since_epoch();
}

Duration blocked(const Timeline &run)
{
    Duration sum{};
    for (const LoopSpan &span : run.loopSpans()) {
        const bool open = run.loopHeld() && &span == &run.loopSpans().back();
        if (span.blocking)
            sum += (open ? run.latest() : span.end) - span.start;
    }
    return sum;
}

Duration starved(const Timeline &run)
{
    Duration longest{};
    for (const Lane &lane : run.lanes()) {
        lane.visitSpans(run.latest(), [&](const Span &span) {
            if (span.state == TaskState::Ready)
                longest = std::max(longest, span.end - span.start);
        });
    }
    return longest;
}

qsizetype atOnce(const Timeline &run)
{
    Depth depth;
    for (const Lane &lane : run.lanes()) {
        if (lane.id == 1) // the main task
            continue;
        lane.visitSpans(run.latest(), [&](const Span &span) {
            if (isUnderWay(span) && span.start < span.end)
                depth.add(span.start, span.end);
        });
    }
    return depth.deepest();
}

qsizetype held(const Timeline &run)
{
    qsizetype most = 0;
    for (const Resource &resource : run.resources()) {
        Depth depth;
        for (const Hold &hold : resource.holds)
            depth.add(hold.start, hold.end.value_or(TimePoint::max()));
        most = std::max(most, depth.deepest());
    }
    return most;
}

qsizetype queued(const Timeline &run)
{
    quint32 most = 0;
    for (const Resource &resource : run.resources()) {
        for (const Resource::Length &length : resource.lengths)
            most = std::max(most, length.items);
    }
    return most;
}

qsizetype workers(const Timeline &run)
{
    return std::ssize(run.workers());
}

qsizetype warnings(const Timeline &run)
{
    return std::ssize(run.warnings());
}

} // namespace overlap::measures
