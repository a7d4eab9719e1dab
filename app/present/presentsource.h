// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/inspection.h"
#include "app/timeline/timelinesource.h"

namespace overlap {

class Session;

/// What the timeline of a slide shows.
struct SlidePicture
{
    std::vector<TrackScene> tracks;    ///< Complete runs; empty: the live run of the session.
    std::optional<TimePoint> moment;   ///< Where a line stands.
    std::optional<TimePoint> blankEnd; ///< Titles and an axis up to there, and nothing else.
    bool tellsTotals = true;
};

/// The timeline of a slide: complete runs that were handed over, or the live run of a session without a word about what
/// is expected.
class PresentSource : public TimelineSource
{
    Q_OBJECT
public:
    /// The session outlives it.
    explicit PresentSource(Session &session, QObject *parent = nullptr);

    /// The timelines live until the next picture.
    void show(const SlidePicture &picture);

    TimelineScene scene() const override;
    Inspection &inspection() override { return m_inspection; }
    void setPlayhead(TimePoint) override { }

private:
    Session &m_session;
    Inspection m_inspection;
    SlidePicture m_picture;
};

} // namespace overlap
