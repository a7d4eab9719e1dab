// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sessionsource.h"

#include "app/session.h"

#include <QDeadlineTimer>

#include <algorithm>

namespace overlap {

namespace {

/// The span of another run of the task that stands for the same: in the same state at the same line, and as many of
/// those before it. None if there is none, or if it is not over.
std::optional<std::size_t> counterpart(const Lane &lane, std::size_t number, const Lane &other)
{
    if (number >= lane.spans.size())
        return {};
    const auto isLike = [&like = lane.spans[number]](const Span &span) {
        return span.state == like.state && span.line == like.line;
    };
    auto before = std::count_if(lane.spans.begin(), lane.spans.begin() + std::ptrdiff_t(number), isLike);
    auto found = std::ranges::find_if(other.spans, isLike);
    for (; before > 0 && found != other.spans.end(); --before)
        found = std::find_if(std::next(found), other.spans.end(), isLike);
    return found == other.spans.end() ? std::nullopt : std::optional(std::size_t(found - other.spans.begin()));
}

} // namespace

SessionSource::SessionSource(Session &session, QObject *parent) : TimelineSource(parent), m_session(session)
{
    for (const auto signal : {&Session::lessonChanged, &Session::tracksChanged})
        connect(&session, signal, this, &SessionSource::replaced);
    for (const auto signal : {&Session::predictionChanged, &Session::runStateChanged})
        connect(&session, signal, this, &SessionSource::changed);
    for (const auto signal : {&SessionSource::replaced, &SessionSource::changed})
        connect(this, signal, this, [this] { m_known.reset(); }); // before any view hears of it
    connect(&session, &Session::playheadChanged, this, &SessionSource::grown);
}

TimelineScene SessionSource::scene() const
{
    TimelineScene scene;
    const Language language = m_session.inspection().language();
    for (const Session::Track &track : m_session.tracks()) {
        TrackScene &shown = scene.tracks.emplace_back();
        shown.title = track.variant->title;
        shown.summary = track.variant->summary;
        shown.wrong = track.variant->wrong;
        shown.run = track.recorded();
        shown.prediction = &track.prediction;
        shown.previous = track.previous.get();
        shown.previousEdge = m_session.previousEdge();
        shown.runNumber = m_session.runNumber();
        shown.shownLine = [variant = track.variant, language](quint32 line) {
            return variant->shownLine(language, line);
        };
        if (track.run)
            scene.playhead = m_session.playhead();
    }
    scene.edge = m_session.edge();
    scene.outdated = m_session.runIsOutdated();
    return scene;
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
    m_session.setKnob(pull.knob, pull.valueFor(length));
}

QString SessionSource::pullText(const KnobPull &pull) const
{
    const Knob &knob = m_session.lesson().knobs.at(pull.knob);
    return tr("%1: %2").arg(knob.label, knob.format(m_session.knobs().at(pull.knob)));
}

} // namespace overlap
