// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/sharedwords.h"

#include "app/timeline/rows.h"
#include "app/timeline/timelinewords.h"
#include "core/warningtext.h"

#include <QStringList>

#include <algorithm>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

QString kindText(WarningKind kind)
{
    switch (kind) {
    case WarningKind::SlowTurn:
        return TimelineWords::tr("slow turn");
    case WarningKind::NeverAwaited:
        return TimelineWords::tr("never awaited");
    case WarningKind::ErrorNeverTaken:
        return TimelineWords::tr("error never taken");
    }
    Q_UNREACHABLE();
}

} // namespace

QString resourceText(const Timeline &timeline, ResourceId id)
{
    const Resource *resource = timeline.resource(id);
    if (!resource)
        return {};
    const auto isNamesake = [&](const Resource &other) { return other.name == resource->name; };
    const std::vector<Resource> &all = timeline.resources();
    if (std::ranges::count_if(all, isNamesake) == 1)
        return resource->name;
    const auto number = std::count_if(all.begin(), all.begin() + id, isNamesake);
    return u"%1 %2"_s.arg(resource->name).arg(number);
}

QString ordinal(int number)
{
    const int ten = number / 10 % 10;
    switch (ten == 1 ? 0 : number % 10) {
    case 1:
        return TimelineWords::tr("%1st").arg(number);
    case 2:
        return TimelineWords::tr("%1nd").arg(number);
    case 3:
        return TimelineWords::tr("%1rd").arg(number);
    default:
        return TimelineWords::tr("%1th").arg(number);
    }
}

QString useText(const Timeline &timeline, const Resource &resource, TimePoint at)
{
    QStringList lines;
    const QString name = resourceText(timeline, resource.id);
    const std::vector<TaskId> holders = resource.holdersAt(at);
    const std::vector<TaskId> waiting = resource.waitersAt(at);
    if (resource.reason == WaitReason::Queue) {
        const int items = int(resource.lengthAt(at));
        lines += TimelineWords::tr("%1: %2").arg(name, itemsText(items, false));
        if (resource.capacity > 0)
            lines.back() += u", "_s + limitText(resource);
    } else if (resource.reason == WaitReason::Event) {
        lines += name;
    } else if (holders.empty()) {
        lines += TimelineWords::tr("%1: free").arg(name);
    } else {
        lines += TimelineWords::tr("%1: %2 held, by %3")
                     .arg(name, heldText(resource, int(holders.size())), namesText(timeline, holders, mostNames));
    }
    if (!waiting.empty())
        lines += TimelineWords::tr("%n waiting: %1", nullptr, int(waiting.size()))
                     .arg(namesText(timeline, waiting, mostNames));
    return lines.join(u'\n');
}

QString namesText(const Timeline &timeline, const std::vector<TaskId> &tasks, std::size_t most)
{
    QStringList names;
    for (const TaskId task : tasks) {
        if (names.size() == qsizetype(most) && tasks.size() > most + 1)
            return TimelineWords::tr("%1 and %n more", nullptr, int(tasks.size() - most)).arg(names.join(u", "_s));
        const Lane *lane = timeline.lane(task);
        names += lane ? lane->name : QString();
    }
    return names.join(u", "_s);
}

QString limitText(const Resource &resource)
{
    if (resource.capacity == 0)
        return {};
    if (resource.reason == WaitReason::Queue)
        return TimelineWords::tr("room for %1").arg(resource.capacity);
    return resource.capacity > 1 ? TimelineWords::tr("limit %1").arg(resource.capacity) : QString();
}

QString queuedText(int tasks, bool brief)
{
    return brief ? QString::number(tasks) : TimelineWords::tr("%n in the queue", nullptr, tasks);
}

QString itemsText(int items, bool brief)
{
    if (brief)
        return QString::number(items);
    return items == 1 ? TimelineWords::tr("1 item") : TimelineWords::tr("%1 items").arg(items);
}

QString heldText(const Resource &resource, int held)
{
    return resource.capacity > 0 ? TimelineWords::tr("%1 of %2").arg(held).arg(resource.capacity)
                                 : QString::number(held);
}

