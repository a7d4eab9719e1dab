// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sessionsource.h"

#include "app/session.h"

namespace overlap {

SessionSource::SessionSource(Session &session, QObject *parent) : TimelineSource(parent), m_session(session)
{
    for (const auto signal : {&Session::lessonChanged, &Session::tracksChanged})
        connect(&session, signal, this, &SessionSource::replaced);
    for (const auto signal : {&Session::predictionChanged, &Session::runStateChanged})
        connect(&session, signal, this, &SessionSource::changed);
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

} // namespace overlap
