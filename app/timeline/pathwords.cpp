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
    ResourceId from = 0;       ///< What each task but the first had from the one before; 0: nothing.
    std::vector<TaskId> tasks; ///< Each once.
    std::size_t turns = 0;     ///< How often it is another task's.
    std::vector<Duration> lengths;
    std::vector<quint32> lines; ///< Of each length.

    /// Whether each leg is another task's than the one before.
    bool alternates() const { return turns == lengths.size(); }

    Duration sum() const
    {
        Duration sum{};
        for (const Duration length : lengths)
            sum += length;
        return sum;
    }

    void add(const Stretch &other)
    {
        for (const TaskId task : other.tasks) {
            if (std::ranges::find(tasks, task) == tasks.end())
                tasks.push_back(task);
        }
        turns += other.turns;
        lengths.insert(lengths.end(), other.lengths.begin(), other.lengths.end());
        lines.insert(lines.end(), other.lines.begin(), other.lines.end());
    }
};

/// The limit of a wait for a task is a timer as any other.
WaitReason reasonOf(const PathLeg &leg)
{
    return leg.reason == WaitReason::Network || leg.reason == WaitReason::Process ? leg.reason : WaitReason::Timer;
}

bool isAlike(const Stretch &one, const Stretch &other)
{
    return one.state == other.state && (one.state != TaskState::Waiting || one.reason == other.reason);
}

/// Legs of one task in a row that are alike, each as a part.
std::vector<Stretch> turnsOf(const std::vector<PathLeg> &path)
{
    std::vector<Stretch> turns;
    for (const PathLeg &leg : path) {
        const Stretch next{leg.state, reasonOf(leg), leg.from, {leg.task}, 1, {leg.end - leg.start}, {leg.line}};
        if (turns.empty() || !isAlike(turns.back(), next) || turns.back().tasks != next.tasks) {
            turns.push_back(next);
            continue;
        }
        turns.back().lengths.push_back(next.lengths.front());
        turns.back().lines.push_back(leg.line);
    }
    return turns;
}

/// Turns of different tasks make a part if each has one leg, all have them from the one before in the same way, and
/// they are more than two or share what they hand on.
std::vector<Stretch> inOrder(const std::vector<Stretch> &turns)
{
    std::vector<Stretch> parts;
    for (std::size_t i = 0; i < turns.size(); ++i) {
        const Stretch &turn = turns[i];
        const bool joins = !parts.empty() && isAlike(parts.back(), turn) && parts.back().alternates()
            && turn.alternates() && (parts.back().turns == 1 || parts.back().from == turn.from);
        if (!joins) {
            parts.push_back(turn);
            continue;
        }
        const bool isPair = parts.back().turns == 1 && turn.from == 0
            && (i + 1 == turns.size() || !isAlike(turn, turns[i + 1]) || !turns[i + 1].alternates()
                || turns[i + 1].from != turn.from);
        if (isPair) {
            parts.push_back(turn);
            continue;
        }
        parts.back().add(turn);
        parts.back().from = turn.from;
    }
    return parts;
}

/// All that are alike make a part.
std::vector<Stretch> byKind(const std::vector<Stretch> &turns)
{
    std::vector<Stretch> parts;
    for (const Stretch &turn : turns) {
        const auto part = std::ranges::find_if(parts, [&](const Stretch &each) { return isAlike(each, turn); });
        if (part == parts.end()) {
            parts.push_back(turn);
            parts.back().from = 0;
        } else {
            part->add(turn);
        }
    }
    return parts;
}

/// With the line, if a task does not always stand at the same one: else nothing tells one length from another.
QString lengthText(const Stretch &part, std::size_t number, const ShownLine &shownLine)
{
    const auto differs = [&](quint32 line) { return line != part.lines.front(); };
    const bool isTold = shownLine && part.tasks.size() == 1 && std::ranges::any_of(part.lines, differs);
    const int shown = isTold && part.lines[number] != 0 ? shownLine(part.lines[number]) : 0;
    const QString length = formatBrief(part.lengths[number]);
    return shown > 0 ? TimelineWords::tr("%1 (line %2)").arg(length).arg(shown) : length;
}