QString restText(const TrackRows &rows)
{
    QStringList parts;
    if (rows.unshown > 0)
        parts += TimelineWords::tr("%1 more without a row").arg(rows.unshown);
    if (rows.forOne > 1)
        parts += TimelineWords::tr("%1 × %2: each is used by one task only, so nobody waits")
                     .arg(rows.forOne)
                     .arg(rows.forOneName);
    return parts.join(u" · "_s);
}

QString moreTasksText(int tasks)
{
    return tasks == 1 ? TimelineWords::tr("scroll: 1 more task below")
                      : TimelineWords::tr("scroll: %1 more tasks below").arg(tasks);
}

QString moreText()
{
    return TimelineWords::tr("scroll: there is more below");
}

QString workText(TaskState state)
{
    if (state == TaskState::Ready)
        return TimelineWords::tr("ready for the GIL");
    if (state == TaskState::Waiting)
        return TimelineWords::tr("starts up");
    return state == TaskState::Blocking ? TimelineWords::tr("blocking call") : TimelineWords::tr("computing");
}

QString startUpText(bool brief)
{
    return brief ? workText(TaskState::Waiting) : TimelineWords::tr("process starts up");
}

QString workReason(const Timeline &timeline, const Worker &worker, const WorkerSpan &span)
{
    const Lane *lane = timeline.lane(span.task);
    const QString task = lane ? lane->name : QString();
    const QString what = u"%1: %2"_s.arg(worker.name, workText(span.state));
    const QString whom = task.isEmpty() ? what : TimelineWords::tr("%1, for %2").arg(what, task);
    if (span.state == TaskState::Ready)
        return u"%1\n%2"_s.arg(whom, TimelineWords::tr("It could compute, but another thread holds the GIL."));
    if (span.state == TaskState::Waiting)
        return u"%1\n%2"_s.arg(whom, TimelineWords::tr("The work begins once it is there."));
    if (span.state == TaskState::Blocking)
        return u"%1\n%2"_s.arg(whom, TimelineWords::tr("It waits in the call and holds up nobody else."));
    return span.hasGil ? u"%1\n%2"_s.arg(whom, TimelineWords::tr("It holds the GIL.")) : whom;
}

QString gilText(const Worker *holder)
{
    return holder ? TimelineWords::tr("held by %1").arg(holder->name) : TimelineWords::tr("free");
}

QString gilName()
{
    return TimelineWords::tr("GIL");
}

QString turnsText(const QStringList &threads)
{
    const QString names = threads.join(u", "_s);
    return threads.size() == 1 ? names : TimelineWords::tr("by turns: %1").arg(names);
}

QString cancelText(const Timeline &timeline, const Lane &lane, const CancelRequest &request, TimePoint edge)
{
    const Lane *by = timeline.lane(request.by);
    QString text = TimelineWords::tr("cancel asked at %1").arg(formatSeconds(request.time - TimePoint{}));
    if (by)
        text = TimelineWords::tr("%1 by %2").arg(text, by->name);
    if (!lane.ended() || *lane.end > edge)
        return TimelineWords::tr("%1, not over yet").arg(text);
    if (lane.outcome == TaskState::Cancelled)
        return TimelineWords::tr("%1, ended %2 later").arg(text, formatSeconds(*lane.end - request.time));
    return TimelineWords::tr("%1, but it went on").arg(text);
}

QString warningText(const Warning &warning)
{
    return TimelineWords::tr("%1 at %2: %3")
        .arg(kindText(warning.kind), formatSeconds(warning.time - TimePoint{}), shownWarning(warning.text));
}

QString holdsText(const QStringList &names)
{
    return names.size() == 1 ? TimelineWords::tr("holds “%1”").arg(names.front()) : TimelineWords::tr("holds a permit");
}

QString cancelText()
{
    return TimelineWords::tr("cancel asked");
}

QString warningText()
{
    return TimelineWords::tr("warning");
}

} // namespace overlap
