// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/words.h"

#include "app/timeline/facts.h"
#include "app/timeline/scene.h"
#include "app/timeline/sharedwords.h"

#include <QCoreApplication>

namespace overlap {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

QString waitText(const Span &span, const Timeline &timeline)
{
    if (const QString resource = resourceText(timeline, span.resource); !resource.isEmpty())
        return Words::tr("waiting for %1").arg(resource);
    switch (span.reason) {
    case WaitReason::None:
    case WaitReason::Timer:
        return stateText(TaskState::Waiting);
    case WaitReason::Task: {
        const Lane *other = timeline.lane(span.other);
        return other ? Words::tr("waiting for %1").arg(other->name) : Words::tr("waiting for its tasks");
    }
    case WaitReason::Lock:
        return Words::tr("waiting for a lock");
    case WaitReason::Queue:
        return Words::tr("waiting for a queue");
    case WaitReason::Event:
        return Words::tr("waiting for an event");
    case WaitReason::Network:
        return Words::tr("waiting for the network");
    case WaitReason::Process:
        return Words::tr("waiting for a process");
    case WaitReason::Thread:
        return Words::tr("waiting for a thread");
    }
    Q_UNREACHABLE();
}

/// Whether the two look different when shown with two decimals, or by more than a hundredth.
bool differ(Duration a, Duration b)
{
    return std::chrono::abs(a - b) * 100 > std::max(a, b);
}

} // namespace

QString stateText(TaskState state)
{
    switch (state) {
    case TaskState::Ready:
        return Words::tr("ready");
    case TaskState::Running:
        return Words::tr("running");
    case TaskState::Blocking:
        return Words::tr("blocking");
    case TaskState::Waiting:
        return Words::tr("waiting");
    case TaskState::InThread:
        return Words::tr("in thread");
    case TaskState::Finished:
        return Words::tr("done");
    case TaskState::Failed:
        return Words::tr("failed");
    case TaskState::Cancelled:
        return Words::tr("cancelled");
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
    const QString resource = span.state == TaskState::Waiting ? resourceText(timeline, span.resource) : QString();
    return resource.isEmpty() ? stateText(span.state) : Words::tr("for %1").arg(resource);
}

QString outcomeText(const Lane &lane, bool brief)
{
    const QString word = stateText(lane.outcome);
    if (lane.id != 1)
        return brief ? word : QStringLiteral("%1 %2").arg(lane.name, word);
    const QString total = formatSeconds(lane.end.value_or(TimePoint{}).time_since_epoch());
    if (brief)
        return lane.outcome == TaskState::Finished ? total : word;
    return lane.outcome == TaskState::Finished ? Words::tr("done in %1").arg(total)
                                               : Words::tr("%1 after %2").arg(word, total);
}

QString totalText(const TrackScene &track, bool outdated)
{
    const std::optional<Duration> expected = track.prediction ? track.prediction->total() : std::nullopt;
    const std::optional<Duration> total = track.run ? track.run->total() : std::nullopt;
    if (track.run && outdated && expected) {
        const QString next = Words::tr("next run %1").arg(formatSeconds(*expected));
        return total ? Words::tr("took %1 · %2").arg(formatSeconds(*total), next) : next;
    }
    if (!total)
        return expected ? Words::tr("expected %1").arg(formatSeconds(*expected)) : QString();
    const QString took = Words::tr("took %1").arg(formatSeconds(*total));
    return expected && differ(*total, *expected) ? Words::tr("%1 · expected %2").arg(took, formatSeconds(*expected))
                                                 : took;
}

QString flatText(Duration held, bool now)
{
    return (now ? Words::tr("flat: the loop has been held for %1") : Words::tr("flat: the loop was held for %1"))
        .arg(formatSeconds(held));
}

QString savedText(const SavedTime &saved, const QString &sooner)
{
    QString text = Words::tr("%1 saved").arg(formatSeconds(saved.longer - saved.shorter));
    if (saved.shorter > 0ns) {
        const double ratio = toSeconds(saved.longer) / toSeconds(saved.shorter);
        text = Words::tr("%1 · %2× sooner").arg(text, QString::number(ratio, 'f', ratio < 10 ? 1 : 0));
    }
    return sooner.isEmpty() ? text : Words::tr("%1: %2").arg(sooner, text);
}

QString loopText()
{
    return Words::tr("loop");
}

} // namespace overlap
