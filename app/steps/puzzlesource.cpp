// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/steps/puzzlesource.h"

#include "app/steps/classroom.h"

namespace overlap {

PuzzleSource::PuzzleSource(Classroom &classroom, QObject *parent) : TimelineSource(parent), m_classroom(classroom)
{
    connect(&classroom, &Classroom::stepChanged, this, &PuzzleSource::replaced);
    connect(&classroom, &Classroom::builtChanged, this, &PuzzleSource::replaced);
}

TimelineScene PuzzleSource::scene() const
{
    const std::optional<PuzzleVerdict> &verdict = m_classroom.puzzleVerdict();
    TimelineScene scene;
    TrackScene &track = scene.tracks.emplace_back();
    track.title = tr("Your program");
    track.run = verdict ? &verdict->built : &m_nothing;
    scene.edge = track.run->latest();
    return scene;
}

} // namespace overlap
