// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/whywords.h"

#include "app/timeline/timelinewords.h"
#include "app/timeline/waitwords.h"

#include <QStringList>

namespace overlap {

namespace {

/// "in a blocking call (line 14)".
QString callText(quint32 line, const ShownLine &shownLine)
{
    const int shown = line != 0 && shownLine ? shownLine(line) : 0;
    return shown > 0 ? TimelineWords::tr("in a blocking call (line %1)").arg(shown)
                     : TimelineWords::tr("in a blocking call");
}

QString readyText(const Timeline &timeline, const Explanation &why, const ShownLine &shownLine)
{
    const QString length = formatSeconds(why.at - why.span.start);
    const QString name = why.loop ? taskName(timeline, why.loop->task) : QString();
    if (!why.loop)
        return why.hasRun
            ? TimelineWords::tr("Ready for %1: the loop is between two turns.").arg(length)
            : TimelineWords::tr("Created %1 ago, not started yet: the loop is between two turns.").arg(length);
    if (!why.loop->blocking)
        return why.hasRun ? TimelineWords::tr("Ready for %1, but %2 has its turn.").arg(length, name)
                          : TimelineWords::tr("Created %1 ago, not started yet: %2 has its turn.").arg(length, name);
    const QString call = callText(why.loop->line, shownLine);
    return why.hasRun
        ? TimelineWords::tr("Ready for %1, but the loop is held by %2 %3.").arg(length, name, call)
        : TimelineWords::tr("Created %1 ago, not started yet: the loop is held by %2 %3.").arg(length, name, call);
}

QStringList readySentences(const Timeline &timeline, const Explanation &why, const ShownLine &shownLine)
{
    QStringList sentences{readyText(timeline, why, shownLine)};
    if (why.turn)
        sentences += TimelineWords::tr("Its turn begins at %1.").arg(momentText(*why.turn));
    else if (why.loop && why.loop->callEnds)
        sentences += TimelineWords::tr("The call ends at %1.").arg(momentText(*why.loop->callEnds));
    return sentences;
}

QString runningText(const Explanation &why)
{
    if (!why.until)
        return TimelineWords::tr("It runs: it has held the loop for %1.").arg(formatSeconds(why.at - why.span.start));
    const Duration length = *why.until - why.span.start;
    return length == 0s
        ? TimelineWords::tr("It runs: this turn takes no time.")
        : TimelineWords::tr("It runs, for %1: nobody else can run meanwhile.").arg(formatSeconds(length));
}

QStringList blockingSentences(const Explanation &why, const ShownLine &shownLine)
{
    const QString call = callText(why.span.line, shownLine);
    std::optional<TimePoint> end = why.until;
    if (!end && why.loop && why.loop->task == why.task)
        end = why.loop->callEnds;
    return {end ? TimelineWords::tr("It holds the loop %1: %2 left.").arg(call, formatSeconds(*end - why.at))
                : TimelineWords::tr("It holds the loop %1, for %2 so far.")
                      .arg(call, formatSeconds(why.at - why.span.start)),
            TimelineWords::tr("Nobody else can run meanwhile.")};
}

/// Whether the loop is blocked now, and still will be when its timer runs out.
bool isHeldBeyond(const Explanation &why)
{
    return why.due && why.loop && why.loop->blocking && why.loop->callEnds && *why.loop->callEnds > *why.due;
}

/// What the loop does while the task waits.
QString loopText(const Timeline &timeline, const Explanation &why, const ShownLine &shownLine)
{
    if (!why.loop)
        return why.span.reason == WaitReason::Timer
            ? TimelineWords::tr("Nobody blocks it, and the loop is free meanwhile.")
            : TimelineWords::tr("The loop is free meanwhile.");
    const QString name = taskName(timeline, why.loop->task);
    if (!why.loop->blocking)
        return TimelineWords::tr("Meanwhile %1 has its turn.").arg(name);
    const QString call = callText(why.loop->line, shownLine);
    return isHeldBeyond(why) ? TimelineWords::tr("But the loop is held by %1 %2 until %3, so it will be late.")
                                   .arg(name, call, momentText(*why.loop->callEnds))
                             : TimelineWords::tr("Meanwhile the loop is held by %1 %2.").arg(name, call);
}

/// Whether others keep the loop so long after what it waits for that one sees it. A run may also be late by itself.
bool isLate(const Timeline &timeline, const Explanation &why)
{
    constexpr Duration visible = 10ms;
    return why.turn && why.wake && *why.turn - why.wake->at >= visible
        && loopHolderAt(timeline, why.wake->at, why.now).has_value();
}

QString endedText(const Timeline &timeline, const Explanation &why)
{
    const Lane &lane = *timeline.lane(why.task);
    const QString when = momentText(lane.end.value_or(why.at));
    if (lane.outcome == TaskState::Failed)
        return TimelineWords::tr("It failed at %1: %2").arg(when, lane.error);
    if (lane.outcome != TaskState::Cancelled)
        return TimelineWords::tr("It finished at %1.").arg(when);
    if (!why.cancel)
        return TimelineWords::tr("It ended as cancelled at %1.").arg(when);
    const QString asked = momentText(why.cancel->time);
    const Lane *by = timeline.lane(why.cancel->by);
    if (!by)
        return TimelineWords::tr("It ended as cancelled at %1: it was asked to at %2.").arg(when, asked);
    return by->ended() && *by->end <= why.cancel->time
        ? TimelineWords::tr("It ended as cancelled at %1: it was asked to at %2, when %3 ended.")
              .arg(when, asked, by->name)
        : TimelineWords::tr("It ended as cancelled at %1: %2 asked for that at %3.").arg(when, by->name, asked);
}

QString notStartedText(const Timeline &timeline, const Explanation &why)
{
    const Lane &lane = *timeline.lane(why.task);
    const QString parent = taskName(timeline, lane.parent);
    const QString when = momentText(lane.start);
    return parent.isEmpty() ? TimelineWords::tr("It does not exist yet: it is created at %1.").arg(when)
                            : TimelineWords::tr("It does not exist yet: %1 creates it at %2.").arg(parent, when);
}

QStringList aliveSentences(const Timeline &timeline, const Explanation &why, const ShownLine &shownLine)
{
    switch (why.span.state) {
    case TaskState::Ready:
        return readySentences(timeline, why, shownLine);
    case TaskState::Running:
        return {runningText(why)};
    case TaskState::Blocking:
        return blockingSentences(why, shownLine);
    case TaskState::Waiting:
    case TaskState::InThread: {
        QStringList sentences = waitSentences(timeline, why);
        if (isLate(timeline, why) && !isHeldBeyond(why))
            sentences +=
                TimelineWords::tr("It goes on only at %1: the loop is busy until then.").arg(momentText(*why.turn));
        sentences += loopText(timeline, why, shownLine);
        sentences.removeAll(QString());
        return sentences;
    }
    case TaskState::Finished:
    case TaskState::Failed:
    case TaskState::Cancelled:
        break;
    }
    return {endedText(timeline, why)};
}

bool holdsLoop(const Explanation &why)
{
    return why.phase == Explanation::Phase::Alive
        && (why.span.state == TaskState::Running || why.span.state == TaskState::Blocking);
}

} // namespace

QString whyCaption(const Timeline &timeline, const Explanation &why)
{
    const QString name = taskName(timeline, why.task);
    if (name.isEmpty())
        return TimelineWords::tr("Why is it not running?");
    return holdsLoop(why) ? TimelineWords::tr("What does %1 do?").arg(name)
                          : TimelineWords::tr("Why is %1 not running?").arg(name);
}

QStringList whySentences(const Timeline &timeline, const Explanation &why, const ShownLine &shownLine)
{
    switch (why.phase) {
    case Explanation::Phase::Unknown:
        return {TimelineWords::tr("So far there is no such task.")};
    case Explanation::Phase::NotStarted:
        return {notStartedText(timeline, why)};
    case Explanation::Phase::Ended:
        return {endedText(timeline, why)};
    case Explanation::Phase::Alive:
        return aliveSentences(timeline, why, shownLine);
    }
    Q_UNREACHABLE();
}

QString whyTimes(const Explanation &why)
{
    if (why.phase != Explanation::Phase::Alive)
        return {};
    const Duration since = why.span.start - TimePoint{};
    constexpr int fine = 200; // A start that is nothing beside the end is told as zero.
    const bool isZero = since < (why.until.value_or(why.at) - TimePoint{}) / fine;
    const TimePoint from = isZero ? TimePoint{} : why.span.start;
    const QString start = momentText(from);
    if (!why.until)
        return TimelineWords::tr("since %1, for %2").arg(start, formatSeconds(why.at - from));
    return TimelineWords::tr("%1 to %2, for %3").arg(start, momentText(*why.until), formatSeconds(*why.until - from));
}

QString whyCause(const Timeline &timeline, const Explanation &why, const ShownLine &shownLine)
{
    if (why.phase != Explanation::Phase::Alive)
        return {};
    const Lane &lane = *timeline.lane(why.task);
    const QString name = why.woken ? taskName(timeline, why.woken->by) : QString();
    if (why.woken && why.woken->kind == Wake::Kind::Timer)
        return TimelineWords::tr("its timer ran out at %1").arg(momentText(why.woken->at));
    if (why.woken && why.woken->kind == Wake::Kind::Cancel)
        return name.isEmpty() ? TimelineWords::tr("cancelled at %1").arg(momentText(why.woken->at))
                              : TimelineWords::tr("cancelled by %1 at %2").arg(name, momentText(why.woken->at));
    if (why.woken && !name.isEmpty())
        return TimelineWords::tr("woken by %1 at %2").arg(name, momentText(why.woken->at));
    const QString parent = taskName(timeline, lane.parent);
    if (why.hasRun || parent.isEmpty())
        return {};
    const int line = lane.createdLine != 0 && shownLine ? shownLine(lane.createdLine) : 0;
    const QString created = TimelineWords::tr("created by %1 at %2").arg(parent, momentText(lane.start));
    return line > 0 ? TimelineWords::tr("%1 (line %2)").arg(created).arg(line) : created;
}

} // namespace overlap
