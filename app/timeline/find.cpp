// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/timeline/find.h"

#include "app/timeline/facts.h"
#include "app/timeline/rows.h"
#include "core/warningtext.h"

#include <algorithm>

namespace overlap {

namespace {

/// The turn that touches the moment, else what the lane does then, else what it did last.
std::size_t turnNumberAt(const Lane &lane, TimePoint at, TimePoint now)
{
    std::optional<std::size_t> turn;
    const auto first = std::ranges::lower_bound(lane.spans, at, {}, &Span::end);
    auto number = std::size_t(first - lane.spans.begin());
    for (std::optional<Span> span; !turn && (span = lane.spanNumber(number, now)) && span->start <= at; ++number) {
        if (span->state == TaskState::Running || span->state == TaskState::Blocking)
            turn = number;
    }
    if (!turn)
        turn = lane.numberAt(at, now);
    const std::size_t count = lane.spanCount(now);
    return turn.value_or(count == 0 ? 0 : count - 1);
}

/// Looks through the words of one track.
class Search
{
public:
    Search(const TimelineScene &scene, std::size_t index, const QString &text, std::vector<Match> &found)
        : m_scene(scene), m_index(index), m_text(text), m_found(found), m_expected(!scene.tracks[index].run),
          m_timeline(m_expected ? scene.tracks[index].prediction : scene.tracks[index].run),
          m_now(knownUntil(scene, {index, 0, 0, m_expected}))
    { }

    void search(RowOptions rows)
    {
        if (!m_timeline)
            return;
        searchResources();
        collectMoments();
        rows.collapsed.clear();
        for (const LaneRow &row : laneRows(shownTrack(m_scene, m_index), m_index, rows)) {
            if (matches(row.any().name))
                add({m_index, row.task, {}, 0}, nameSpan(row.task));
            addMoments(row.task);
        }
        addMoments(0);
    }

private:
    bool matches(const QString &words) const { return words.contains(m_text, Qt::CaseInsensitive); }

    void add(const FoundMark &mark, std::optional<std::size_t> number)
    {
        if (m_found.size() == mostMatches)
            return;
        Match match{mark, {}};
        if (number)
            match.span = SpanRef{m_index, mark.task, *number, m_expected};
        m_found.push_back(match);
    }

    /// What a task does at the playhead, or nearest to it.
    std::optional<std::size_t> nameSpan(TaskId task) const
    {
        const Lane *lane = m_timeline->lane(task);
        if (!lane || lane->spanCount(m_now) == 0)
            return {};
        const TimePoint moment = m_scene.playhead.value_or(TimePoint{});
        return lane->numberAt(moment, m_now).value_or(moment < lane->start ? 0 : lane->spanCount(m_now) - 1);
    }

    std::optional<std::size_t> spanAt(TaskId task, TimePoint at) const
    {
        const Lane *lane = m_timeline->lane(task);
        return lane && lane->spanCount(m_now) > 0 ? std::optional(turnNumberAt(*lane, at, m_now)) : std::nullopt;
    }

    /// A thing is found where a task first has to do with it.
    void searchResources()
    {
        for (const Resource &resource : m_timeline->resources()) {
            if (!matches(resource.name))
                continue;
            const Hold *first = nullptr;
            for (const std::vector<Hold> *uses : {&resource.holds, &resource.waits}) {
                if (!uses->empty() && (!first || uses->front().start < first->start))
                    first = &uses->front();
            }
            FoundMark mark{m_index, first ? first->task : 0, {}, resource.id};
            add(mark, first ? spanAt(first->task, first->start) : std::nullopt);
        }
    }

    void collectMoments()
    {
        m_moments.resize(m_timeline->lanes().size() + 1);
        const auto collect = [this](TaskId task, TimePoint time, const QString &words) {
            if (time <= m_now && task < m_moments.size() && matches(words))
                m_moments[task].push_back(time);
        };
        for (const OutputLine &line : m_timeline->output())
            collect(line.task, line.time, line.text);
        for (const Warning &warning : m_timeline->warnings())
            collect(warning.task, warning.time, shownWarning(warning.text));
        for (const Lane &lane : m_timeline->lanes()) {
            if (lane.ended() && !lane.error.isEmpty())
                collect(lane.id, *lane.end, lane.error);
        }
    }

    void addMoments(TaskId task)
    {
        if (task >= m_moments.size())
            return;
        std::ranges::stable_sort(m_moments[task]);
        for (const TimePoint time : m_moments[task])
            add({m_index, task, time, 0}, spanAt(task, time));
    }

    const TimelineScene &m_scene;
    std::size_t m_index;
    const QString &m_text;
    std::vector<Match> &m_found;
    bool m_expected;
    const Timeline *m_timeline;
    TimePoint m_now;
    std::vector<std::vector<TimePoint>> m_moments; ///< By task.
};

} // namespace

std::vector<Match> findText(const TimelineScene &scene, const RowOptions &rows, const QString &text)
{
    std::vector<Match> found;
    for (std::size_t track = 0; track < scene.tracks.size() && !text.isEmpty(); ++track)
        Search(scene, track, text, found).search(rows);
    return found;
}

} // namespace overlap
