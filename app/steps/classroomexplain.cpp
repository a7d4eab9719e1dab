// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/classroom/textsections.h"
#include "app/session.h"
#include "app/steps/classroom.h"
#include "app/steps/counterpart.h"
#include "core/criticalpath.h"
#include "core/lineuse.h"

#include <algorithm>
#include <ranges>

namespace overlap {

namespace {

constexpr TaskId mainTask = 1;

/// Where it is to be seen what a span is: at its start it has only begun.
TimePoint middleOf(const Span &span)
{
    return span.start + (span.end - span.start) / 2;
}

struct SpanOfTask
{
    TaskId task;
    Span span;
};

/// The longest span that the line has led to.
std::optional<SpanOfTask> longestOf(const Timeline &timeline, quint32 line)
{
    std::optional<SpanOfTask> longest;
    for (const Lane &lane : timeline.lanes()) {
        visitLine(lane, line, TimePoint::min(), TimePoint::max(), timeline.latest(), [&](const Span &span) {
            if (!longest || span.end - span.start > longest->span.end - longest->span.start)
                longest = SpanOfTask{lane.id, span};
        });
    }
    return longest;
}

} // namespace

LessonText::Resolved Classroom::explanation()
{
    return lesson().text.resolve(m_session.knobs(), m_runs->runOf());
}

std::size_t Classroom::section() const
{
    const auto open = m_sections.find(m_step);
    return open == m_sections.end() ? 0 : open->second;
}

void Classroom::setSection(std::size_t section)
{
    if (section == this->section())
        return;
    m_sections[m_step] = section;
    Q_EMIT sectionChanged();
}

void Classroom::finishSection()
{
    if (!m_sectionsRead.insert(section()).second)
        return;
    Q_EMIT sectionChanged();
    const std::size_t count = sectionsOf(explanation().markdown).size();
    const auto isUnread = [this](std::size_t each) { return !isRead(each); };
    if (std::ranges::none_of(std::views::iota(std::size_t(0), count), isUnread))
        reach(Step::Explain);
}

void Classroom::showPath(const Variant &variant)
{
    const auto track = shownTrack(variant);
    m_session.inspection().showPathOf(std::size_t(track - m_session.tracks().begin()));
    const auto length = [](const PathLeg &leg) { return leg.end - leg.start; };
    const std::vector<PathLeg> path = criticalPath(track->recorded() ? *track->recorded() : track->prediction);
    const auto longest = std::ranges::max_element(path, {}, length);
    m_session.inspection().bringIntoView(
        {std::size_t(track - m_session.tracks().begin()), longest == path.end() ? mainTask : longest->task});
}

/// That of a variant, which is shown and in the focus from now on.
std::vector<Session::Track>::const_iterator Classroom::shownTrack(const Variant &variant)
{
    if (!m_session.isShown(variant))
        m_session.setShown(variant, true);
    m_session.setFocus(variant);
    return std::ranges::find(m_session.tracks(), &variant, &Session::Track::variant);
}

void Classroom::follow(const LinkTarget &target)
{
    const Variant *variant = lesson().variant(target.variant);
    if (!variant)
        return;
    const auto track = shownTrack(*variant);
    Inspection &inspection = m_session.inspection();
    inspection.setSelection({}); // It was about something else.
    inspection.setCodeLine(target.span ? 0 : target.line);
    const Timeline &timeline = track->recorded() ? *track->recorded() : track->prediction;
    const std::optional<SpanOfTask> led = target.time ? std::nullopt : longestOf(timeline, target.line);
    if (led)
        m_session.setPlayhead(middleOf(led->span));
    if (target.time && !target.span)
        showMoment(*track, target);
    if (target.span)
        selectSpan(*track, target);
    inspection.bringIntoView(
        {std::size_t(track - m_session.tracks().begin()), led ? led->task : std::max(target.task, mainTask)});
}

Classroom::Reach Classroom::reachOf(const LinkTarget &target) const
{
    if (!m_session.isInProgress())
        return Reach::There;
    const auto isMeant = [&](const Session::Track &track) { return track.variant->id == target.variant; };
    const auto track = std::ranges::find_if(m_session.tracks(), isMeant);
    if (track == m_session.tracks().end())
        return Reach::NotInRun;
    const Timeline *run = track->recorded();
    if (!run || run->ended() || m_session.runIsOutdated()) // Of other values it may never come.
        return Reach::There;
    const bool isLater = target.time ? *target.time > m_session.edge()
                                     : longestOf(track->prediction, target.line) && !longestOf(*run, target.line);
    return isLater ? Reach::Later : Reach::There;
}

void Classroom::showMoment(const Session::Track &track, const LinkTarget &target)
{
    // In real time it comes a little later: the moment before would show that it has not happened yet.
    const std::optional<TimePoint> recorded =
        track.recorded() ? sameMoment(track.prediction, target.task, *target.time, *track.recorded()) : std::nullopt;
    const TimePoint moment = recorded.value_or(*target.time);
    m_session.setPlayhead(moment);
    if (target.task == 0)
        return;
    const auto index = std::size_t(&track - m_session.tracks().data());
    // Where the playhead has nowhere to go. The track may still wait for its prediction.
    if (const Lane *lane = track.recorded() ? nullptr : m_runs->run(track.variant->id).lane(target.task)) {
        auto first = std::ranges::upper_bound(lane->spans, moment, {}, &Span::end);
        const auto end = std::ranges::upper_bound(lane->spans, moment, {}, &Span::start);
        if (first == end) // It has ended just then.
            first = std::ranges::lower_bound(lane->spans, moment, {}, &Span::end);
        const auto isShorter = [](const Span &one, const Span &other) {
            return one.end - one.start < other.end - other.start;
        };
        if (first < end)
            m_session.inspection().setSelection(SpanRef{
                index, target.task, std::size_t(std::max_element(first, end, isShorter) - lane->spans.begin()), true});
    }
    m_session.inspection().setQuestion(Inspection::Question{{index, target.task}, moment});
}

void Classroom::selectSpan(const Session::Track &track, const LinkTarget &target)
{
    const Lane *expected = track.prediction.lane(target.task);
    const Lane *recorded = track.recorded() ? track.recorded()->lane(target.task) : nullptr;
    const auto number =
        expected && recorded ? counterpart(*expected, *target.span, *recorded) : std::optional<std::size_t>();
    const std::optional<Span> span = number ? recorded->spanNumber(*number, m_session.edge())
        : expected                          ? expected->spanNumber(*target.span, track.prediction.latest())
                                            : std::nullopt;
    if (span)
        m_session.setPlayhead(middleOf(*span));
    m_session.inspection().setSelection(SpanRef{std::size_t(&track - m_session.tracks().data()), target.task,
                                                number.value_or(*target.span), !number.has_value()});
}

} // namespace overlap
