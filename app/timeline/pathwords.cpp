// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/pathwords.h"

#include "app/timeline/sharedwords.h"
#include "app/timeline/timelinewords.h"
#include "core/criticalpath.h"

#include <QStringList>

#include <algorithm>

namespace overlap {

namespace {

/// What several legs say in one.
struct Stretch
{
    TaskState state{};
    WaitReason reason{};
    std::vector<TaskId> tasks; ///< Each once.
    std::vector<Duration> lengths;

    Duration sum() const
    {
        Duration sum{};
        for (const Duration length : lengths)
            sum += length;
        return sum;
    }
};

/// The limit of a wait for a task is a timer as any other.
WaitReason reasonOf(const PathLeg &leg)
{
    return leg.reason == WaitReason::Network || leg.reason == WaitReason::Process ? leg.reason : WaitReason::Timer;
}

bool fits(const Stretch &part, const PathLeg &leg)
{
    return part.state == leg.state && (leg.state != TaskState::Waiting || part.reason == reasonOf(leg));
}

/// Legs of one kind in a row make a part; without `inRow` all of one kind do.
std::vector<Stretch> partsOf(const std::vector<PathLeg> &path, bool inRow)
{
    std::vector<Stretch> parts;
    for (const PathLeg &leg : path) {
        const auto first = inRow && !parts.empty() ? std::prev(parts.end()) : parts.begin();
        auto part = std::find_if(first, parts.end(), [&](const Stretch &each) { return fits(each, leg); });
        if (part == parts.end())
            part = parts.insert(part, Stretch{leg.state, reasonOf(leg), {}, {}});
        if (std::ranges::find(part->tasks, leg.task) == part->tasks.end())
            part->tasks.push_back(leg.task);
        part->lengths.push_back(leg.end - leg.start);
    }
    return parts;
}

/// "2 s + 1 s + 3 s", "6 s in all".
QString lengthText(const Stretch &part)
{
    constexpr std::size_t most = 4;
    QStringList lengths;
    for (const Duration length : part.lengths)
        lengths += formatBrief(length);
    return part.lengths.size() > most ? TimelineWords::tr("%1 in all").arg(formatBrief(part.sum()))
                                      : lengths.join(QStringLiteral(" + "));
}

/// %1 are tasks, %2 is how long.
QString phrase(const Stretch &part)
{
    const bool one = part.tasks.size() == 1;
    switch (part.state) {
    case TaskState::Blocking:
        return one ? TimelineWords::tr("%1 blocks the loop for %2")
                   : TimelineWords::tr("%1 block the loop one after another, for %2");
    case TaskState::InThread:
        return one ? TimelineWords::tr("%1 has work in a thread for %2")
                   : TimelineWords::tr("%1 have work in a thread one after another, for %2");
    case TaskState::Waiting:
        break;
    case TaskState::Ready:
    case TaskState::Running:
    case TaskState::Finished:
    case TaskState::Failed:
    case TaskState::Cancelled:
        return one ? TimelineWords::tr("%1 runs for %2") : TimelineWords::tr("%1 run one after another, for %2");
    }
    if (part.reason == WaitReason::Network)
        return one ? TimelineWords::tr("%1 waits for the network for %2")
                   : TimelineWords::tr("%1 wait for the network one after another, for %2");
    if (part.reason == WaitReason::Process)
        return one ? TimelineWords::tr("%1 waits for its process for %2")
                   : TimelineWords::tr("%1 wait for their processes one after another, for %2");
    return one ? TimelineWords::tr("%1 waits for %2") : TimelineWords::tr("%1 wait one after another, for %2");
}

/// Whether other tasks have waited for something that the path does not show, and with a loop that was free.
bool hidesWaits(const Timeline &timeline, const std::vector<PathLeg> &path)
{
    const bool isBlocked = std::ranges::find(path, TaskState::Blocking, &PathLeg::state) != path.end();
    return !isBlocked && std::ranges::any_of(timeline.lanes(), [&](const Lane &lane) {
        const WaitSplit split = waitSplit(lane, timeline.latest());
        const Duration waited = split.sum() - split.of(WaitCause::Task) - split.of(WaitCause::Loop);
        return waited > Duration::zero() && std::ranges::find(path, lane.id, &PathLeg::task) == path.end();
    });
}

} // namespace

QString pathText(const Timeline &timeline)
{
    constexpr std::size_t fewParts = 4;
    constexpr std::size_t fewNames = 5;
    const std::vector<PathLeg> path = criticalPath(timeline);
    std::vector<Stretch> parts = partsOf(path, true);
    const bool isOrdered = parts.size() <= fewParts;
    if (!isOrdered)
        parts = partsOf(path, false);
    QStringList phrases;
    for (const Stretch &part : parts)
        phrases += phrase(part).arg(namesText(timeline, part.tasks, fewNames), lengthText(part));
    if (phrases.isEmpty())
        return {};
    const QString decisive = TimelineWords::tr("%1.").arg(
        phrases.join(isOrdered ? TimelineWords::tr(", then ") : TimelineWords::tr("; in between ")));
    return hidesWaits(timeline, path) ? TimelineWords::tr("%1 All else goes on meanwhile.").arg(decisive) : decisive;
}

} // namespace overlap
