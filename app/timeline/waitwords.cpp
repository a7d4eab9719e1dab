// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/waitwords.h"

#include "app/timeline/sharedwords.h"
#include "app/timeline/timelinewords.h"
#include "app/timeline/words.h"

#include <algorithm>

namespace overlap {

namespace {

/// The length of a timer as a program says it: "2.0 s", "0.25 s".
QString timerText(Duration length)
{
    const auto hundredths = std::chrono::round<std::chrono::duration<int, std::centi>>(length).count();
    return length >= 100ms && hundredths % 10 == 0 ? QStringLiteral("%1 s").arg(hundredths / 100.0, 0, 'f', 1)
                                                   : formatSeconds(length);
}

/// What somebody does on whom another waits, where it is not known when that will end.
QString meanwhileText(const Timeline &timeline, TaskId task, const Explanation &why)
{
    const Explanation other = explain(timeline, task, why.at, why.now);
    if (other.phase != Explanation::Phase::Alive)
        return {};
    const QString name = taskName(timeline, task);
    switch (other.span.state) {
    case TaskState::Ready:
        return TimelineWords::tr("%1 is ready.").arg(name);
    case TaskState::Running:
        return TimelineWords::tr("%1 has its turn.").arg(name);
    case TaskState::Blocking:
        return TimelineWords::tr("%1 blocks the loop.").arg(name);
    case TaskState::Waiting:
        if (other.due && other.span.reason == WaitReason::Timer)
            return TimelineWords::tr("%1 waits for its own timer: %2 left.")
                .arg(name, formatSeconds(*other.due - why.at));
        return TimelineWords::tr("%1 is %2.").arg(name, spanText(other.span, timeline));
    case TaskState::InThread:
        return TimelineWords::tr("The work of %1 is in a thread.").arg(name);
    case TaskState::Finished:
    case TaskState::Failed:
    case TaskState::Cancelled:
        return {};
    }
    Q_UNREACHABLE();
}

QString cancelText(const Timeline &timeline, const Wake &wake)
{
    const Lane *by = timeline.lane(wake.by);
    if (!by)
        return TimelineWords::tr("It is cancelled at %1.").arg(momentText(wake.at));
    const bool over = by->ended() && *by->end <= wake.at;
    return over ? TimelineWords::tr("It is cancelled at %1, when %2 ends.").arg(momentText(wake.at), by->name)
                : TimelineWords::tr("%1 cancels it at %2.").arg(by->name, momentText(wake.at));
}

QString limitText(const Explanation &why)
{
    return TimelineWords::tr("It gives up at %1: %2 left.").arg(momentText(*why.due), formatSeconds(*why.due - why.at));
}

QStringList timerSentences(const Timeline &timeline, const Explanation &why)
{
    if (!why.due)
        return {TimelineWords::tr("It waits for its own timer.")};
    const QString text =
        TimelineWords::tr("It waits for its own %1 timer: %2 left.")
            .arg(timerText(why.delay.value_or(*why.due - why.span.start)), formatSeconds(*why.due - why.at));
    if (why.wake && why.wake->kind == Wake::Kind::Cancel)
        return {text, cancelText(timeline, *why.wake)};
    return {text};
}

QString awaitedText(const Timeline &timeline, const Explanation &why)
{
    if (why.awaitedOf == 0)
        return TimelineWords::tr("It waits until other tasks have ended.");
    if (why.awaited.empty())
        return TimelineWords::tr("It waits for tasks that have ended by now: it is about to hear of it.");
    const QString names = namesText(timeline, why.awaited, mostNames);
    if (why.awaitedOf == 1)
        return TimelineWords::tr("It waits until %1 has ended.").arg(names);
    if (why.any)
        return TimelineWords::tr("It waits for the first of these to end: %1.").arg(names);
    if (why.awaited.size() == why.awaitedOf)
        return TimelineWords::tr("It waits until all of these have ended: %1.").arg(names);
    return TimelineWords::tr("It waits for %1 of its %2 tasks: %3.")
        .arg(why.awaited.size())
        .arg(why.awaitedOf)
        .arg(names);
}

/// Which task ends a wait for tasks, and when.
QString lastText(const Timeline &timeline, const Explanation &why, const Wake &wake)
{
    const QString when = momentText(wake.at);
    const QString name = taskName(timeline, wake.by);
    if (why.awaited == std::vector{wake.by})
        return TimelineWords::tr("%1 ends at %2.").arg(name, when);
    if (why.any)
        return TimelineWords::tr("That is %1, at %2.").arg(name, when);
    const Lane *by = timeline.lane(wake.by);
    const bool last = by && by->outcome == TaskState::Finished && std::ranges::all_of(why.awaited, [&](TaskId task) {
                          const Lane *lane = timeline.lane(task);
                          return lane && lane->ended() && *lane->end <= wake.at;
                      });
    return last ? TimelineWords::tr("%1 is the last, at %2.").arg(name, when)
                : TimelineWords::tr("%1 ends the wait at %2.").arg(name, when);
}

QStringList taskSentences(const Timeline &timeline, const Explanation &why)
{
    QStringList sentences{awaitedText(timeline, why)};
    if (why.wake && why.wake->kind == Wake::Kind::Cancel)
        sentences += cancelText(timeline, *why.wake);
    else if (why.wake && why.wake->kind == Wake::Kind::Task)
        sentences += lastText(timeline, why, *why.wake);
    else if (why.awaitedOf == 1 && !why.awaited.empty())
        sentences += meanwhileText(timeline, why.awaited.front(), why);
    if (why.due && why.wake && why.wake->kind == Wake::Kind::Timer)
        sentences += limitText(why);
    return sentences;
}

QString holdersText(const Timeline &timeline, const Explanation &why)
{
    const QString names = namesText(timeline, why.holders, mostNames);
    if (why.holders.empty())
        return TimelineWords::tr("Nobody holds it now.");
    const QString when = why.freed ? momentText(*why.freed->end) : QString();
    if (why.holders.size() == 1)
        return why.freed ? TimelineWords::tr("%1 holds it and gives it back at %2.").arg(names, when)
                         : TimelineWords::tr("%1 holds it.").arg(names);
    return why.freed ? TimelineWords::tr("%1 hold it; %2 is the first to give it back, at %3.")
                           .arg(names, taskName(timeline, why.freed->task), when)
                     : TimelineWords::tr("%1 hold it.").arg(names);
}

QStringList lockSentences(const Timeline &timeline, const Explanation &why)
{
    const QString name = resourceText(timeline, why.span.resource);
    if (name.isEmpty())
        return {TimelineWords::tr("It waits for a lock that another task holds.")};
    QStringList sentences{why.place > 0
                              ? TimelineWords::tr("It waits for %1, %2 in the queue.").arg(name, ordinal(why.place))
                              : TimelineWords::tr("It waits for %1.").arg(name),
                          holdersText(timeline, why)};
    if (why.holders.size() == 1 && !why.freed)
        sentences += meanwhileText(timeline, why.holders.front(), why);
    if (why.wake && why.wake->kind == Wake::Kind::Cancel)
        sentences += cancelText(timeline, *why.wake);
    else if (why.wake && (!why.freed || *why.freed->end != why.wake->at))
        sentences += why.wake->by == 0 ? TimelineWords::tr("Its own turn comes at %1.").arg(momentText(why.wake->at))
                                       : TimelineWords::tr("Its own turn comes at %1, after %2.")
                                             .arg(momentText(why.wake->at), taskName(timeline, why.wake->by));
    return sentences;
}

QueueWait queueWaitOf(const Resource &queue, const Explanation &why)
{
    if (why.queueWait != QueueWait::Unknown)
        return why.queueWait;
    const bool full = queue.capacity > 0 && queue.lengthAt(why.at) >= queue.capacity;
    return full ? QueueWait::Room : QueueWait::Item;
}

QStringList queueSentences(const Timeline &timeline, const Explanation &why)
{
    const Resource *queue = timeline.resource(why.span.resource);
    if (!queue)
        return {TimelineWords::tr("It waits for a queue: for an item, or for room.")};
    const QString name = resourceText(timeline, queue->id);
    const bool known = why.wake && why.wake->kind == Wake::Kind::Task;
    const QString who = known ? taskName(timeline, why.wake->by) : QString();
    const QString when = known ? momentText(why.wake->at) : QString();
    QStringList sentences;
    switch (queueWaitOf(*queue, why)) {
    case QueueWait::Unknown:
    case QueueWait::Item:
        sentences += TimelineWords::tr("It waits for an item from %1.").arg(name);
        if (known)
            sentences += TimelineWords::tr("%1 puts one in at %2.").arg(who, when);
        break;
    case QueueWait::Room:
        sentences +=
            TimelineWords::tr("It waits for room in %1: all %2 places are taken.").arg(name).arg(queue->capacity);
        if (known)
            sentences += TimelineWords::tr("%1 takes an item out at %2.").arg(who, when);
        break;
    case QueueWait::Join:
        sentences += TimelineWords::tr("It waits until all items of %1 have been dealt with.").arg(name);
        if (known)
            sentences += TimelineWords::tr("%1 is done with the last at %2.").arg(who, when);
        break;
    }
    return sentences;
}

QStringList eventSentences(const Timeline &timeline, const Explanation &why)
{
    const QString name = resourceText(timeline, why.span.resource);
    QStringList sentences{name.isEmpty() ? TimelineWords::tr("It waits until another task gives it a result.")
                                         : TimelineWords::tr("It waits until another task sets %1.").arg(name)};
    if (why.wake && why.wake->kind == Wake::Kind::Task)
        sentences +=
            TimelineWords::tr("%1 does that at %2.").arg(taskName(timeline, why.wake->by), momentText(why.wake->at));
    return sentences;
}

QString workText(const Timeline &timeline, const Explanation &why)
{
    if (!why.work)
        return why.span.state == TaskState::InThread ? TimelineWords::tr("No thread has begun with it yet.")
                                                     : TimelineWords::tr("No process has begun with it yet.");
    const Worker &worker = timeline.workers().at(why.work->worker - 1);
    const QString name = worker.name.left(1).toUpper() + worker.name.mid(1); // at the start of a sentence
    if (why.work->state == TaskState::Running)
        return TimelineWords::tr("%1 computes for it.").arg(name);
    if (why.work->state == TaskState::Waiting)
        return TimelineWords::tr("%1 is starting.").arg(name);
    if (why.work->state == TaskState::Blocking)
        return TimelineWords::tr("%1 is in a blocking call for it, which holds up nobody else.").arg(name);
    if (why.work->gilHolder == 0)
        return TimelineWords::tr("%1 waits for the GIL.").arg(name);
    return TimelineWords::tr("%1 could compute for it, but %2 holds the GIL.")
        .arg(name, timeline.workers().at(why.work->gilHolder - 1).name);
}

QStringList outsideSentences(const Timeline &timeline, const Explanation &why)
{
    const std::optional<TimePoint> end =
        why.wake && why.wake->kind != Wake::Kind::Cancel ? std::optional(why.wake->at) : std::nullopt;
    if (why.span.reason == WaitReason::Network) {
        QStringList told{TimelineWords::tr("It waits for the network.")};
        if (!end)
            told += TimelineWords::tr("Nobody knows when the answer comes.");
        else if (why.wake->by != 0)
            told += TimelineWords::tr("What it waits for comes at %1, from %2.")
                        .arg(momentText(*end), taskName(timeline, why.wake->by));
        else
            told += TimelineWords::tr("The answer comes at %1.").arg(momentText(*end));
        return told;
    }
    QStringList sentences{why.span.state == TaskState::InThread
                              ? TimelineWords::tr("It waits for its work in a thread.")
                              : TimelineWords::tr("It waits for its work in another process."),
                          workText(timeline, why)};
    if (end)
        sentences += TimelineWords::tr("Its work is done at %1.").arg(momentText(*end));
    return sentences;
}

} // namespace

QString taskName(const Timeline &timeline, TaskId task)
{
    const Lane *lane = timeline.lane(task);
    return lane ? lane->name : QString();
}

QString momentText(TimePoint time)
{
    return formatSeconds(time - TimePoint{});
}

QStringList waitSentences(const Timeline &timeline, const Explanation &why)
{
    QStringList sentences;
    switch (why.span.reason) {
    case WaitReason::None:
        return {TimelineWords::tr("It is suspended.")};
    case WaitReason::Timer:
        return timerSentences(timeline, why);
    case WaitReason::Task:
        return taskSentences(timeline, why);
    case WaitReason::Lock:
        return lockSentences(timeline, why);
    case WaitReason::Queue:
        sentences = queueSentences(timeline, why);
        break;
    case WaitReason::Event:
        sentences = eventSentences(timeline, why);
        break;
    case WaitReason::Network:
    case WaitReason::Process:
    case WaitReason::Thread:
        sentences = outsideSentences(timeline, why);
        break;
    }
    if (why.wake && why.wake->kind == Wake::Kind::Cancel)
        sentences += cancelText(timeline, *why.wake);
    return sentences;
}

} // namespace overlap
