// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/present/presentsource.h"

#include "app/session.h"

namespace overlap {

PresentSource::PresentSource(Session &session, QObject *parent) : TimelineSource(parent), m_session(session)
{
    const auto ifLive = [this](auto signal) {
        return [this, signal] {
            if (m_picture.tracks.empty())
                Q_EMIT(this->*signal)();
        };
    };
    connect(&session, &Session::runStateChanged, this, ifLive(&PresentSource::changed));
    connect(&session, &Session::predictionChanged, this, ifLive(&PresentSource::changed));
    connect(&session, &Session::playheadChanged, this, ifLive(&PresentSource::grown));
}

void PresentSource::show(const SlidePicture &picture)
{
    m_picture = picture;
    m_inspection.clear();
    Q_EMIT replaced();
}

TimelineScene PresentSource::scene() const
{
    TimelineScene scene;
    scene.tellsTotals = m_picture.tellsTotals;
    scene.foldable = false;
    scene.blankEnd = m_picture.blankEnd;
    scene.tracks = m_picture.tracks;
    scene.playhead = m_picture.moment;
    for (const TrackScene &track : scene.tracks) {
        if (track.run)
            scene.edge = std::max(scene.edge, track.run->latest());
    }
    if (!scene.tracks.empty())
        return scene;
    for (const Session::Track &track : m_session.tracks()) {
        scene.tracks.push_back({.title = track.variant->title,
                                .summary = track.variant->summary,
                                .wrong = track.variant->wrong,
                                .run = track.recorded(),
                                .prediction = &track.prediction});
    }
    scene.edge = m_session.edge();
    // At the end its time would tell the total.
    if (m_session.runState() == Session::RunState::Running)
        scene.playhead = m_session.edge();
    return scene;
}

} // namespace overlap
