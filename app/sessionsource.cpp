// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sessionsource.h"

#include "app/session.h"
#include "app/steps/classroom.h"
#include "app/steps/counterpart.h"

#include <QDeadlineTimer>

#include <algorithm>

namespace overlap {

SessionSource::SessionSource(Classroom &classroom, QObject *parent)
    : TimelineSource(parent), m_classroom(classroom), m_session(classroom.session())
{
    Session &session = m_session;
    for (const auto signal : {&Session::lessonChanged, &Session::tracksChanged})
        connect(&session, signal, this, &SessionSource::replaced);
    for (const auto signal : {&Session::predictionChanged, &Session::runStateChanged})
        connect(&session, signal, this, &SessionSource::changed);
    for (const auto signal : {&SessionSource::replaced, &SessionSource::changed})
        connect(this, signal, this, [this] { m_known.reset(); }); // before any view hears of it
    for (const auto signal : {&Classroom::stepChanged, &Classroom::predictionChanged, &Classroom::judged})
        connect(&classroom, signal, this, &SessionSource::changed);
    connect(&session, &Session::playheadChanged, this, &SessionSource::grown);
}

TimelineScene SessionSource::scene() const
{
    TimelineScene scene;
    const bool hides = m_classroom.hidesRuns();
    const Language language = m_session.inspection().language();
    for (const Session::Track &track : m_session.tracks()) {
        TrackScene &shown = scene.tracks.emplace_back();
        shown.title = track.variant->title;
        shown.summary = track.variant->summary;
        shown.wrong = track.variant->wrong;
        shown.run = hides ? nullptr : track.recorded();
        shown.prediction = hides ? &m_blank : &track.prediction;
        shown.previous = hides ? nullptr : track.previous.get();
        shown.previousEdge = m_session.previousEdge();
        shown.runNumber = m_session.runNumber();
        shown.shownLine = [variant = track.variant, language](quint32 line) {
            return variant->shownLine(language, line);
        };
        if (shown.run)
            scene.playhead = m_session.playhead();
    }
    scene.edge = hides ? TimePoint{} : m_session.edge();
    scene.outdated = m_session.runIsOutdated();
    if (hides)
        scene.blankEnd = TimePoint(m_classroom.blankLength());
    else if (const std::optional<Duration> open = m_classroom.openLength())
        scene.openEnd = TimePoint(*open);
    addFlags(scene);
    return scene;
}

void SessionSource::addFlags(TimelineScene &scene) const
{
    if (m_session.lesson().question.kind != Question::Kind::Totals)
        return;
    for (std::size_t track = 0; track < m_session.tracks().size(); ++track) {
        const QString &variant = m_session.tracks()[track].variant->id;
        const std::optional<Duration> predicted = m_classroom.total(variant);
        if (!predicted) {
            if (m_classroom.step() == Step::Predict)
                scene.flags.push_back({track, {}, Flag::State::Waiting});
            continue;
        }
        const std::vector<TotalVerdict> &verdicts = m_classroom.totalVerdicts();
        const auto verdict = std::ranges::find(verdicts, variant, &TotalVerdict::variant);
        const bool judged =
            verdict != verdicts.end() && m_session.tracks()[track].recorded() && !m_classroom.hidesRuns();
        const Flag::State state = !judged ? Flag::State::Set : verdict->right ? Flag::State::Right : Flag::State::Wrong;
        scene.flags.push_back({track, TimePoint(*predicted), state});
    }
}

void SessionSource::moveFlag(std::size_t track, TimePoint time)
{
    if (m_session.lesson().question.kind != Question::Kind::Totals)
        return;
    // The steps of a hand: fine enough for any answer, and round.
    const Duration fine = m_classroom.blankLength() / 100;
    const Duration step = std::max<Duration>(1us, fine >= 10ms ? fine / 10ms * 10ms : fine);
    const qint64 steps = (time.time_since_epoch() + step / 2) / step;
    m_classroom.predictTotal(m_session.tracks().at(track).variant->id, steps * step);
}

Inspection &SessionSource::inspection()
{
    return m_session.inspection();
}

void SessionSource::setPlayhead(TimePoint time)
{
    m_session.setPlayhead(time);
}

std::optional<KnobPull> SessionSource::pullOf(const SpanRef &span)
{
    constexpr auto patience = std::chrono::milliseconds(15); // of a hand that moves over the picture
    if (m_known && m_known->span == span && m_known->knobs == m_session.knobs())
        return m_known->pull;
    m_known = Known{span, m_session.knobs(), {}};
    const Session::Track &track = m_session.tracks().at(span.track);
    const Lane *expected = track.prediction.lane(span.task);
    const Lane *lane = span.expected ? expected : track.recorded() ? track.recorded()->lane(span.task) : nullptr;
    const std::optional<std::size_t> number =
        lane && expected ? counterpart(*lane, span.number, *expected) : std::nullopt;
    if (number) {
        const QDeadlineTimer deadline(patience, Qt::PreciseTimer);
        m_known->pull = knobPull(m_session.lesson().knobs, m_session.knobs(), track.variant->main, *expected, *number,
                                 [&] { return deadline.hasExpired(); });
    }
    return m_known->pull;
}

void SessionSource::pull(const KnobPull &pull, Duration length)
{
    m_session.setHoldsKnob(true);
    m_session.setKnob(pull.knob, pull.valueFor(length));
}

void SessionSource::letGo()
{
    m_session.setHoldsKnob(false);
}

QString SessionSource::pullText(const KnobPull &pull) const
{
    const Knob &knob = m_session.lesson().knobs.at(pull.knob);
    return tr("%1: %2").arg(knob.label, knob.format(m_session.knobs().at(pull.knob)));
}

} // namespace overlap
