// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export/charrows.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <set>

namespace overlap {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array allStates{TaskState::Running,  TaskState::Waiting,  TaskState::Ready,  TaskState::Blocking,
                               TaskState::InThread, TaskState::Finished, TaskState::Failed, TaskState::Cancelled};

QChar sign(TaskState state)
{
    switch (state) {
    case TaskState::Ready:
        return u'░';
    case TaskState::Running:
        return u'▓';
    case TaskState::Blocking:
        return u'█';
    case TaskState::Waiting:
        return u'─';
    case TaskState::InThread:
        return u'▒';
    case TaskState::Finished:
        return u'✓';
    case TaskState::Failed:
        return u'✗';
    case TaskState::Cancelled:
        return u'⊘';
    }
    Q_UNREACHABLE();
}

/// The step between two labels: 1, 2 or 5 times a power of ten seconds, with room for a label.
Duration axisStep(const CharScale &scale)
{
    constexpr int labelRoom = 9;
    const Duration least = (scale.end - TimePoint{}) * labelRoom / scale.columns;
    for (Duration decade = 1us;; decade *= 10) {
        for (const int factor : {1, 2, 5}) {
            if (decade * factor >= least)
                return decade * factor;
        }
    }
}

/// Fills the columns whose greater part lies within the stretch.
void fill(QString &row, const CharScale &scale, TimePoint start, TimePoint end, QChar character)
{
    for (int column = scale.columnOf(start); column < std::min(scale.columnOf(end) + 1, scale.columns); ++column) {
        const TimePoint middle = scale.timeOf(column) + (scale.timeOf(column + 1) - scale.timeOf(column)) / 2;
        if (middle >= start && middle < end)
            row[column] = character;
    }
}

} // namespace

TimePoint CharScale::timeOf(int column) const
{
    return TimePoint(end.time_since_epoch() * column / columns);
}

int CharScale::columnOf(TimePoint time) const
{
    if (end == TimePoint{})
        return 0;
    // In doubles: nanoseconds times columns would overflow for a run of years.
    const double part = toSeconds(time) / toSeconds(end);
    return std::clamp(static_cast<int>(part * columns + 1e-9), 0, columns);
}

QString axisRow(const CharScale &scale)
{
    QString row(scale.columns + 1, u' ');
    const Duration step = axisStep(scale);
    if (scale.end == TimePoint{})
        return u"0 s"_s;
    for (TimePoint time{}; time <= scale.end; time += step) {
        const QString label = QString::number(toSeconds(time)) + u" s"_s;
        row.replace(scale.columnOf(time), label.size(), label);
    }
    return row;
}

QString laneRow(const CharScale &scale, const Lane &lane, TimePoint now)
{
    QString row(scale.columns + 1, u' ');
    lane.visitSpans(now, [&](const Span &span) { fill(row, scale, span.start, span.end, sign(span.state)); });
    if (!lane.end)
        return row;
    const int column = scale.columnOf(*lane.end);
    row[column] = sign(lane.outcome);
    return row.first(column + 1);
}

QString workerRow(const CharScale &scale, const Worker &worker, TimePoint now)
{
    QString row(scale.columns, u' ');
    for (int column = 0; column < scale.columns; ++column) {
        // Threads that take turns change faster than columns: the state that takes most of it.
        std::array<Duration, allStates.size()> shares{};
        const TimePoint from = scale.timeOf(column);
        const TimePoint to = std::min(scale.timeOf(column + 1), now);
        Duration most = (to - from) / 2;
        if (to <= from)
            continue;
        worker.visitSpans(now, [&](const WorkerSpan &span) {
            const Duration inside = std::min(span.end, to) - std::max(span.start, from);
            if (inside > 0ns)
                shares.at(std::size_t(span.state)) += inside;
        });
        Duration busy{};
        for (const Duration share : shares)
            busy += share;
        if (busy <= most)
            continue;
        const auto largest = std::ranges::max_element(shares);
        row[column] = sign(TaskState(largest - shares.begin()));
    }
    return row;
}

QString countRow(const CharScale &scale, const std::vector<UseStep> &steps, int UseStep::*count, TimePoint now)
{
    QString row(scale.columns, u' ');
    for (int column = 0; column < scale.columns; ++column) {
        const TimePoint middle = scale.timeOf(column) + (scale.timeOf(column + 1) - scale.timeOf(column)) / 2;
        const auto after = std::ranges::upper_bound(steps, middle, {}, &UseStep::time);
        if (after == steps.begin() || middle >= now)
            continue;
        const int value = (*std::prev(after)).*count;
        if (value > 0)
            row[column] = value > 9 ? QChar(u'+') : QChar(u'0' + value);
    }
    return row;
}

QString loopRow(const CharScale &scale, const Timeline &timeline)
{
    QString row(scale.columns + 1, u' ');
    for (const TimePoint turn : timeline.turns())
        row[scale.columnOf(turn)] = sign(TaskState::Running);
    for (const LoopSpan &span : timeline.loopSpans()) {
        if (span.blocking)
            fill(row, scale, span.start, span.end, sign(TaskState::Blocking));
    }
    return row;
}

QString legend(std::span<const RecordedRun> runs)
{
    std::set<TaskState> seen{TaskState::Running};
    for (const RecordedRun &run : runs) {
        for (const Lane &lane : run.timeline->lanes()) {
            lane.visitSpans(run.timeline->latest(), [&](const Span &span) {
                if (span.start != span.end)
                    seen.insert(span.state);
            });
            if (lane.end)
                seen.insert(lane.outcome);
        }
        for (const Worker &worker : run.timeline->workers())
            worker.visitSpans(run.timeline->latest(), [&](const WorkerSpan &span) { seen.insert(span.state); });
    }
    QStringList words;
    for (const TaskState state : allStates) {
        if (seen.contains(state))
            words += sign(state) + u' ' + stateName(state);
    }
    return u"  "_s + words.join(u"   ");
}

QChar asciiSign(QChar character)
{
    static constexpr std::u16string_view ascii = u"#-.X=|!x";
    for (std::size_t i = 0; i < allStates.size(); ++i) {
        if (sign(allStates[i]) == character)
            return ascii[i];
    }
    return u'?';
}

} // namespace overlap