/// "2 s + 1 s + 3 s", "5 s (line 9) + 1.5 s (line 14)", "5 × 1.2 s", "6 s in all".
QString lengthText(const Stretch &part, const ShownLine &shownLine)
{
    constexpr std::size_t few = 2;
    constexpr std::size_t most = 4;
    const auto differs = [&](Duration length) { return length != part.lengths.front(); };
    if (part.lengths.size() > few && std::ranges::none_of(part.lengths, differs))
        return TimelineWords::tr("%1 × %2").arg(part.lengths.size()).arg(formatBrief(part.lengths.front()));
    QStringList lengths;
    for (std::size_t i = 0; i < part.lengths.size(); ++i)
        lengths += lengthText(part, i, shownLine);
    return part.lengths.size() > most ? TimelineWords::tr("%1 in all").arg(formatBrief(part.sum()))
                                      : lengths.join(QStringLiteral(" + "));
}

/// %1 are tasks, %2 is how long, %3 is in which order.
QString phrase(const Stretch &part)
{
    const bool one = part.tasks.size() == 1;
    switch (part.state) {
    case TaskState::Blocking:
        return one ? TimelineWords::tr("%1 blocks the loop for %2") : TimelineWords::tr("%1 block the loop %3, for %2");
    case TaskState::InThread:
        return one ? TimelineWords::tr("%1 has work in a thread for %2")
                   : TimelineWords::tr("%1 have work in a thread %3, for %2");
    case TaskState::Waiting:
        break;
    case TaskState::Ready:
    case TaskState::Running:
    case TaskState::Finished:
    case TaskState::Failed:
    case TaskState::Cancelled:
        return one ? TimelineWords::tr("%1 runs for %2") : TimelineWords::tr("%1 run %3, for %2");
    }
    if (part.reason == WaitReason::Network)
        return one ? TimelineWords::tr("%1 waits for the network for %2")
                   : TimelineWords::tr("%1 wait for the network %3, for %2");
    if (part.reason == WaitReason::Process)
        return one ? TimelineWords::tr("%1 waits for its process for %2")
                   : TimelineWords::tr("%1 wait for their processes %3, for %2");
    return one ? TimelineWords::tr("%1 waits for %2") : TimelineWords::tr("%1 wait %3, for %2");
}

QString orderText(const Stretch &part)
{
    return part.turns > part.tasks.size() ? TimelineWords::tr("by turns") : TimelineWords::tr("one after another");
}

/// Why one after another, if they share something that only so many can have.
QString sharingText(const Timeline &timeline, const Stretch &part)
{
    const Resource *shared = part.tasks.size() > 1 ? timeline.resource(part.from) : nullptr;
    if (!shared || shared->reason != WaitReason::Lock)
        return {};
    return TimelineWords::tr("each gets “%1” from the one before").arg(resourceText(timeline, part.from));
}

QString partText(const Timeline &timeline, const Stretch &part, const ShownLine &shownLine)
{
    constexpr std::size_t fewNames = 5;
    const QString names = namesText(timeline, part.tasks, fewNames);
    const QString length = lengthText(part, shownLine);
    const QString text =
        part.tasks.size() == 1 ? phrase(part).arg(names, length) : phrase(part).arg(names, length, orderText(part));
    const QString sharing = sharingText(timeline, part);
    return sharing.isEmpty() ? text : TimelineWords::tr("%1 (%2)").arg(text, sharing);
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

QString pathText(const Timeline &timeline, const ShownLine &shownLine)
{
    constexpr std::size_t fewParts = 4;
    const std::vector<PathLeg> path = criticalPath(timeline);
    const std::vector<Stretch> turns = turnsOf(path);
    std::vector<Stretch> parts = inOrder(turns);
    const bool isOrdered = parts.size() <= fewParts;
    if (!isOrdered)
        parts = byKind(turns);
    QStringList phrases;
    for (const Stretch &part : parts)
        phrases += partText(timeline, part, shownLine);
    if (phrases.isEmpty())
        return {};
    const QString decisive = TimelineWords::tr("%1.").arg(
        phrases.join(isOrdered ? TimelineWords::tr(", then ") : TimelineWords::tr("; in between ")));
    return hidesWaits(timeline, path) ? TimelineWords::tr("%1 All else goes on meanwhile.").arg(decisive) : decisive;
}

} // namespace overlap
