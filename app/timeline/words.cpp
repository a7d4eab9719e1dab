// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/words.h"

#include "app/timeline/facts.h"
#include "app/timeline/scene.h"
#include "app/timeline/sharedwords.h"
#include "app/timeline/timelinewords.h"
#include "core/lineuse.h"

#include <cmath>

namespace overlap {

namespace {

QString waitText(const Span &span, const Timeline &timeline)
{
    if (const QString resource = resourceText(timeline, span.resource); !resource.isEmpty())
        return TimelineWords::tr("waiting for %1").arg(resource);
    switch (span.reason) {
    case WaitReason::None:
    case WaitReason::Timer:
        return stateText(TaskState::Waiting);
    case WaitReason::Task: {
        const Lane *other = timeline.lane(span.other);
        return other ? TimelineWords::tr("waiting for %1").arg(other->name)
                     : TimelineWords::tr("waiting for its tasks");
    }
    case WaitReason::Lock:
        return TimelineWords::tr("waiting for a lock");
    case WaitReason::Queue:
        return TimelineWords::tr("waiting for a queue");
    case WaitReason::Event:
        return TimelineWords::tr("waiting for an event");
    case WaitReason::Network:
        return TimelineWords::tr("waiting for the network");
    case WaitReason::Process:
        return TimelineWords::tr("waiting for a process");
    case WaitReason::Thread:
        return TimelineWords::tr("waiting for a thread");
    }
    Q_UNREACHABLE();
}

/// How long the run of a track took.
QString tookText(const TrackScene &track, Duration total)
{
    return (track.calculated ? TimelineWords::tr("calculated %1") : TimelineWords::tr("took %1"))
        .arg(formatSeconds(total));
}

} // namespace

QString stateText(TaskState state)
{
    switch (state) {
    case TaskState::Ready:
        return TimelineWords::tr("ready");
    case TaskState::Running:
        return TimelineWords::tr("running");
    case TaskState::Blocking:
        return TimelineWords::tr("blocking");
    case TaskState::Waiting:
        return TimelineWords::tr("waiting");
    case TaskState::InThread:
        return TimelineWords::tr("in thread");
    case TaskState::Finished:
        return TimelineWords::tr("done");
    case TaskState::Failed:
        return TimelineWords::tr("failed");
    case TaskState::Cancelled:
        return TimelineWords::tr("cancelled");
    }
    Q_UNREACHABLE();
}

QString spanText(const Span &span, const Timeline &timeline)
{
    if (span.name != 0)
        return timeline.spanName(span.name);
    return span.state == TaskState::Waiting ? waitText(span, timeline) : stateText(span.state);
}

QString briefSpanText(const Span &span, const Timeline &timeline)
{
    if (span.name != 0)
        return timeline.spanName(span.name);
    if (span.state != TaskState::Waiting)
        return stateText(span.state);
    if (span.reason == WaitReason::Network)
        return TimelineWords::tr("for the network");
    const QString resource = resourceText(timeline, span.resource);
    return resource.isEmpty() ? stateText(span.state) : TimelineWords::tr("for %1").arg(resource);
}

QString outcomeText(const Lane &lane, bool brief)
{
    const QString word = stateText(lane.outcome);
    if (lane.id != 1)
        return brief ? word : QStringLiteral("%1 %2").arg(lane.name, word);
    const QString total = formatSeconds(lane.end.value_or(TimePoint{}).time_since_epoch());
    if (brief)
        return lane.outcome == TaskState::Finished ? total : word;
    return lane.outcome == TaskState::Finished ? TimelineWords::tr("done in %1").arg(total)
                                               : TimelineWords::tr("%1 after %2").arg(word, total);
}

QStringList totalTexts(const TimelineScene &scene, std::size_t index)
{
    if (!scene.tellsTotals)
        return {};
    const TrackScene &track = scene.tracks[index];
    const auto totalOf = [](const Timeline *timeline) { return timeline ? timeline->total() : std::nullopt; };
    const std::optional<Duration> total = totalOf(track.run);
    const std::optional<Duration> expected = scene.showsPrediction ? totalOf(track.prediction) : std::nullopt;
    const std::optional<Duration> before = showsPrevious(scene, index) ? totalOf(track.previous) : std::nullopt;
    QString took;
    if (total && before)
        took = TimelineWords::tr("run %1 took %2").arg(track.runNumber).arg(formatSeconds(*total));
    else if (total)
        took = tookText(track, *total);
    QString past;
    if (before)
        past = (total ? TimelineWords::tr("run %1 %2") : TimelineWords::tr("run %1 took %2"))
                   .arg(track.runNumber - 1)
                   .arg(formatSeconds(*before));
    QString ghost;
    if (expected)
        ghost = (track.run && scene.outdated ? TimelineWords::tr("next run %1") : TimelineWords::tr("calculated %1"))
                    .arg(formatSeconds(*expected));
    QStringList texts;
    for (const QStringList &parts : {QStringList{took, past, ghost}, QStringList{took, ghost}}) {
        QStringList said = parts;
        said.removeAll(QString());
        if (!said.isEmpty())
            texts += said.join(QStringLiteral(" · "));
    }
    if (total)
        texts += tookText(track, *total);
    texts.removeDuplicates();
    return texts;
}

QString previousText(int runNumber)
{
    return TimelineWords::tr("run %1 behind run %2").arg(runNumber - 1).arg(runNumber);
}

QStringList flatTexts(const Blocked &blocked, bool now)
{
    const QString all = formatSeconds(blocked.all);
    if (now)
        return {TimelineWords::tr("flat: the loop has been held for %1").arg(all),
                TimelineWords::tr("flat for %1").arg(all)};
    const QString longest = formatSeconds(blocked.longest);
    if (blocked.longest > 0ns && blocked.longest * 100 < blocked.all * 99)
        return {TimelineWords::tr("flat at times: the loop was held for %1 at most").arg(longest),
                TimelineWords::tr("flat for %1 at most").arg(longest)};
    return {TimelineWords::tr("flat: the loop was held for %1").arg(all), TimelineWords::tr("flat for %1").arg(all)};
}

QString savedText(const SavedTime &saved, const QString &sooner, const QString &later)
{
    // As they are told elsewhere: 6.02 s and 3.00 s differ by 3.02 s.
    const auto told = [](Duration total) { return fromSeconds(std::round(toSeconds(total) * 100) / 100); };
    const QString difference = formatSeconds(told(saved.longer) - told(saved.shorter));
    QString text = sooner.isEmpty() ? TimelineWords::tr("%1 saved").arg(difference)
                                    : TimelineWords::tr("%1 is %2 sooner than %3").arg(sooner, difference, later);
    if (saved.shorter == 0ns)
        return text;
    const double ratio = toSeconds(saved.longer) / toSeconds(saved.shorter);
    const QString times = QString::number(ratio, 'f', ratio < 10 ? 1 : 0);
    return (sooner.isEmpty() ? TimelineWords::tr("%1 · %2× sooner") : TimelineWords::tr("%1 · %2×")).arg(text, times);
}

QString lineUseText(const LineUse &use)
{
    if (use.spans == 0)
        return TimelineWords::tr("takes no time");
    const QString sum = formatSeconds(use.sum);
    return use.spans == 1 ? TimelineWords::tr("once, %1").arg(sum)
                          : TimelineWords::tr("%1 times, %2 in all").arg(use.spans).arg(sum);
}

QString loopText()
{
    return TimelineWords::tr("loop");
}

} // namespace overlap
