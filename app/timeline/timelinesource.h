// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/timeline/scene.h"
#include "core/knobpull.h"

#include <QObject>

namespace overlap {

class Inspection;

/// Where a timeline view gets its picture from: the runs of a session, or a file. Lives on the window's thread.
class TimelineSource : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// The picture as it stands. Its timelines live until the next signal.
    virtual TimelineScene scene() const = 0;

    virtual Inspection &inspection() = 0;

    /// Moves the playhead as near to that moment as there is something to show. Where the scene has none, nothing
    /// happens.
    virtual void setPlayhead(TimePoint time) = 0;

    /// How the length of that span follows a knob; none if the reader cannot change it.
    virtual std::optional<KnobPull> pullOf(const SpanRef &) { return {}; }

    /// Sets the knob so that the span gets that long, as nearly as the knob allows, until it is let go.
    virtual void pull(const KnobPull &, Duration) { }
    virtual void letGo() { }

    /// The knob and its value, for people: "users: 2.0 s".
    virtual QString pullText(const KnobPull &) const { return {}; }

    /// Puts the reader's flag of that track as near to the moment as a flag can stand.
    virtual void moveFlag(std::size_t, TimePoint) { }

Q_SIGNALS:
    void replaced(); ///< Something else is shown: the view begins anew.
    void changed();  ///< The same, with other spans: another prediction, another state of the run.
    void grown();    ///< Playhead, edge or recording have moved on: once a frame while a run is in progress.
};

} // namespace overlap
