// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"

#include "app/predictor.h"
#include "core/pace.h"

#include <algorithm>

namespace overlap {

Session::Session(const Lesson &lesson, QObject *parent)
    : QObject(parent), m_lesson(&lesson), m_predictor(std::make_unique<Predictor>())
{
    m_frame.setTimerType(Qt::PreciseTimer);
    setFrameRate(60);
    connect(&m_frame, &QTimer::timeout, this, &Session::advance);
    connect(m_predictor.get(), &Predictor::predicted, this, &Session::takePrediction);
    connect(&m_inspection, &Inspection::selectionChanged, this, [this] {
        const std::optional<SpanRef> &span = m_inspection.selection();
        if (span && span->track < m_tracks.size())
            setFocus(*m_tracks[span->track].variant); // so that its line of code can be seen
    });
    setLesson(lesson);
}

Session::~Session()
{
    endRuns();
}

void Session::setFrameRate(double framesPerSecond)
{
    m_frame.setInterval(std::max(1, int(1000 / std::clamp(framesPerSecond, 1.0, 1000.0))));
}

void Session::setLesson(const Lesson &lesson)
{
    const std::optional<LessonSettings> left = m_memory ? m_memory(lesson) : std::nullopt;
    setLesson(lesson, left.value_or(LessonSettings{lesson.defaults(), {}, {}}));
}

void Session::setLesson(const Lesson &lesson, const LessonSettings &settings)
{
    m_lesson = &lesson;
    m_knobs = settings.knobs;
    m_holdsKnob = false;
    const std::vector<const Variant *> compared = variantsOf(settings.shown);
    buildTracks(compared);
    const Variant *focus = lesson.variant(settings.focus);
    m_focus = focus && isShown(*focus) ? focus : compared.back();
    Q_EMIT lessonChanged();
}

void Session::buildTracks(const std::vector<const Variant *> &variants)
{
    endRuns();
    m_runNumber = 0;
    m_inspection.clear();
    m_tracks.clear();
    for (const Variant *variant : variants) {
        Track &track = m_tracks.emplace_back();
        track.variant = variant;
    }
    predict();
}

void Session::setKnob(std::size_t index, double value)
{
    KnobValues values = m_knobs;
    values.at(index) = m_lesson->knobs.at(index).nearest(value);
    setKnobs(values);
}

void Session::setKnobs(const KnobValues &values)
{
    Q_ASSERT(values.size() == m_lesson->knobs.size());
    if (values == m_knobs)
        return;
    m_knobs = values;
    predict();
    Q_EMIT knobsChanged();
    Q_EMIT predictionChanged();
}

void Session::setHoldsKnob(bool holds)
{
    if (holds == m_holdsKnob)
        return;
    m_holdsKnob = holds;
    Q_EMIT knobHoldChanged();
}

bool Session::runIsOutdated() const
{
    return m_state != RunState::Idle && m_runKnobs != m_knobs;
}

void Session::predict()
{
    std::vector<const Variant *> variants;
    variants.reserve(m_tracks.size());
    for (const Track &track : m_tracks)
        variants.push_back(track.variant);
    std::vector<Timeline> timelines = m_predictor->predict(variants, m_knobs);
    for (std::size_t i = 0; i < timelines.size(); ++i)
        m_tracks[i].prediction = std::move(timelines[i]);
}

void Session::takePrediction(const std::vector<Timeline> &timelines)
{
    for (std::size_t i = 0; i < timelines.size(); ++i)
        m_tracks.at(i).prediction = timelines[i];
    Q_EMIT predictionChanged();
}

void Session::setRate(double rate)
{
    rate = std::clamp(rate, Pace::minRate, Pace::maxRate);
    if (rate == m_rate)
        return;
    m_rate = rate;
    if (m_pace)
        m_pace->setRate(rate);
    Q_EMIT rateChanged();
}

void Session::endRuns()
{
    m_frame.stop();
    m_stepWanted = false;
    for (Track &track : m_tracks) {
        if (track.run)
            track.run->stop(); // all at once, so that joining one after another takes no longer than one
    }
    for (Track &track : m_tracks)
        track.run.reset();
    m_pace.reset();
    m_edge = {};
    m_playhead = {};
    m_state = RunState::Idle;
}

/// Ends the runs, and keeps what they have recorded as the previous ones.
void Session::retireRuns()
{
    for (Track &track : m_tracks) {
        if (track.run)
            track.previous =
                track.run->timeline().isEmpty() ? nullptr : std::make_unique<Timeline>(track.run->takeTimeline());
    }
    if (m_pace) {
        m_previousEdge = m_edge;
    }
    endRuns();
}

void Session::startRuns()
{
    Q_EMIT aboutToRun();
    m_inspection.setSelection({}); // It was of a moment of the run before.
    m_inspection.setShowsPath(false);
    retireRuns();
    ++m_runNumber;
    m_pace = std::make_shared<Pace>();
    m_pace->setRate(m_rate);
    connect(m_pace.get(), &Pace::settled, this, &Session::advance, Qt::QueuedConnection);
    m_runKnobs = m_knobs;
    for (Track &track : m_tracks)
        track.run = std::make_unique<LiveRun>(m_pace, track.variant->main, m_runKnobs);
    Q_EMIT runStarted();
}

void Session::setRunState(RunState state)
{
    if (state == RunState::Running)
        m_frame.start();
    else
        m_frame.stop();
    m_state = state;
    Q_EMIT runStateChanged();
}

void Session::pause()
{
    if (m_state != RunState::Running)
        return;
    m_pace->setPaused(true);
    setRunState(RunState::Paused);
    advance();
}

void Session::runOrPause()
{
    switch (m_state) {
    case RunState::Running:
        pause();
        return;
    case RunState::Idle:
    case RunState::Finished:
        startRuns();
        break;
    case RunState::Paused:
        movePlayhead(m_edge);
        break;
    }
    m_stepWanted = false;
    m_pace->setPaused(false);
    setRunState(RunState::Running);
    Q_EMIT playheadChanged();
}

void Session::reset()
{
    endRuns();
    for (Track &track : m_tracks)
        track.previous.reset();
    m_runNumber = 0;
    Q_EMIT runStateChanged();
    Q_EMIT playheadChanged();
}

void Session::restart()
{
    retireRuns();
    runOrPause();
}

void Session::stepForward()
{
    pause();
    if (m_state == RunState::Idle) {
        startRuns();
        setRunState(RunState::Paused);
    }
    if (m_playhead < m_edge) {
        const std::vector<TimePoint> moments = stops();
        const auto next = std::ranges::upper_bound(moments, m_playhead);
        movePlayhead(next == moments.end() ? m_edge : std::min(*next, m_edge));
    } else if (m_state == RunState::Paused) {
        stepLive();
    }
}

void Session::stepBack()
{
    pause();
    m_stepWanted = false;
    const std::vector<TimePoint> moments = stops();
    const auto here = std::ranges::lower_bound(moments, m_playhead);
    movePlayhead(here == moments.begin() ? TimePoint() : *std::prev(here));
}

bool Session::isSettled() const
{
    const auto isUpToDate = [](const Track &track) { return !track.run || track.run->isUpToDate(); };
    return !m_stepWanted && (!m_pace || m_pace->isSettled()) && std::ranges::all_of(m_tracks, isUpToDate);
}

void Session::stepLive()
{
    m_stepWanted = !m_pace->step();
}

std::vector<TimePoint> Session::stops() const
{
    std::vector<TimePoint> moments;
    for (const Track &track : m_tracks) {
        if (!track.run)
            continue;
        const Timeline &timeline = track.run->timeline();
        const std::vector<LoopSpan> &spans = timeline.loopSpans();
        const std::size_t closed = spans.size() - (timeline.loopHeld() ? 1 : 0);
        for (std::size_t i = 0; i < closed; ++i)
            moments.push_back(spans[i].end);
    }
    std::ranges::sort(moments);
    return moments;
}

void Session::setPlayhead(TimePoint time)
{
    pause();
    m_stepWanted = false;
    movePlayhead(std::clamp(time, TimePoint(), m_edge));
}

void Session::movePlayhead(TimePoint time)
{
    if (time == m_playhead)
        return;
    m_playhead = time;
    Q_EMIT playheadChanged();
}

void Session::advance()
{
    if (!m_pace || m_state == RunState::Idle || m_state == RunState::Finished)
        return;
    const bool follows = isAtEdge();
    bool changed = false;
    bool ended = true;
    TimePoint latest{};
    for (Track &track : m_tracks) {
        changed |= track.run->update();
        ended &= track.run->timeline().ended();
        latest = std::max(latest, track.run->timeline().latest());
    }
    const TimePoint edge = ended ? latest : std::max(m_pace->now(), latest);
    changed |= edge != m_edge;
    m_edge = edge;
    if (follows)
        m_playhead = edge;
    if (ended) {
        m_stepWanted = false;
        setRunState(RunState::Finished);
    }
    if (changed)
        Q_EMIT playheadChanged();
    if (m_stepWanted && m_state == RunState::Paused)
        stepLive();
}

} // namespace overlap
