// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/import/tracesource.h"

namespace overlap {

TraceSource::TraceSource(std::shared_ptr<const Recording> recording, QObject *parent)
    : TimelineSource(parent), m_recording(std::move(recording))
{ }

TimelineScene TraceSource::scene() const
{
    TimelineScene scene;
    for (const RecordedProcess &process : m_recording->processes) {
        TrackScene &track = scene.tracks.emplace_back();
        track.title = process.title;
        track.summary = process.summary;
        track.wrong = process.wrong;
        track.run = &process.timeline;
    }
    scene.edge = m_recording->latest();
    scene.playhead = m_playhead;
    return scene;
}

void TraceSource::setPlayhead(TimePoint time)
{
    m_playhead = std::clamp(time, TimePoint{}, m_recording->latest());
    Q_EMIT grown();
}

} // namespace overlap
